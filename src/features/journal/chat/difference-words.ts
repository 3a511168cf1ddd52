import type { LessonValue } from '../../../regulation/lesson-correction.ts';
import type { LessonState } from '../../../regulation/lesson-state.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { type Html, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { DayLesson } from '../day-lesson.ts';

/** What becomes of these values: `Temats: Daļas → Decimāldaļas`, of the roll a line for each student. */
export function differenceLines(
  { course }: DayLesson,
  {
    from,
    to,
    values,
  }: { readonly from: LessonState; readonly to: LessonState; readonly values: readonly LessonValue[] },
  t: Translate,
): Html[] {
  const names = new Map(
    course.students.map(({ id, familyName, givenName }) => [id, `${familyName} ${givenName}`]),
  );
  return values.flatMap((value) =>
    value === 'roll'
      ? rollLines(from, to, names, t)
      : [line(t(`lesson-value-${value}`), wordsOf(value, from, names, t), wordsOf(value, to, names, t))],
  );
}

function line(what: string, before: string, after: string): Html {
  return html`${what}: <s>${before}</s> → ${after}`;
}

const NOTHING = '–';

type Names = ReadonlyMap<number, string>;

function wordsOf(
  value: Exclude<LessonValue, 'roll'>,
  state: LessonState,
  names: Names,
  t: Translate,
): string {
  switch (value) {
    case 'topic':
      return state.topic ?? NOTHING;
    case 'homework':
      return homeworkWords(state, t);
    case 'materials':
      return String(state.materials?.length ?? 0);
    case 'praised':
      return (state.praised ?? []).map((id) => names.get(id) ?? '').join(', ') || NOTHING;
    case 'notHeld':
      return state.notHeld ? t(`not-held-${state.notHeld}`) : t('lesson-held');
  }
}

function homeworkWords({ homework, homeworkNone }: LessonState, t: Translate): string {
  if (homeworkNone) return t('lesson-homework-none');
  const items = homework.map(({ text, dueOn }) =>
    dueOn ? `${text} ${t('lesson-homework-due', { day: formatShortDay(dueOn, t.language) })}` : text,
  );
  return [...new Set(items)].join('; ') || NOTHING;
}

function rollLines(from: LessonState, to: LessonState, names: Names, t: Translate): Html[] {
  const markOf = ({ roll, rollConfirmedAt }: LessonState, id: number) => {
    const mark = roll.find(({ studentId }) => studentId === id);
    if (mark) return t(`lesson-mark-${mark.kind}`);
    return rollConfirmedAt ? t('lesson-mark-present') : NOTHING;
  };
  const named = [...from.roll, ...to.roll].map(({ studentId }) => studentId);
  const lines = [...new Set(named)].flatMap((id) => {
    const [before, after] = [markOf(from, id), markOf(to, id)];
    return before === after ? [] : [line(names.get(id) ?? '', before, after)];
  });
  if (lines.length > 0) return lines;
  const confirmed = ({ rollConfirmedAt }: LessonState) =>
    rollConfirmedAt ? t('lesson-all-present') : NOTHING;
  return [line(t('lesson-part-roll'), confirmed(from), confirmed(to))];
}
