import {
  addDays,
  type SchoolDate,
  schoolDateOf,
  type Weekday,
  weekdayOf,
} from '../../../kernel/school-date.ts';
import type { ViewContext } from '../../../telegram/feature.ts';
import { formatShortDay, formatWeekday } from '../../../telegram/format.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { TimetableDeps } from '../correct-timetable.ts';
import { findObstacles } from '../find-obstacles.ts';
import type { PlannedLesson } from '../planned-lesson.store.ts';
import type { SchoolFrame } from '../school-frame.ts';

/** How many school days are offered for a lesson that moves. */
const DAYS_OFFERED = 10;
const LOOKS_AHEAD_DAYS = 40;

/** On the way to a correction. */
export interface Step {
  readonly deps: TimetableDeps;
  readonly frame: SchoolFrame;
  readonly lesson: PlannedLesson;
  readonly ref: string;
  readonly steps: readonly string[];
  readonly context: ViewContext;
}

const next = ({ ref, steps }: Step, answer: string | number) => `tt-ch:${[ref, ...steps, answer].join(':')}`;

/** A lesson that is not where the week has it is one of that day alone. */
export function scopeButtons(step: Step): Button[][] {
  const { t } = step.context;
  const day = formatShortDay(step.lesson.ref.day, t.language);
  return [
    [{ label: t('button-that-day', { day }), data: next(step, 'day') }],
    step.lesson.move ? [] : [{ label: t('button-from-day', { day }), data: next(step, 'from') }],
  ];
}

export function dayButtons(step: Step): Button[][] {
  const { t, now } = step.context;
  const today = schoolDateOf(now);
  const { day } = step.lesson.ref;
  const monday = addDays(day, 1 - weekdayOf(day));
  const first = monday < today ? today : monday;
  const { calendar } = step.frame;
  const days = Array.from({ length: LOOKS_AHEAD_DAYS }, (_, more) => addDays(first, more))
    .filter((one) => 'weekday' in calendar.lessonsOn(one))
    .slice(0, DAYS_OFFERED);
  return inRows(
    days.map((one) => ({ label: formatShortDay(one, t.language), data: next(step, one) })),
    3,
  );
}

export function weekdayButtons(step: Step): Button[][] {
  const { t } = step.context;
  return inRows(
    [1, 2, 3, 4, 5].map((weekday) => ({
      label: formatWeekday(weekday, t.language),
      data: next(step, weekday),
    })),
    2,
  );
}

export async function numberButtons(step: Step, place: SchoolDate | Weekday): Promise<Button[][]> {
  const { deps, frame, lesson } = step;
  const bells = typeof place === 'number' ? frame.bells : frame.bellsOn(place);
  const to = typeof place === 'number' ? { weekday: place } : { day: place };
  const obstacles = await findObstacles(deps.db, frame.calendar, lesson, to);
  return inRows(
    [...bells].map(([number, { startsAt }]) => ({
      label: `${obstacles(number).length > 0 ? '⚠ ' : ''}${number}. ${startsAt}`,
      data: next(step, number),
    })),
    2,
  );
}
