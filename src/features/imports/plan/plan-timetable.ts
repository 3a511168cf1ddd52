import { addDays, type SchoolDate } from '../../../kernel/school-date.ts';
import type { DryRun, RawRow } from '../import-types.ts';
import { shownWeekday } from './cells/read-weekday.ts';
import { clashFaults } from './clash-faults.ts';
import { fault } from './fault-codes.ts';

import { draftRow, type RowDraft, toDryRun } from './outcomes.ts';
import { type PlacedRow, readTimetable, type TimetableRow } from './read-timetable.ts';
import type { KnownCourse, KnownSlot, TimetableRoster } from './school-data.ts';
import { columnsOf, targetKey } from './targets.ts';
import { noWrites, type Plan, type Writes } from './writes.ts';

/**
 * What a timetable changes (¶4.2). Pure. From the day it counts it replaces the weeks of the classes and groups
 * that it names, and of no others; what was before keeps its days, so what was entered keeps its lesson.
 */
export function planTimetable(rawRows: readonly RawRow[], roster: TimetableRoster): Plan {
  const rows = readTimetable(rawRows, roster);
  const drafts = new Map(rows.map((row) => [row, draftRow(row.line, row.what, row.faults)]));
  const placed = rows.filter((row): row is PlacedRow => row.place !== undefined);
  const { starts, fromOf } = startOfTargets(placed, drafts);
  const courses = new Map(roster.courses.map((course) => [course.id, course]));
  const isReplaced = ({ courseId, until }: KnownSlot) => {
    const course = courses.get(courseId);
    const from = course && starts.get(targetKey(course));
    return from !== undefined && (until === null || until >= from);
  };
  const old = new Map(roster.slots.filter(isReplaced).map((slot) => [slot.id, slot]));
  const current = new Map<string, KnownSlot>();
  for (const slot of old.values()) {
    const lasts = slot.until === null || slot.until >= roster.year.lessonsUntil;
    const from = starts.get(targetKey(courses.get(slot.courseId) as KnownCourse)) ?? slot.from;
    if (lasts && slot.from <= from) current.set(slotKey(slot), slot);
  }

  const slots: Writes['slots'][number][] = [];
  const kept = new Set<number>();
  const seen = new Map<string, number>();
  for (const row of placed) {
    const { course, weekday, number } = row.place;
    const draft = drafts.get(row);
    const key = slotKey({ courseId: course.id, weekday, number });
    const other = seen.get(key);
    if (!draft) continue;
    if (other !== undefined) draft.faults.push(fault(row.line, 'duplicate-row', undefined, { other }));
    seen.set(key, other ?? row.line);
    const now = current.get(key);
    const room = row.place.room ?? now?.room ?? null;
    if (other !== undefined || (now && sameRoom(now.room, room))) {
      if (now) kept.add(now.id);
      continue;
    }
    draft.isNew = now === undefined;
    if (now)
      draft.changes.push({ field: 'room', ...(now.room ? { before: now.room } : {}), after: room ?? '' });
    slots.push({ courseId: course.id, weekday, number, room, from: fromOf(row) });
  }

  const staying = roster.slots.filter((slot) => !old.has(slot.id));
  const free = placed.flatMap((row) => {
    const { faults = [], isNew = false, changes = [] } = drafts.get(row) ?? {};
    return faults.length === 0 ? [{ ...row, isNews: isNew || changes.length > 0 }] : [];
  });
  const draftOf = new Map([...drafts.values()].map((draft) => [draft.line, draft]));
  for (const each of clashFaults({ rows: free, staying, roster })) draftOf.get(each.line)?.faults.push(each);

  const ended = [...old.values()].filter(({ id }) => !kept.has(id));
  const endedSlots = ended.map((slot) => ({
    id: slot.id,
    courseId: slot.courseId,
    until: addDays(starts.get(targetKey(courses.get(slot.courseId) as KnownCourse)) as SchoolDate, -1),
  }));
  const renewed = new Set(slots.map(slotKey));
  const dropped = ended.filter((slot) => current.get(slotKey(slot)) === slot && !renewed.has(slotKey(slot)));
  return {
    dryRun: toDryRun(
      [...drafts.values()],
      dropped.map((slot) => shownSlot(slot, courses, roster)),
    ),
    writes: { ...noWrites(roster.nextSchoolDay), endedSlots, slots },
  };
}

const slotKey = ({ courseId, weekday, number }: { courseId: number; weekday: number; number: number }) =>
  `${courseId} ${weekday} ${number}`;

const sameRoom = (one: string | null, other: string | null) =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/** A class's week begins on one day; a row with another one contradicts those before. */
function startOfTargets(placed: readonly PlacedRow[], drafts: ReadonlyMap<TimetableRow, RowDraft>) {
  const first = new Map<string, PlacedRow>();
  for (const row of placed) {
    const key = targetKey(row.place.course);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (before.place.from !== row.place.from)
      drafts.get(row)?.faults.push(fault(row.line, 'dates-differ', 'from', { other: before.line }));
  }
  const starts = new Map([...first].map(([key, row]) => [key, row.place.from]));
  return { starts, fromOf: (row: PlacedRow) => starts.get(targetKey(row.place.course)) ?? row.place.from };
}

/** A lesson that the new week no longer has. */
function shownSlot(
  { courseId, weekday, number }: KnownSlot,
  courses: ReadonlyMap<number, KnownCourse>,
  { targets, subjects }: TimetableRoster,
): DryRun['leaving'][number] {
  const course = courses.get(courseId) as KnownCourse;
  const target = targets.find((each) => targetKey(columnsOf(each)) === targetKey(course));
  const subject = subjects.find(({ id }) => id === course.subjectId);
  const what = [target?.name, `${shownWeekday(weekday)} ${number}`, subject?.name].filter(Boolean).join(', ');
  return { what, personId: course.teacherId };
}
