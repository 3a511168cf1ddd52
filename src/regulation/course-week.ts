import type { SchoolDate, Weekday } from '../kernel/school-date.ts';

/** An hour of the week that a course has from one day to another, both included. */
export interface WeekSlot {
  readonly weekday: number;
  /** The bell's number. */
  readonly number: number;
  readonly from: SchoolDate;
  readonly until: SchoolDate | null;
}

/** ¶4.2: one lesson of one day, held elsewhere; without a day it is cancelled. */
export interface MovedLesson {
  readonly day: SchoolDate;
  readonly number: number;
  readonly toDay: SchoolDate | null;
  readonly toNumber: number | null;
}

/** When a course is taught: by the week, and by what was moved. */
export interface CourseWeek {
  readonly slots: readonly WeekSlot[];
  readonly moves: readonly MovedLesson[];
}

/** The bells' numbers at which the course is taught on `day`, which has the timetable of `weekday`. */
export function lessonNumbersOn({ slots, moves }: CourseWeek, day: SchoolDate, weekday: Weekday): number[] {
  const planned = slots
    .filter((slot) => slot.weekday === weekday && isInForce(slot, day))
    .map(({ number }) => number)
    .filter((number) => !moves.some((move) => move.day === day && move.number === number));
  const movedHere = moves.filter(({ toDay }) => toDay === day).map(({ toNumber }) => toNumber);
  return [...planned, ...movedHere.filter((number) => number !== null)];
}

export function isInForce({ from, until }: Pick<WeekSlot, 'from' | 'until'>, day: SchoolDate): boolean {
  return from <= day && (until === null || day <= until);
}
