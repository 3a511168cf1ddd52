import { Refusal } from '../../kernel/refusal.ts';
import { addDays, type SchoolDate } from '../../kernel/school-date.ts';
import { isInForce, lessonNumbersOn } from '../../regulation/course-week.ts';
import type { Correction, DayCorrection, WeekCorrection } from './correction.ts';
import type { PlannedLesson } from './planned-lesson.store.ts';
import type { SchoolFrame } from './school-frame.ts';
import type { MoveRow, SlotRow, TimetableRows } from './timetable-rows.store.ts';

export interface CorrectionPlan {
  readonly before: TimetableRows;
  readonly after: TimetableRows;
}

/** Where the lesson is held now; none: it is cancelled. */
export function heldOn({
  ref,
  move,
}: Pick<PlannedLesson, 'ref' | 'move'>): { day: SchoolDate; number: number } | undefined {
  if (!move) return ref;
  return move.toDay === null || move.toNumber === null
    ? undefined
    : { day: move.toDay, number: move.toNumber };
}

/**
 * ¶4.2: which rows a correction puts in the place of which. History stays: a past day and a lesson that is
 * entered already are not touched, an hour of the week ends the day before.
 * @throws Refusal timetable-past-day, timetable-lesson-entered, timetable-no-bell, timetable-course-there,
 *   timetable-same-place, no-lessons-that-day
 */
export function planCorrection(
  lesson: PlannedLesson,
  correction: Correction,
  { frame, today }: { readonly frame: SchoolFrame; readonly today: SchoolDate },
): CorrectionPlan {
  const held = heldOn(lesson);
  if ((held?.day ?? lesson.ref.day) < today) throw new Refusal('timetable-past-day');
  if (correction.scope === 'from' && lesson.ref.day < today) throw new Refusal('timetable-past-day');
  if (isEntered(lesson, lesson.ref) || (held && isEntered(lesson, held)))
    throw new Refusal('timetable-lesson-entered');
  return correction.scope === 'day'
    ? oneDay(lesson, correction, frame, today)
    : fromDay(lesson, correction, frame);
}

const isEntered = (
  { entered }: PlannedLesson,
  at: { readonly day: SchoolDate; readonly number: number },
): boolean => entered.some(({ day, number }) => day === at.day && number === at.number);

function oneDay(
  lesson: PlannedLesson,
  correction: DayCorrection,
  frame: SchoolFrame,
  today: SchoolDate,
): CorrectionPlan {
  const { ref, slot, move } = lesson;
  const now = heldOn(lesson);
  const row = { courseId: ref.courseId, day: ref.day, number: ref.number };
  const room = move ? move.room : slot.room;
  const before: TimetableRows = { slots: [], moves: move ? [move] : [] };
  const change = (moves: readonly MoveRow[]): CorrectionPlan => ({ before, after: { slots: [], moves } });
  const moved = (to: { day: SchoolDate; number: number }, toRoom: string | null) => {
    const asInWeek = to.day === ref.day && to.number === ref.number && toRoom === slot.room;
    return change(asInWeek ? [] : [{ ...row, toDay: to.day, toNumber: to.number, room: toRoom }]);
  };
  switch (correction.kind) {
    case 'cancel':
      if (!now) throw new Refusal('timetable-same-place');
      return change([{ ...row, toDay: null, toNumber: null, room: null }]);
    case 'restore':
      if (!move) throw new Refusal('timetable-same-place');
      if (ref.day < today) throw new Refusal('timetable-past-day');
      checkPlace(lesson, ref, frame);
      return change([]);
    case 'room':
      if (!now || correction.room === room) throw new Refusal('timetable-same-place');
      return moved(now, correction.room);
    case 'move': {
      const to = { day: correction.toDay, number: correction.toNumber };
      if (now?.day === to.day && now.number === to.number) throw new Refusal('timetable-same-place');
      if (to.day < today) throw new Refusal('timetable-past-day');
      checkPlace(lesson, to, frame);
      return moved(to, move && !now ? slot.room : room);
    }
  }
}

/** The day has lessons and that bell, and the course itself is not there already. */
function checkPlace(
  lesson: PlannedLesson,
  { day, number }: { readonly day: SchoolDate; readonly number: number },
  frame: SchoolFrame,
): void {
  const taught = frame.calendar.lessonsOn(day);
  if ('off' in taught) throw new Refusal('no-lessons-that-day', { reason: taught.off, day });
  if (!frame.bellsOn(day).has(number)) throw new Refusal('timetable-no-bell', { number });
  const others = lesson.moves.filter(({ id }) => id !== lesson.move?.id);
  const own = lesson.ref.day === day && lesson.ref.number === number;
  const there = lessonNumbersOn({ slots: lesson.slots, moves: others }, day, taught.weekday);
  if ((!own && there.includes(number)) || isEntered(lesson, { day, number }))
    throw new Refusal('timetable-course-there');
}

function fromDay(lesson: PlannedLesson, correction: WeekCorrection, frame: SchoolFrame): CorrectionPlan {
  const { slot, ref } = lesson;
  const from = ref.day;
  const ended = slot.from < from ? [{ ...slot, until: addDays(from, -1) }] : [];
  const { id: _, ...place } = slot;
  const goesOn = { ...place, from };
  if (correction.kind === 'room') {
    if (correction.room === slot.room) throw new Refusal('timetable-same-place');
    return replaceSlot(slot, [...ended, { ...goesOn, room: correction.room }], []);
  }
  const gone = lesson.moves.filter((move) => isOfSlot(move, slot, from, frame));
  if (correction.kind === 'cancel') return replaceSlot(slot, ended, gone);
  const { toWeekday: weekday, toNumber: number } = correction;
  if (weekday === slot.weekday && number === slot.number) throw new Refusal('timetable-same-place');
  if (!frame.bells.has(number)) throw new Refusal('timetable-no-bell', { number });
  const there = lesson.slots.some(
    (other) =>
      other.id !== slot.id &&
      other.weekday === weekday &&
      other.number === number &&
      (other.until === null || other.until >= from) &&
      (slot.until === null || other.from <= slot.until),
  );
  if (there) throw new Refusal('timetable-course-there');
  return replaceSlot(slot, [...ended, { ...goesOn, weekday, number }], gone);
}

function replaceSlot(slot: SlotRow, slots: readonly SlotRow[], gone: readonly MoveRow[]): CorrectionPlan {
  return { before: { slots: [slot], moves: gone }, after: { slots, moves: [] } };
}

/** Moves of single lessons of an hour that is no more go with it. */
function isOfSlot(move: MoveRow, slot: SlotRow, from: SchoolDate, frame: SchoolFrame): boolean {
  const taught = frame.calendar.lessonsOn(move.day);
  return (
    move.day >= from &&
    isInForce(slot, move.day) &&
    move.number === slot.number &&
    'weekday' in taught &&
    taught.weekday === slot.weekday
  );
}
