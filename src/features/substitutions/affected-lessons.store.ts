import type { Db, Tx } from '../../db/open.ts';
import { addDays, type SchoolDate } from '../../kernel/school-date.ts';
import { type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { isHeld, loadWeekLessons, type WeekLesson } from '../timetable/week-lessons.store.ts';
import type { SubstitutionPlan } from './substitution.ts';

/** A lesson of the absent teacher, named as the journal names it: by where it is held. */
export interface AffectedLesson extends WeekLesson {
  /** Another substitution has settled it. */
  readonly settledElsewhere: boolean;
}

/**
 * The lessons of the absent teacher on the plan's days, in order, with those that the plan itself cancelled. The
 * days lie in the frame's school year. `substitutionId`: the plan's own, if it is stored.
 */
export async function affectedLessons(
  db: Db | Tx,
  { calendar, bellsOn }: SchoolFrame,
  plan: Pick<SubstitutionPlan, 'absentId' | 'from' | 'until' | 'cancelled'>,
  substitutionId: number | undefined,
): Promise<AffectedLesson[]> {
  const { absentId, from, until, cancelled } = plan;
  const days: SchoolDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const lessons = await loadWeekLessons(db, calendar, { teacherId: absentId }, days);
  return lessons
    .map((lesson) => ({ ...lesson, ref: heldRef(lesson) }))
    .filter(({ teacherId, day, number }) => teacherId === absentId && bellsOn(day).has(number))
    .filter(({ ref, place }) => isHeld(place) || (place === 'cancelled' && isAmong(cancelled, ref)))
    .map((lesson) => ({
      ...lesson,
      settledElsewhere:
        lesson.substitution !== undefined && lesson.substitution.substitutionId !== substitutionId,
    }));
}

function heldRef({ courseId, day, number }: WeekLesson): LessonRef {
  return { courseId, day, number };
}

function isAmong(refs: readonly LessonRef[], ref: LessonRef): boolean {
  return refs.some((other) => sameRef(other, ref));
}
