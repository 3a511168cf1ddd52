import type { Tx } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { lessonNumbersOn } from '../../regulation/course-week.ts';
import { changeLesson, type LessonChange, type LessonState } from '../../regulation/lesson-state.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { type DayLesson, ownState } from './day-lesson.ts';
import type { JournalDeps, JournalSources } from './find-lessons.ts';
import { saveEdits } from './save-edits.ts';

export interface PlannedChange {
  readonly lesson: DayLesson;
  readonly change: LessonChange;
  /** What the change is applied to, if not the present state: an edited message starts from before it. */
  readonly base?: LessonState;
  /** What stood there when the change was begun, if that is a while ago. */
  readonly seen?: LessonState;
}

/** Homework without a day is due by the course's next lesson. */
export async function nextLessonDay(
  sources: Pick<JournalSources, 'frames'>,
  lesson: DayLesson,
): Promise<SchoolDate | undefined> {
  return (await nextLessonDays(sources, lesson, 1))[0];
}

/** The days of the course's next lessons, at most `count`. */
export async function nextLessonDays(
  { frames }: Pick<JournalSources, 'frames'>,
  { ref, course }: DayLesson,
  count: number,
): Promise<SchoolDate[]> {
  const { calendar, bellsOn } = await frames(ref.day);
  const days: SchoolDate[] = [];
  for (let day: SchoolDate | undefined = ref.day; days.length < count; days.push(day)) {
    day = calendar.nextLessonDay(day, (on, weekday) =>
      lessonNumbersOn(course.week, on, weekday).some((number) => bellsOn(on).has(number)),
    );
    if (day === undefined) break;
  }
  return days;
}

/**
 * Applies what was said to the lessons, enters it, and answers with their card; or with a question, where it
 * would replace what cannot be taken back any more, or what somebody else entered meanwhile. `also` joins the
 * transaction either way.
 * @throws Refusal not-allowed, lesson-substituted, in-the-future, semester-closed, lesson-changed
 */
export function changeLessons(
  deps: JournalDeps,
  request: MemberRequest,
  changes: readonly PlannedChange[],
  also?: (tx: Tx) => Promise<void>,
): Promise<Reply> {
  const edits = changes.map(({ lesson, change, base, seen }) => ({
    lesson,
    next: changeLesson(base ?? ownState(lesson), change, request.now),
    seen,
  }));
  return saveEdits(deps, request, edits, also ? { also } : {});
}
