import type { Db } from '../../db/open.ts';
import { addDays, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { type MoveRow, type SlotRow, toMoveRow, toSlotRow } from './timetable-rows.store.ts';

export interface CourseNames {
  readonly id: number;
  readonly subjectName: string;
  readonly className: string;
  readonly groupName: string | undefined;
}

/** What is different from one day on, as the timetable stands now. */
export interface ChangesFrom {
  readonly courses: ReadonlyMap<number, CourseNames>;
  readonly moves: readonly MoveRow[];
  /** Hours of the week that ended the day before, and those that begin. */
  readonly ended: readonly SlotRow[];
  readonly begun: readonly SlotRow[];
}

export async function changesFrom(
  db: Db,
  courseIds: readonly number[],
  from: SchoolDate,
): Promise<ChangesFrom> {
  const day = toDbDate(from);
  const rows = await db.course.findMany({
    where: { id: { in: [...courseIds] } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      subject: { select: { name: true } },
      class: { select: { name: true } },
      group: { select: { name: true, class: { select: { name: true } } } },
      slots: { where: { OR: [{ from: day }, { until: toDbDate(addDays(from, -1)) }] } },
      moves: { where: { OR: [{ day }, { toDay: day }] } },
    },
  });
  const slots = rows.flatMap((course) => course.slots.map(toSlotRow));
  const begun = slots.filter((slot) => slot.from === from);
  const ended = slots.filter((slot) => slot.from !== from);
  const inBoth = (one: SlotRow, others: readonly SlotRow[]) => others.some((other) => isSameHour(one, other));
  return {
    courses: new Map(
      rows.map(({ id, subject, class: own, group }) => [
        id,
        {
          id,
          subjectName: subject.name,
          className: own?.name ?? group?.class?.name ?? group?.name ?? '',
          groupName: group?.class ? group.name : undefined,
        },
      ]),
    ),
    moves: rows.flatMap((course) => course.moves.map(toMoveRow)),
    ended: ended.filter((slot) => !inBoth(slot, begun)),
    begun: begun.filter((slot) => !inBoth(slot, ended)),
  };
}

const isSameHour = (one: SlotRow, other: SlotRow) =>
  one.courseId === other.courseId &&
  one.weekday === other.weekday &&
  one.number === other.number &&
  one.room === other.room;

/** Of these courses alone. */
export function changesOf(changes: ChangesFrom, courseIds: readonly number[]): ChangesFrom {
  const own = new Set(courseIds);
  const isOwn = ({ courseId }: { readonly courseId: number }) => own.has(courseId);
  return {
    courses: changes.courses,
    moves: changes.moves.filter(isOwn),
    ended: changes.ended.filter(isOwn),
    begun: changes.begun.filter(isOwn),
  };
}
