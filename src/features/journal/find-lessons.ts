import type { Db } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { may, mayRecordLesson, type RecordableLesson } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import type { DayLesson, LessonSubstitution } from './day-lesson.ts';
import { loadDayLessons } from './day-lessons.store.ts';
import { ofLeftTeachers } from './left-teachers.store.ts';

export interface JournalSources {
  readonly db: Db;
  readonly frames: SchoolFrames;
}

/** The one line that would have entered the lesson as it stands, if a line could. */
export type LineFor = (ref: LessonRef, teacherId: number, now: Date) => Promise<string | undefined>;

export interface JournalDeps extends JournalSources {
  readonly settings: RegulationSettings;
  /** Given where entries are made by taps: the card tells now and then how a line would have done it. */
  readonly lineFor?: LineFor;
}

/**
 * Lessons of one day with their rolls, for those who enter or correct them, in the order asked.
 * @throws Refusal not-allowed, lesson-substituted, lesson-gone, in-the-future
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
  const { lessons, takenBack } = await loadDayLessons(db, frame, { courseIds }, day, { rolls: true });
  const asked = refs.map((ref) => {
    const lesson = [...lessons, ...takenBack].find((candidate) => sameRef(candidate.ref, ref));
    if (!lesson) throw new Refusal('lesson-gone');
    return lesson;
  });
  const closed = frame.calendar.semesterOf(day)?.closed ?? false;
  const isLeft = await ofLeftTeachers(db, actor, asked, schoolDateOf(now));
  for (const lesson of asked) authoriseLesson(actor, lesson, closed || isLeft(lesson));
  return asked;
}

/**
 * `forOffice`: the academic office corrects it, since its semester is closed or its teacher has left.
 * @throws Refusal not-allowed; lesson-substituted, told to the teacher whom somebody replaces
 */
export function authoriseLesson(
  actor: Actor,
  lesson: RecordableLesson & {
    readonly substitution: Pick<LessonSubstitution, 'substituteName' | 'substituteId'> | undefined;
  },
  forOffice = false,
): void {
  if (mayRecordLesson(actor, lesson) || (forOffice && may(actor, 'lesson.correct'))) return;
  if (lesson.substitution && lesson.course.teacherId === actor.personId)
    throw new Refusal('lesson-substituted', { name: lesson.substitution.substituteName });
  throw new Refusal('not-allowed');
}

/** ¶4.5: once its semester is closed, the academic office alone corrects a lesson. @throws Refusal semester-closed */
export function refuseClosed(actor: Actor, calendar: Calendar, day: SchoolDate): void {
  const semester = calendar.semesterOf(day);
  if (semester?.closed && !may(actor, 'lesson.correct'))
    throw new Refusal('semester-closed', { number: semester.number });
}
