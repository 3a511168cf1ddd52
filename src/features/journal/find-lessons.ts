import type { Db } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { mayRecordLesson } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import { type DayLesson, loadDayLessons } from './day-lessons.store.ts';

export interface JournalSources {
  readonly db: Db;
  readonly frames: SchoolFrames;
}

export interface JournalDeps extends JournalSources {
  readonly settings: RegulationSettings;
}

/**
 * Lessons of one day with their rolls, for the teacher who enters them, in the order asked.
 * @throws Refusal not-allowed, lesson-gone, in-the-future
 */
export async function findLessons(
  { db, frames }: JournalSources,
  actor: Actor,
  refs: readonly LessonRef[],
  now: Date,
): Promise<DayLesson[]> {
  const day = refs[0]?.day;
  if (!day || refs.some((ref) => ref.day !== day)) throw new Refusal('lesson-gone');
  if (day > schoolDateOf(now)) throw new Refusal('in-the-future');
  const frame = await frames(day);
  const courseIds = [...new Set(refs.map((ref) => ref.courseId))];
  const { lessons } = await loadDayLessons(db, frame, { courseIds }, day, { rolls: true });
  return refs.map((ref) => {
    const lesson = lessons.find((candidate) => sameRef(candidate.ref, ref));
    if (!lesson) throw new Refusal('lesson-gone');
    if (!mayRecordLesson(actor, lesson.course, day)) throw new Refusal('not-allowed');
    return lesson;
  });
}
