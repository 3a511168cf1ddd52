import type { Day, Time } from './calendar.ts';

/** What the year needs to know of a school; the product has the same, entered as rows. */
export interface School {
  readonly classes: readonly SchoolClass[];
  readonly courses: readonly Course[];
  readonly heads: { readonly superuser: string; readonly office: string; readonly principal: string };
  /** By persona, of those who chose other quiet hours than the school's. */
  readonly quiet: ReadonlyMap<string, readonly [from: Time, until: Time]>;
}

export interface SchoolClass {
  readonly id: number;
  /** `7.b` */
  readonly name: string;
  readonly grade: number;
  /** The persona. */
  readonly teacher: string;
  readonly families: readonly Family[];
}

export interface Family {
  /** `Uzvārds Vārds` of the child. */
  readonly child: string;
  readonly studentId: number;
  /** With an account; more come in the year. */
  readonly guardians: Person[];
}

export interface Person {
  readonly persona: string;
  readonly id: number;
  /** `Uzvārds Vārds` */
  readonly name: string;
}

export interface Course {
  readonly id: number;
  /** `7.b` or a group's name. */
  readonly of: string;
  /** `lesson`, or one of the groups that ¶4.4 speaks of. */
  readonly kind: 'lesson' | 'club';
  readonly subject: string;
  readonly subjectId: number;
  /** None: the whole class. */
  readonly groupId?: number;
  readonly teacher: Person;
  /** Of the members' classes; none: the group has no members yet. */
  readonly grades: readonly number[];
  /** The class that is split for it. */
  readonly splits?: string;
  /** Without homework. */
  readonly noHomework: boolean;
  readonly lessons: readonly WeeklyLesson[];
}

export interface WeeklyLesson {
  /** 1 = Monday */
  readonly weekday: number;
  readonly number: number;
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
}
