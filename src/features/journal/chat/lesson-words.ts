import { compareNames } from '../../../kernel/folding.ts';
import { type HomeworkItem, missingParts, type RollMark } from '../../../regulation/lesson-state.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { courseName } from '../../timetable/course-name.ts';
import type { DayLesson, EarlierRoll } from '../day-lesson.ts';

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
  const { bring } = course;
  const present = state.rollConfirmedAt && !state.roll.some(({ kind }) => kind === 'absent');
  return lines(
    notHeldLine(lesson, t),
    state.topic && t.html('lesson-topic', { topic: state.topic }),
    ...homeworkLines(state.homework, t, (id) => names.get(id) ?? ''),
    state.homeworkNone && t.html('lesson-homework-none'),
    bring !== undefined && t.html('lesson-bring', { things: bring }),
    present && t.html('lesson-all-present'),
    rollLine(state.roll, 'absent', names, t),
    rollLine(state.roll, 'late', names, t),
    announcedLine(lesson, t),
    praisedLine(state.praised, names, t),
    (state.materials ?? []).length > 0 && t.html('lesson-materials', { count: state.materials?.length ?? 0 }),
  );
}

/** ¶4.10: who was said to be away and is not on the roll as absent: gently, for it may be so. */
function announcedLine({ state, course }: DayLesson, t: Translate): Html | undefined {
  if (state.notHeld) return undefined;
  const absent = new Set(
    state.roll.filter(({ kind }) => kind === 'absent').map(({ studentId }) => studentId),
  );
  const names = course.students
    .filter(({ id, announced }) => announced && !absent.has(id))
    .map(({ familyName, givenName }) => `${familyName} ${givenName}`);
  if (names.length === 0) return undefined;
  return t.html(state.rollConfirmedAt ? 'lesson-announced-present' : 'lesson-announced', {
    names: names.join(', '),
  });
}

function praisedLine(
  praised: readonly number[] = [],
  names: ReadonlyMap<number, string>,
  t: Translate,
): Html | undefined {
  if (praised.length === 0) return undefined;
  const named = praised.map((id) => names.get(id) ?? '').sort(compareNames);
  return t.html('lesson-praised', { names: named.join(', '), count: named.length });
}

/** That it did not happen, and why. */
export function notHeldLine(
  { state, event }: Pick<DayLesson, 'state' | 'event'>,
  t: Translate,
): Html | undefined {
  if (event) return t.html('lesson-not-held', { reason: event.title });
  return state.notHeld && t.html('lesson-not-held', { reason: t(`not-held-${state.notHeld}`) });
}

/** `Kā 3. stundā: nav 2` */
export function asEarlier({ number, absent }: EarlierRoll, t: Translate): string {
  return t('button-as-earlier', { number, count: absent.length });
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
