import type { SchoolDate } from '../../kernel/school-date.ts';
import { formatDate, formatShortDay, formatWeekday } from '../../telegram/format.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { ChangesFrom } from './changes-from.store.ts';
import { courseName } from './course-name.ts';
import type { MoveRow, SlotRow } from './timetable-rows.store.ts';

/** More lines than that say less than the week itself. */
const MOST_LINES = 12;

/** `5.b matemātika`; for a family, which has one class, `matemātika`. */
export function lessonName(
  course: {
    readonly className: string;
    readonly groupName: string | undefined;
    readonly subjectName: string;
  },
  withClass: boolean,
): string {
  if (withClass) return `${courseName(course)} ${course.subjectName}`;
  return course.groupName ? `${course.subjectName} (${course.groupName})` : course.subjectName;
}

/** What is different from that day on, a line for each; empty: it is as it was, or too much for lines. */
export function changeLines(
  changes: ChangesFrom,
  { from, withClass }: { readonly from: SchoolDate; readonly withClass: boolean },
  t: Translate,
): Html[] {
  const name = (courseId: number) => {
    const course = changes.courses.get(courseId);
    return course ? lessonName(course, withClass) : '';
  };
  const hour = (slot: SlotRow) => ({
    lesson: name(slot.courseId),
    number: slot.number,
    weekday: formatWeekday(slot.weekday, t.language),
    day: formatDate(from, t.language),
    room: roomWords(slot.room, t),
  });
  const found = [
    ...changes.moves.map((move) => moveLine(move, name(move.courseId), t)),
    ...changes.ended.map((slot) => t.html('timetable-hour-ended', hour(slot))),
    ...changes.begun.map((slot) => t.html('timetable-hour-begun', hour(slot))),
  ];
  return found.length > MOST_LINES ? [] : found;
}

/** `, kab. 12`, `, sporta zāle` */
export function roomWords(room: string | null | undefined, t: Translate): string {
  return room ? `, ${roomName(room, t)}` : '';
}

/** A room with a number is called one; a hall has its own name. */
export function roomName(room: string, t: Translate): string {
  return /^\d/.test(room) ? t('timetable-room', { room }) : room;
}

export function moveLine(
  { day, number, toDay, toNumber, room }: MoveRow,
  lesson: string,
  t: Translate,
): Html {
  const where = { lesson, day: formatShortDay(day, t.language), number };
  if (toDay === null || toNumber === null) return t.html('timetable-lesson-cancelled', where);
  if (toDay === day && toNumber === number)
    return t.html('timetable-lesson-room', { ...where, room: room ? roomName(room, t) : '' });
  return t.html('timetable-lesson-moved', {
    ...where,
    toDay: formatShortDay(toDay, t.language),
    toNumber,
    room: roomWords(room, t),
  });
}

/** A lesson that is not held where the week has it: `3. matemātika – atcelta`, `3. matemātika → trešd., 7. stunda`. */
export function goneLine(
  name: Html,
  heldOn: { readonly day: SchoolDate; readonly number: number } | undefined,
  t: Translate,
): Html {
  const lesson = html`<s>${name}</s>`;
  if (!heldOn) return t.html('timetable-line-cancelled', { lesson });
  const { day, number } = heldOn;
  return t.html('timetable-line-moved', { lesson, day: formatShortDay(day, t.language), number });
}

/** What is different about a lesson that is held on `day`: `pārcelta (bija otrd., 1. stunda), kab. 412`. */
export function changedWords(
  {
    from,
    room,
  }: {
    readonly from: { readonly day: SchoolDate; readonly number: number } | undefined;
    readonly room: string | undefined;
  },
  day: SchoolDate,
  t: Translate,
): string {
  if (!from) return room ? roomName(room, t) : '';
  const nth = t('timetable-nth', { number: from.number });
  const where = from.day === day ? nth : `${formatShortDay(from.day, t.language)}, ${nth}`;
  return `${t('timetable-moved-here', { where })}${roomWords(room, t)}`;
}

/** `3. matemātika` */
export function numbered(number: number, name: string): Html {
  return html`${number}. ${name}`;
}
