import type { SchoolDate } from '../../kernel/school-date.ts';
import { encodeRef, type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import type { HomeworkItem, LessonState } from '../../regulation/lesson-state.ts';
import { nextLessonDay } from '../journal/change-lesson.ts';
import { loadDayLessons } from '../journal/day-lessons.store.ts';
import type { JournalSources, LineFor } from '../journal/find-lessons.ts';
import { entryContext } from './entry-context.ts';
import { readEntry } from './grammar/read-entry.ts';
import { renderEntry } from './grammar/render-entry.ts';
import type { EntryHomework, LessonEntry } from './grammar/types.ts';

/** The one line that would have entered what stands in the lesson; none where a line could not say it at once. */
export function lineForLesson({ db, frames }: JournalSources): LineFor {
  return async (ref: LessonRef, teacherId, now) => {
    const frame = await frames(ref.day);
    const day = await loadDayLessons(db, frame, { teacherId }, ref.day, { rolls: true, idleCourses: true });
    const lesson = day.lessons.find((one) => sameRef(one.ref, ref));
    if (!lesson) return undefined;
    const context = entryContext(ref.day, day, {
      teacherId,
      schoolClasses: frame.classes.map(({ name }) => name),
      sentAt: now,
      repliedTo: undefined,
      attached: undefined,
      answers: {},
    });
    const key = encodeRef(ref);
    // As it was before: it would have been written of a lesson that was not complete.
    const lessons = context.lessons.map((one) => (one.key === key ? { ...one, complete: false } : one));
    const before = { ...context, lessons };
    const entry = { lesson: key, ...entryOf(lesson.state, await nextLessonDay({ frames }, lesson)) };
    const line = renderEntry(entry, before);
    return readEntry(line, before).kind === 'entry' && !line.includes('\n') ? line : undefined;
  };
}

/** @param next the day for which homework is due that names none */
function entryOf(state: LessonState, next: SchoolDate | undefined): Omit<LessonEntry, 'lesson'> {
  const marked = (kind: 'absent' | 'late') =>
    state.roll.filter((mark) => mark.kind === kind).map(({ studentId }) => studentId);
  const late = marked('late');
  const homework: EntryHomework[] = state.homeworkNone ? [{ kind: 'none' }] : tasksOf(state.homework, next);
  return {
    ...(state.topic === undefined ? {} : { topic: state.topic }),
    ...(homework.length > 0 ? { homework } : {}),
    ...(state.rollConfirmedAt === undefined ? {} : { absent: marked('absent') }),
    ...(late.length > 0 ? { late } : {}),
    ...(state.praised && state.praised.length > 0 ? { praised: state.praised } : {}),
  };
}

/** What several students have to do alike is one task. */
function tasksOf(items: readonly HomeworkItem[], next: SchoolDate | undefined): EntryHomework[] {
  const groups = Map.groupBy(items, ({ text, dueOn, studentId }) =>
    JSON.stringify([text, dueOn, studentId === undefined]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const studentIds = group.flatMap(({ studentId }) => studentId ?? []);
    return {
      kind: 'given' as const,
      text: first.text,
      ...(first.dueOn === undefined || first.dueOn === next ? {} : { dueOn: first.dueOn }),
      ...(studentIds.length > 0 ? { studentIds } : {}),
    };
  });
}
