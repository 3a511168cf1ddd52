import type { LessonKind } from '../../../db/generated/client.ts';
import type { PersonName } from '../../../kernel/read-name.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { StaffRole } from '../../../regulation/actor.ts';
import type { DryRun } from '../import-types.ts';

/** A row's id; below zero: the row does not exist yet, and gets its number when the plan is carried out. */
export type PlannedId = number;

export interface PersonFields extends PersonName {
  readonly foldedName: string;
  readonly externalId: string | null;
  readonly phone: string | null;
}

/** Everything an import does, as rows: made before, so that the transaction only writes. */
export interface Writes {
  /** The day from which enrolments and the timetable's people count; today or, before the year, its first. */
  readonly since: SchoolDate;
  readonly classes: readonly { id: PlannedId; grade: number; letter: string; name: string }[];
  readonly subjects: readonly { id: PlannedId; code: string; name: string }[];
  readonly newPeople: readonly ({ id: PlannedId } & PersonFields)[];
  readonly changedPeople: readonly ({ id: number } & PersonFields)[];
  readonly students: readonly { id: PlannedId; personId: PlannedId }[];
  /** Whose enrolment ends: they move, or leave. Group places that belong to the old class end with it. */
  readonly unenrolled: readonly number[];
  readonly enrolments: readonly { studentId: PlannedId; classId: PlannedId }[];
  /** Parts of a class that a student joins; whichever of the split's they are in, they leave. */
  readonly places: readonly {
    studentId: PlannedId;
    groupId: number;
    splitIds: readonly number[];
    /** From another part of it: the family is told. */
    isMove: boolean;
  }[];
  /** Whose guardianships end with their school days. */
  readonly left: readonly { studentId: number; personId: number }[];
  readonly guardianships: readonly { studentId: PlannedId; personId: PlannedId }[];
  readonly endedRoles: readonly { id: number; personId: number }[];
  readonly roles: readonly { personId: PlannedId; role: StaffRole; classId: number | null }[];
  readonly endedCourses: readonly number[];
  readonly courses: readonly PlannedCourse[];
  readonly endedSlots: readonly { id: number; courseId: number; until: SchoolDate }[];
  readonly slots: readonly PlannedSlot[];
  /** Those who lose something: with nothing left, their accounts are closed and invites revoked. */
  readonly mayBeLeaving: readonly number[];
  /** ¶8: what is kept of each person's change; new people are told of besides. */
  readonly audits: readonly Audit[];
}

export interface Audit {
  readonly personId: number;
  /** As if done by hand: `person.renamed` */
  readonly action: string;
  /** What the history names: names as they were then, a role. */
  readonly said: Readonly<Record<string, string>>;
}

export interface PlannedCourse {
  readonly id: PlannedId;
  readonly teacherId: PlannedId;
  readonly subjectId: PlannedId;
  readonly classId: number | null;
  readonly groupId: number | null;
  readonly kind: LessonKind;
  readonly homeworkDefaultsToNone: boolean;
  /** The course whose place in the timetable it takes. */
  readonly follows: number | null;
}

export interface PlannedSlot {
  readonly courseId: number;
  readonly weekday: number;
  readonly number: number;
  readonly room: string | null;
  readonly from: SchoolDate;
}

export interface Plan {
  readonly dryRun: DryRun;
  readonly writes: Writes;
}

export function noWrites(since: SchoolDate): Writes {
  return {
    since,
    classes: [],
    subjects: [],
    newPeople: [],
    changedPeople: [],
    students: [],
    unenrolled: [],
    enrolments: [],
    places: [],
    left: [],
    guardianships: [],
    endedRoles: [],
    roles: [],
    endedCourses: [],
    courses: [],
    endedSlots: [],
    slots: [],
    mayBeLeaving: [],
    audits: [],
  };
}
