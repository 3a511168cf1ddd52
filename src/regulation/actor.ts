import type { SchoolDate } from '../kernel/school-date.ts';

export type Language = 'lv' | 'ru' | 'en';
export const LANGUAGES: readonly Language[] = ['lv', 'ru', 'en'];

export type StaffRole =
  | 'subjectTeacher'
  | 'hobbyTeacher'
  | 'extendedDayTeacher'
  | 'classTeacher'
  | 'superuser'
  | 'recordsManager'
  | 'academicOffice'
  | 'principal';

/** A child of a guardian, or a student themselves, with the class of today. */
export interface Child {
  readonly studentId: number;
  readonly givenName: string;
  readonly familyName: string;
  /** What notices call the child: the nickname, else the given name. */
  readonly calledName: string;
  readonly className: string | undefined;
}

/** A connected person with the rights of this very day; former roles and guardianships are not in it. */
export interface Actor {
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly roles: readonly { readonly role: StaffRole; readonly classId?: number }[];
  readonly children: readonly Child[];
  /** The actor's own record, if they are a student. */
  readonly self: Child | undefined;
}

const TEACHING: readonly StaffRole[] = ['subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher'];

export function hasRole(actor: Actor, ...roles: readonly StaffRole[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role));
}

export function isTeacher(actor: Actor): boolean {
  return hasRole(actor, ...TEACHING);
}

/** Whose diary the actor may read: their children's and their own. */
export function diariesOf(actor: Actor): readonly Child[] {
  return actor.self ? [...actor.children, actor.self] : actor.children;
}

/** ¶4.5, 8: a course's lessons are entered by its own teacher, while they teach and the course runs. */
export function mayRecordLesson(
  actor: Actor,
  course: { readonly teacherId: number; readonly since: SchoolDate; readonly until: SchoolDate | undefined },
  day: SchoolDate,
): boolean {
  return (
    isTeacher(actor) &&
    course.teacherId === actor.personId &&
    course.since <= day &&
    (course.until === undefined || day <= course.until)
  );
}
