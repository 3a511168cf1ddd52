import type { Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { lessonNumbersOn } from '../../regulation/course-week.ts';
import { changeLesson, type LessonChange, type LessonState } from '../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import type { DayLesson } from './day-lessons.store.ts';
import type { JournalSources } from './find-lessons.ts';
import { changedReply } from './lesson-reply.ts';
import { recordLessons } from './record-lessons.ts';

export interface PlannedChange {
  readonly lesson: DayLesson;
  readonly change: LessonChange;
  /** What the change is applied to, if not the present state: an edited message starts from before it. */
  readonly base?: LessonState;
}

/** Homework without a day is due by the course's next lesson. */
export async function nextLessonDay(
  { frames }: Pick<JournalSources, 'frames'>,
  lesson: DayLesson,
): Promise<SchoolDate | undefined> {
  const frame = await frames(lesson.ref.day);
  return frame.calendar.nextLessonDay(lesson.ref.day, (day, weekday) =>
    lessonNumbersOn(lesson.course.week, day, weekday).some((number) => frame.bellsOn(day).has(number)),
  );
}

/** Applies what was said to the lessons, enters it, and answers with their card; `also` joins the transaction. */
export async function changeLessons(
  { settings }: { readonly settings: RegulationSettings },
  request: MemberRequest,
  changes: readonly PlannedChange[],
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<Reply> {
  const { now, updateId } = request;
  const undoUntil = undoWindowEnd(settings, now);
  const edits = changes.map(({ lesson, change, base }) => ({
    lesson,
    next: changeLesson(base ?? lesson.state, change, now),
  }));
  return request.write(async (tx) => {
    await recordLessons(tx, request.visitor.actor, edits, { undoUntil, updateId, now });
    await also(tx);
    return changedReply(edits, { settings, updateId, undoUntil });
  });
}
