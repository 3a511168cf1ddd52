import type { SchoolDate, Weekday } from '../../../kernel/school-date.ts';
import type { StaffRole } from '../../../regulation/actor.ts';
import type { KnownSubject } from './match-subject.ts';

/** The school year that an import is for. In summer, the coming one. */
export interface TargetYear {
  readonly id: number;
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  /** The last day of lessons of its last semester. */
  readonly lessonsUntil: SchoolDate;
}

export interface KnownClass {
  readonly id: number;
  readonly name: string;
}

/** A person of the school as an import sees them: what is current on the day from which it counts. */
export interface KnownPerson {
  readonly id: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly foldedName: string;
  readonly externalId: string | null;
  readonly phone: string | null;
  /** None: never was a student. */
  readonly studentId: number | null;
  /** Of a student. */
  readonly classId: number | null;
  readonly className: string | null;
  /** Of a student: the persons. */
  readonly guardianIds: readonly number[];
  readonly wasStaff: boolean;
  readonly roles: readonly KnownRole[];
}

export interface KnownRole {
  readonly id: number;
  readonly role: StaffRole;
  readonly classId: number | null;
}

/** What students and their guardians are compared with. */
export interface StudentRoster {
  readonly classes: readonly KnownClass[];
  readonly people: readonly KnownPerson[];
  readonly groups: readonly KnownGroup[];
  /** By student: the groups they are in, or will be, the later ones last. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A class that is taught as a whole, or a group. */
export interface Target {
  readonly kind: 'class' | 'group';
  readonly id: number;
  readonly name: string;
  /** Of a group that is a part of a class. */
  readonly classId?: number;
}

export interface KnownCourse {
  readonly id: number;
  readonly teacherId: number;
  readonly subjectId: number;
  readonly classId: number | null;
  readonly groupId: number | null;
}

/** A part of a class (¶4.3), with the subjects that are taught in it. */
export interface KnownGroup extends Target {
  readonly className: string;
  readonly subjectIds: readonly number[];
}

export interface StaffRoster {
  readonly targets: readonly Target[];
  readonly subjects: readonly KnownSubject[];
  readonly people: readonly KnownPerson[];
  /** Of the classes and groups in the file. */
  readonly courses: readonly KnownCourse[];
}

export interface KnownSlot {
  readonly id: number;
  readonly courseId: number;
  readonly weekday: Weekday;
  readonly number: number;
  readonly room: string | null;
  readonly from: SchoolDate;
  readonly until: SchoolDate | null;
}

export interface KnownTeacher {
  readonly id: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly externalId: string | null;
}

export interface TimetableRoster {
  readonly year: TargetYear;
  readonly targets: readonly Target[];
  readonly subjects: readonly KnownSubject[];
  /** Of the year, and their teachers. */
  readonly courses: readonly KnownCourse[];
  readonly teachers: readonly KnownTeacher[];
  /** Of the classes and groups in the file, and of whatever may be in their way. */
  readonly slots: readonly KnownSlot[];
  /** The lesson numbers that have a bell. */
  readonly bells: ReadonlySet<number>;
  /** From which a row without a day counts. */
  readonly nextSchoolDay: SchoolDate;
}
