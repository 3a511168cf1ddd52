import type { Tx } from '../../db/open.ts';
import { instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import {
  type FreePlace,
  loadFreePlaces,
  loadOutsideLessons,
  type OutsideLesson,
  renumberLessons,
} from './outside-lessons.store.ts';
import type { SchoolFrame } from './school-frame.ts';

interface Placed {
  readonly lesson: OutsideLesson;
  /** The bell's number. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * ¶4.2: the timetable has come: what was entered outside of it belongs to the lesson that the course has that day
 * now and that nobody entered. Gives the lessons as they were, for an undo.
 */
export async function attachLessons(
  tx: Tx,
  frame: Pick<SchoolFrame, 'calendar' | 'bellsOn'>,
  { courseIds, from }: { readonly courseIds: readonly number[]; readonly from: SchoolDate },
): Promise<OutsideLesson[]> {
  const outside = await loadOutsideLessons(tx, courseIds, from);
  const days = [...new Set(outside.map(({ day }) => day))];
  if (days.length === 0) return [];
  const free = await loadFreePlaces(tx, frame.calendar, courseIds, days);
  const placed = placesFor(outside, free, frame);
  await renumberLessons(
    tx,
    placed.map(({ lesson: { id }, number, startsAt, endsAt }) => ({ id, number, startsAt, endsAt })),
  );
  return placed.map(({ lesson }) => lesson);
}

/**
 * Each takes the last free lesson of its course and day that had begun when it was entered, or the first one
 * where none had; a lesson once.
 */
export function placesFor(
  outside: readonly OutsideLesson[],
  free: readonly FreePlace[],
  { bellsOn }: Pick<SchoolFrame, 'bellsOn'>,
): Placed[] {
  const left = free.flatMap((place) => {
    const bell = bellsOn(place.day).get(place.number);
    if (!bell) return [];
    const at = { startsAt: instantOf(place.day, bell.startsAt), endsAt: instantOf(place.day, bell.endsAt) };
    return { ...place, ...at };
  });
  return outside.flatMap((lesson) => {
    const fitting = left.filter(({ courseId, day }) => courseId === lesson.courseId && day === lesson.day);
    const place = fitting.findLast(({ startsAt }) => startsAt <= lesson.startsAt) ?? fitting[0];
    if (!place) return [];
    left.splice(left.indexOf(place), 1);
    const { number, startsAt, endsAt } = place;
    return { lesson, number, startsAt, endsAt };
  });
}
