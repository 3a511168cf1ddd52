import type { LessonKind } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { fold } from '../../kernel/folding.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { UndoEntry } from '../history/undo.ts';
import type { Moment } from './groups-deps.ts';
import { lockGroups } from './memberships.store.ts';

export const GROUP_MADE = 'group.made';

/** Optional lessons (F), hobby education (I), extended day (P). */
export type GroupKind = Exclude<LessonKind, 'lesson'>;

export interface GroupTime {
  /** 1 = Monday */
  readonly weekday: number;
  /** The bell's number */
  readonly number: number;
}

export interface NewGroup {
  readonly name: string;
  readonly kind: GroupKind;
  readonly gradeFrom: number;
  readonly gradeTo: number;
  /** None: as many as come. */
  readonly places: number | null;
  readonly times: readonly GroupTime[];
}

const NAME = /^\p{L}[\p{L}\p{N} .&+-]{2,39}$/u;

/** Two letters at least and no class in front: the quick entry begins with it. @throws Refusal group-name-unclear */
export function readGroupName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (!NAME.test(name)) throw new Refusal('group-name-unclear');
  return name;
}

/**
 * ¶4.4: a teacher opens a group of optional lessons, hobby education or extended day; guardians may apply at
 * once, lessons stand in the timetable from today on. Returns its id.
 * @throws Refusal not-allowed, group-name-taken, day-outside-year
 */
export async function makeGroup(tx: Tx, actor: Actor, group: NewGroup, moment: Moment): Promise<number> {
  if (!may(actor, 'group.lead')) throw new Refusal('not-allowed');
  const { frame, calendar, today, now, updateId, undoUntil } = moment;
  const { yearId } = frame;
  if (yearId === undefined || today > calendar.year.until) throw new Refusal('day-outside-year', {});
  const { name, kind, gradeFrom, gradeTo, places, times } = group;
  await refuseTakenName(tx, yearId, name);
  const since = toDbDate(today > calendar.year.from ? today : calendar.year.from);
  const { id } = await tx.teachingGroup.create({
    data: { yearId, name, kind, gradeFrom, gradeTo, places, open: true },
    select: { id: true },
  });
  const subject = await tx.subject.upsert({
    where: { code: name },
    create: { code: name, name },
    update: {},
  });
  const until = toDbDate(lastLessonDay(calendar, gradeTo));
  await tx.course.create({
    data: {
      yearId,
      teacherId: actor.personId,
      subjectId: subject.id,
      groupId: id,
      kind,
      homeworkDefaultsToNone: true,
      since,
      slots: { createMany: { data: times.map((time) => ({ ...time, from: since, until })) } },
    },
  });
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: GROUP_MADE,
      subject: 'group',
      subjectId: id,
      before: null,
      after: { ...group, times: times.map((time) => ({ ...time })) },
      updateId,
      undoUntil,
    },
  ]);
  return id;
}

/** The quick entry knows groups by their names, however they are spelt: two must not be alike. */
async function refuseTakenName(tx: Tx, yearId: number, name: string): Promise<void> {
  // Two teachers with the same name in mind at the same moment: one is the first.
  await tx.$queryRaw`SELECT id FROM school_year WHERE id = ${yearId} FOR UPDATE`;
  const others = await tx.teachingGroup.findMany({ where: { yearId }, select: { name: true } });
  if (others.some((other) => fold(other.name) === fold(name)))
    throw new Refusal('group-name-taken', { name });
}

function lastLessonDay({ data: { semesters }, year }: Calendar, grade: number): SchoolDate {
  const last = semesters.at(-1);
  return (grade === 9 ? last?.grade9Until : undefined) ?? last?.until ?? year.until;
}

/** Takes a new group away again while nobody needs it; false: somebody does. @throws Refusal not-allowed */
export async function undoMadeGroup(tx: Tx, actor: Actor, { subjectId }: UndoEntry): Promise<boolean> {
  await lockGroups(tx, [subjectId]);
  const group = await tx.teachingGroup.findUnique({
    where: { id: subjectId },
    relationLoadStrategy: 'join',
    select: {
      courses: { select: { teacherId: true } },
      _count: { select: { members: true, applications: true } },
    },
  });
  if (!group) return false;
  if (!group.courses.some(({ teacherId }) => may(actor, 'group.lead', { teacherId })))
    throw new Refusal('not-allowed');
  const lessons = await tx.lesson.count({ where: { course: { groupId: subjectId } } });
  if (lessons + group._count.members + group._count.applications > 0) return false;
  await tx.timetableSlot.deleteMany({ where: { course: { groupId: subjectId } } });
  await tx.course.deleteMany({ where: { groupId: subjectId } });
  await tx.teachingGroup.delete({ where: { id: subjectId } });
  return true;
}
