import { z } from 'zod';
import { type About, may } from './access.ts';
import type { Actor, StaffRole } from './actor.ts';
import { timetableNews } from './timetable-news.ts';

/** Of the families of a class, a group, a grade. */
const who = z.enum(['guardians', 'students', 'both']);
export type LetterReaders = z.infer<typeof who>;

/** Whom a letter is for, as its sender chose it; it is kept with the letter. */
export const letterAudience = z.discriminatedUnion('to', [
  /** `studentId`: the child that a guardian writes about. */
  z.object({ to: z.literal('person'), personId: z.int(), studentId: z.int().optional() }),
  /** ¶10 */
  z.object({ to: z.literal('office'), studentId: z.int().optional() }),
  /** Whoever wrote that letter. */
  z.object({ to: z.literal('reply'), letterId: z.int() }),
  z.object({ to: z.literal('class'), classId: z.int(), who }),
  z.object({ to: z.literal('group'), groupId: z.int(), who }),
  /** `staff`: all of the staff as well. */
  z.object({ to: z.literal('grades'), grades: z.array(z.int()).min(1), who, staff: z.boolean().optional() }),
  z.object({ to: z.literal('staff') }),
  /** Every family, or every family and all of the staff. */
  z.object({ to: z.literal('everyone'), who, staff: z.boolean() }),
  /** Whom a change of the timetable or the calendar concerns; written by the school alone. */
  z.object({ to: z.literal('concerned'), changeId: z.string(), news: timetableNews }),
]);
export type LetterAudience = z.infer<typeof letterAudience>;

/** How the writer and those written to stand to each other today. */
export interface LetterTies {
  /** The person written to works here. */
  readonly isStaff: boolean;
  /** Of the writer's children and themselves: whom that person teaches or leads. */
  readonly teaches: readonly number[];
  /** Of that person's children and themselves: whom the writer teaches or leads. */
  readonly taught: readonly number[];
  /** That person's children and themselves. */
  readonly students: readonly number[];
  /** The writer teaches the class or the group written to. */
  readonly teachesAudience: boolean;
}

export const NO_TIES: LetterTies = {
  isStaff: false,
  teaches: [],
  taught: [],
  students: [],
  teachesAudience: false,
};

export interface LetterPolicy {
  /** Students may write to their teachers. */
  readonly students: boolean;
}

/**
 * ¶6, 9: nobody writes to people whom they have no business with. Families to those who teach or lead the child, and
 * to the academic office (¶10); the staff to one another and to those whom they teach or lead; the school's heads to
 * all. Whether a reply may be written is asked of the letter replied to.
 */
export function mayWrite(
  actor: Actor,
  audience: Exclude<LetterAudience, { to: 'reply' }>,
  ties: LetterTies,
  policy: LetterPolicy,
): boolean {
  switch (audience.to) {
    case 'person':
      return audience.personId !== actor.personId && mayWritePerson(actor, audience.studentId, ties, policy);
    case 'office':
      return may(actor, 'letter.write') && isOwnOrNone(actor, audience.studentId);
    case 'class':
      return may(actor, 'letter.class', withTeacher(actor, ties, { classId: audience.classId }));
    case 'group':
      return may(actor, 'letter.class', withTeacher(actor, ties, {}));
    case 'staff':
      return may(actor, 'letter.staff');
    case 'grades':
    case 'everyone':
      return may(actor, 'letter.school');
    case 'concerned':
      return false;
  }
}

function mayWritePerson(
  actor: Actor,
  studentId: number | undefined,
  ties: LetterTies,
  policy: LetterPolicy,
): boolean {
  if (studentId !== undefined && isFamilyOf(actor, studentId))
    return ties.teaches.includes(studentId) && (actor.self?.studentId !== studentId || policy.students);
  if (studentId !== undefined && !ties.students.includes(studentId)) return false;
  if (may(actor, 'letter.staff') && ties.isStaff) return true;
  const known = ties.students.length > 0;
  if (may(actor, 'letter.anyone')) return known;
  return (
    actor.roles.length > 0 &&
    (studentId === undefined ? ties.taught.length > 0 : ties.taught.includes(studentId))
  );
}

const isOwnOrNone = (actor: Actor, studentId: number | undefined) =>
  studentId === undefined || isFamilyOf(actor, studentId);

const withTeacher = ({ personId }: Actor, { teachesAudience }: LetterTies, about: About): About =>
  teachesAudience ? { ...about, teacherId: personId } : about;

function isFamilyOf({ children, self }: Actor, studentId: number): boolean {
  return self?.studentId === studentId || children.some((child) => child.studentId === studentId);
}

/** As whom somebody writes; shown to those who read it. */
export type LetterRole = StaffRole | 'guardian' | 'student';

const BY_RANK: readonly StaffRole[] = [
  'principal',
  'academicOffice',
  'superuser',
  'recordsManager',
  'classTeacher',
  'subjectTeacher',
  'hobbyTeacher',
  'extendedDayTeacher',
];

/**
 * Of several roles the one in which they stand to the reader: a family's of the own child, a class teacher's to the
 * own class, a teacher's to those taught; else the first in rank.
 */
export function writesAs(
  actor: Actor,
  { studentId, classIds }: { readonly studentId: number | undefined; readonly classIds: readonly number[] },
): LetterRole {
  if (studentId !== undefined && actor.self?.studentId === studentId) return 'student';
  if (studentId !== undefined && isFamilyOf(actor, studentId)) return 'guardian';
  const leads = actor.roles.some(
    ({ role, classId }) => role === 'classTeacher' && classId && classIds.includes(classId),
  );
  if (leads) return 'classTeacher';
  const held = BY_RANK.find((rank) => actor.roles.some(({ role }) => role === rank));
  return held ?? (actor.self ? 'student' : 'guardian');
}
