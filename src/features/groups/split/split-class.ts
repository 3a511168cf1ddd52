import type { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, fromDbDate, type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { isEntered } from '../../timetable/planned-numbers.store.ts';
import { tellOfTimetableChange } from '../../timetable/tell-of-change.ts';
import {
  replaceRows,
  type TimetableRows,
  toMoveRow,
  toSlotRow,
} from '../../timetable/timetable-rows.store.ts';
import type { Moment } from '../groups-deps.ts';
import { checkParts, type SplitPart } from './split-roster.ts';
import { rosterOf } from './splits.store.ts';

export const CLASS_SPLIT = 'split.made';

/** As the audit keeps it. */
export interface KeptSplit {
  readonly courseId: number;
  readonly classId: number;
  readonly subjectId: number;
  readonly until: SchoolDate | null;
  readonly groupIds: readonly number[];
  readonly members: number;
  readonly changeId: string;
  readonly before: TimetableRows;
  readonly after: TimetableRows;
}

export interface Split {
  /** The course of the whole class. */
  readonly courseId: number;
  readonly from: SchoolDate;
  readonly parts: readonly SplitPart[];
}

/**
 * ¶4.3: from a day on a class is taught a subject in groups, each with its teacher, at the times of the course
 * that ends the day before. Everyone taught is told when it can no longer be taken back.
 * @throws Refusal not-allowed, split-gone, split-day-past, split-lessons-entered, and what checkParts throws
 */
export async function splitClass(tx: Tx, actor: Actor, split: Split, moment: Moment): Promise<KeptSplit> {
  if (!may(actor, 'group.split')) throw new Refusal('not-allowed');
  const { today, now, updateId, undoUntil, calendar } = moment;
  const { from, parts, courseId } = split;
  if (from < today || from > calendar.year.until) throw new Refusal('split-day-past');
  const course = await lockCourse(tx, courseId, from);
  const roster = await rosterOf(tx, course.classId, from);
  checkParts(
    parts,
    roster.map(({ studentId }) => studentId),
  );
  const groups = await addGroups(tx, course, split);
  const before = { slots: course.slots.map(toSlotRow), moves: course.moves.map(toMoveRow) };
  const after = await replaceRows(
    tx,
    before,
    rowsAfter(
      before,
      courseId,
      from,
      groups.map((group) => group.courseId),
    ),
  );
  if (!after) throw new Refusal('split-changed');
  await tx.course.update({ where: { id: courseId }, data: { until: toDbDate(addDays(from, -1)) } });

  const changeId = `split-${updateId}`;
  const kept: KeptSplit = {
    courseId,
    classId: course.classId,
    subjectId: course.subjectId,
    until: course.until && fromDbDate(course.until),
    groupIds: groups.map(({ groupId }) => groupId),
    members: roster.length,
    changeId,
    before,
    after,
  };
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: CLASS_SPLIT,
      subject: 'course',
      subjectId: courseId,
      before: null,
      after: kept as unknown as Prisma.InputJsonValue,
      updateId,
      undoUntil,
    },
  ]);
  const courseIds = groups.map((group) => group.courseId);
  await tellOfTimetableChange(tx, { courseIds, from, changeId, now, undoUntil });
  return kept;
}

/** The whole class's course, which nobody else splits or corrects meanwhile. */
async function lockCourse(tx: Tx, courseId: number, from: SchoolDate) {
  await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId} FOR UPDATE`;
  const day = toDbDate(from);
  const course = await tx.course.findUnique({
    where: { id: courseId },
    relationLoadStrategy: 'join',
    include: {
      subject: { select: { code: true } },
      class: { select: { name: true } },
      slots: { where: { OR: [{ until: null }, { until: { gte: day } }] } },
      moves: { where: { day: { gte: day } } },
    },
  });
  if (!course?.class || course.classId === null || (course.until && course.until < day))
    throw new Refusal('split-gone');
  const entered = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM lesson WHERE "courseId" = ${courseId} AND day >= ${from}::date AND ${isEntered} LIMIT 1`;
  if (entered.length > 0) throw new Refusal('split-lessons-entered');
  return { ...course, classId: course.classId, className: course.class.name };
}

type LockedCourse = Awaited<ReturnType<typeof lockCourse>>;

/** `5.b Ang 1`, `5.b Ang 2`: with their courses and members, in the order of the parts. */
async function addGroups(tx: Tx, course: LockedCourse, { from, parts }: Split) {
  const { yearId, classId, subjectId, className, subject, kind, homeworkDefaultsToNone } = course;
  const since = toDbDate(from);
  const stem = `${className} ${subject.code}`;
  const known = await tx.teachingGroup.findMany({
    where: { yearId, name: { startsWith: stem } },
    select: { name: true },
  });
  const taken = new Set(known.map(({ name }) => name));
  const names = Array.from({ length: parts.length + taken.size }, (_, index) => `${stem} ${index + 1}`)
    .filter((name) => !taken.has(name))
    .slice(0, parts.length);
  const groups = await tx.teachingGroup.createManyAndReturn({
    data: names.map((name) => ({ yearId, classId, name })),
    select: { id: true, name: true },
  });
  const rows = names.map((name, index) => ({
    groupId: groups.find((group) => group.name === name)?.id ?? 0,
    ...(parts[index] as SplitPart),
  }));
  const courses = await tx.course.createManyAndReturn({
    data: rows.map(({ groupId, teacherId }) => ({
      yearId,
      teacherId,
      subjectId,
      groupId,
      kind,
      homeworkDefaultsToNone,
      since,
      until: course.until,
    })),
    select: { id: true, groupId: true },
  });
  await tx.groupMember.createMany({
    data: rows.flatMap(({ groupId, studentIds }) =>
      studentIds.map((studentId) => ({ groupId, studentId, since })),
    ),
  });
  return courses.map(({ id, groupId }) => ({ courseId: id, groupId: groupId ?? 0 }));
}

/** The course's hours end the day before; each group has them from then on. */
function rowsAfter(
  { slots, moves }: TimetableRows,
  courseId: number,
  from: SchoolDate,
  courseIds: readonly number[],
): TimetableRows {
  const until = addDays(from, -1);
  return {
    slots: [
      ...slots.filter((slot) => slot.from < from).map(({ id: _, ...slot }) => ({ ...slot, courseId, until })),
      ...courseIds.flatMap((own) =>
        slots.map(({ id: _, ...slot }) => ({
          ...slot,
          courseId: own,
          // Two groups at once need a second room: only the first keeps it.
          room: own === courseIds[0] ? slot.room : null,
          from: slot.from > from ? slot.from : from,
        })),
      ),
    ],
    moves: courseIds.flatMap((own) => moves.map(({ id: _, ...move }) => ({ ...move, courseId: own }))),
  };
}
