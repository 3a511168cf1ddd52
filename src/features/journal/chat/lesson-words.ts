import { compareNames } from '../../../kernel/folding.ts';
import { type HomeworkItem, missingParts, type RollMark } from '../../../regulation/lesson-state.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { courseName } from '../../timetable/course-name.ts';
import type { DayLesson } from '../day-lessons.store.ts';

/** `5.b · matemātika · 4. stunda` */
export function lessonTitle(lesson: Pick<DayLesson, 'ref' | 'course'>, t: Translate): string {
  const values = { class: courseName(lesson.course), subject: lesson.course.subjectName };
  if (lesson.ref.number <= 0) return t('lesson-title-outside', values);
  return t('lesson-title', { ...values, number: lesson.ref.number });
}

/** What is still to enter, as words: `tēma, klātbūtne`. Empty: complete. */
export function missingWords(lesson: DayLesson, t: Translate): string {
  return missingParts(lesson.state, lesson.course)
    .map((part) => t(`lesson-part-${part}`))
    .join(', ');
}

/** What the journal holds of the lesson, as its teacher reads it. */
export function lessonLines(lesson: DayLesson, t: Translate): Html {
  const { state, course } = lesson;
  const names = new Map(
    course.students.map((student) => [student.id, `${student.familyName} ${student.givenName}`]),
  );
  const present = state.rollConfirmedAt && !state.roll.some(({ kind }) => kind === 'absent');
  return lines(
    state.topic && t.html('lesson-topic', { topic: state.topic }),
    ...homeworkLines(state.homework, t, (id) => names.get(id) ?? ''),
    state.homeworkNone && t.html('lesson-homework-none'),
    present && t.html('lesson-all-present'),
    rollLine(state.roll, 'absent', names, t),
    rollLine(state.roll, 'late', names, t),
  );
}

function rollLine(
  roll: readonly RollMark[],
  kind: RollMark['kind'],
  names: ReadonlyMap<number, string>,
  t: Translate,
) {
  const named = roll.filter((mark) => mark.kind === kind).map(({ studentId }) => names.get(studentId) ?? '');
  if (named.length === 0) return undefined;
  return t.html(`lesson-${kind}`, { names: named.sort(compareNames).join(', '), count: named.length });
}

/** One line each; `nameOf` names whom homework for some is for. */
export function homeworkLines(
  homework: readonly HomeworkItem[],
  t: Translate,
  nameOf: (studentId: number) => string,
): Html[] {
  const groups = new Map<string, { item: HomeworkItem; names: string[] }>();
  for (const item of homework) {
    const key = `${item.studentId === undefined ? 'all' : 'some'} ${item.dueOn ?? ''} ${item.text}`;
    const group = groups.get(key) ?? { item, names: [] };
    if (item.studentId !== undefined) group.names.push(nameOf(item.studentId));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ item, names }) => {
    const due = item.dueOn
      ? html` ${t.html('lesson-homework-due', { day: formatShortDay(item.dueOn, t.language) })}`
      : '';
    const text = html`${item.text}${due}`;
    return names.length > 0
      ? t.html('lesson-homework-some', { names: names.join(', '), homework: text })
      : t.html('lesson-homework', { homework: text });
  });
}
