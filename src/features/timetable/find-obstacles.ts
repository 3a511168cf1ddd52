import type { Db } from '../../db/open.ts';
import type { SchoolDate, Weekday } from '../../kernel/school-date.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { type Busy, findClashes, type PlacedSlot } from '../../regulation/timetable-clashes.ts';
import { type NeighbourSlot, neighboursFrom, neighboursOn } from './placed-slots.store.ts';
import type { PlannedLesson } from './planned-lesson.store.ts';

/** A lesson in the way, and what it takes. */
export interface Obstacle {
  readonly lesson: NeighbourSlot;
  readonly over: readonly Busy[];
}

/** What a lesson would meet at a number of the bell; asked for many at once. */
export type ObstaclesAt = (number: number) => readonly Obstacle[];

const CANDIDATE = 'candidate';

/** What is in the way of the lesson on that day, or from its own day on in the week. */
export async function findObstacles(
  db: Db,
  calendar: Calendar,
  lesson: PlannedLesson,
  to: { readonly day: SchoolDate } | { readonly weekday: Weekday },
  room: string | null = lesson.move?.room ?? lesson.slot.room,
): Promise<ObstaclesAt> {
  const { course, ref, slot } = lesson;
  const holders = { course, room };
  if ('day' in to) {
    const taught = calendar.lessonsOn(to.day);
    if ('off' in taught) return () => [];
    const others = await neighboursOn(db, holders, to.day, taught.weekday);
    const itself = `${course.id}.${ref.day}.${ref.number}`;
    const place = { weekday: taught.weekday, from: to.day, until: to.day };
    return obstaclesAmong(others, itself, { ...candidate(lesson, room), ...place });
  }
  const others = await neighboursFrom(db, holders, ref.day);
  const itself = `${course.id}.${slot.weekday}.${slot.number}`;
  const place = { weekday: to.weekday, from: ref.day, until: slot.until ?? undefined };
  return obstaclesAmong(others, itself, { ...candidate(lesson, room), ...place });
}

function candidate({ course }: PlannedLesson, room: string | null) {
  const { classId, groupId, groupClassId, teacherId } = course;
  return { key: CANDIDATE, classId, groupId, groupClassId, teacherId, room: room ?? undefined };
}

function obstaclesAmong(
  neighbours: readonly NeighbourSlot[],
  itself: string,
  placed: Omit<PlacedSlot<string>, 'number'>,
): ObstaclesAt {
  const others = neighbours.filter(({ key }) => key !== itself);
  return (number) =>
    findClashes<string>([...others, { ...placed, number }]).flatMap(({ first, second, over }) => {
      if (second !== CANDIDATE) return [];
      const lesson = others.find(({ key }) => key === first);
      return lesson ? [{ lesson, over }] : [];
    });
}
