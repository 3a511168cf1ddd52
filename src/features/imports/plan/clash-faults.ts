import { shownName } from '../../../kernel/read-name.ts';
import {
  type Busy,
  type Clash,
  findClashes,
  type PlacedSlot,
} from '../../../regulation/timetable-clashes.ts';
import type { RowFault } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import type { PlacedRow } from './read-timetable.ts';
import type { KnownCourse, KnownSlot, TimetableRoster } from './school-data.ts';
import { columnsOf, targetKey } from './targets.ts';

interface Week {
  /** Two lessons that stand already are nobody's fault here: a clash is of at least one that is new. */
  readonly rows: readonly (PlacedRow & { readonly isNews: boolean })[];
  /** Lessons that the file leaves as they are. */
  readonly staying: readonly KnownSlot[];
  readonly roster: TimetableRoster;
}

/** Above zero: a row of the file, by its line; below: a lesson that stays, by its id. */
type Key = number;

/**
 * The fewest rows whose mending would free the week: one lesson put in a wrong place is one fault, not one for
 * each lesson that it is in the way of.
 */
export function clashFaults({ rows, staying, roster }: Week): RowFault[] {
  const rowOf = new Map(rows.map((row) => [row.line, row]));
  const courses = new Map(roster.courses.map((course) => [course.id, course]));
  const courseOf = new Map<Key, KnownCourse>();
  const slots: PlacedSlot<Key>[] = [];
  const enter = (key: Key, course: KnownCourse | undefined, at: SlotTime) => {
    if (!course) return;
    courseOf.set(key, course);
    slots.push({ key, ...placeOf(course, roster), ...at });
  };
  for (const { line, place } of rows) {
    const { course, weekday, number, room, from } = place;
    enter(line, course, { weekday, number, room, from });
  }
  for (const { id, courseId, weekday, number, room, from, until } of staying)
    enter(-id, courses.get(courseId), {
      ...{ weekday, number, from },
      room: room ?? undefined,
      until: until ?? undefined,
    });

  const isNews = (key: Key) => rowOf.get(key)?.isNews ?? false;
  let open = findClashes(slots).filter(({ first, second }) => isNews(first) || isNews(second));
  const faults: RowFault[] = [];
  while (open.length > 0) {
    const line = worst(open, isNews);
    const own = open.filter(({ first, second }) => first === line || second === line).sort(byGravity);
    const [clash] = own;
    const row = rowOf.get(line);
    const other = clash && (clash.first === line ? clash.second : clash.first);
    const otherCourse = courseOf.get(other ?? 0);
    if (clash && row && other !== undefined && otherCourse) {
      const busy = clash.over[0] ?? 'class';
      const who = shownBusy(busy, row, roster);
      const params = { who, class: nameOf(otherCourse, roster), other: Math.max(other, 0) };
      faults.push(fault(line, `clash-${busy}`, FIELD[busy], params));
    }
    open = open.filter((each) => !own.includes(each));
  }
  return faults;
}

type SlotTime = Pick<PlacedSlot, 'weekday' | 'number' | 'room' | 'from' | 'until'>;

const FIELD = { teacher: 'teacher', class: 'number', room: 'room' } as const;
const GRAVITY: readonly Busy[] = ['teacher', 'class', 'room'];
const byGravity = (a: Clash<Key>, b: Clash<Key>) =>
  GRAVITY.indexOf(a.over[0] ?? 'room') - GRAVITY.indexOf(b.over[0] ?? 'room');

/** The row that is in most others' way; of equal ones the new, of those the last. */
function worst(open: readonly Clash<Key>[], isNews: (key: Key) => boolean): number {
  const counts = new Map<number, number>();
  for (const { first, second } of open) {
    for (const key of [first, second]) if (key > 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [line] = [...counts].sort(
    ([a, one], [b, other]) => other - one || Number(isNews(b)) - Number(isNews(a)) || b - a,
  )[0] ?? [0];
  return line;
}

function placeOf(course: KnownCourse, { targets }: TimetableRoster) {
  const group = targets.find(({ kind, id }) => kind === 'group' && id === course.groupId);
  return {
    teacherId: course.teacherId,
    classId: course.classId ?? undefined,
    groupId: course.groupId ?? undefined,
    groupClassId: group?.classId,
  };
}

function nameOf(course: KnownCourse, { targets }: TimetableRoster): string {
  return targets.find((each) => targetKey(columnsOf(each)) === targetKey(course))?.name ?? '';
}

function shownBusy(busy: Busy, { place }: PlacedRow, roster: TimetableRoster): string {
  if (busy === 'room') return place.room ?? '';
  if (busy === 'class') return nameOf(place.course, roster);
  const teacher = roster.teachers.find(({ id }) => id === place.course.teacherId);
  return teacher ? shownName(teacher) : '';
}
