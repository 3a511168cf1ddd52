import { type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { substitutedWords, substitutingWords } from '../../timetable/substituted-words.ts';
import type { DayLesson, LessonSubstitution } from '../day-lesson.ts';

/** Characters: enough to know where the class stands. */
const MOST_OF_LAST = 120;

/** ¶4.11: the five fields of a substituted lesson, and what the class did last while there is something to enter. */
export function substitutionFields(
  { substitution, course, state }: Pick<DayLesson, 'substitution' | 'course' | 'state'>,
  t: Translate,
): Html | undefined {
  if (!substitution) return undefined;
  const { absentName, substituteName, subjectName, joinedName, orderNumber } = substitution;
  return lines(
    t.html('substitution-card-replaced', { name: absentName, subject: course.subjectName }),
    t.html('substitution-card-replaces', { name: substituteName, subject: subjectName }),
    joinedName !== null && t.html('substitution-card-joined', { class: joinedName }),
    orderNumber === null
      ? t.html('substitution-card-order-later')
      : t.html('substitution-card-order', { number: orderNumber }),
    !state.topic && lastLine(substitution, t),
  );
}

/** In the substitute's day: whom they replace, and what the class did last. */
export function substitutingLines(
  { substitution, course, state }: Pick<DayLesson, 'substitution' | 'course' | 'state'>,
  t: Translate,
): Html | undefined {
  if (!substitution) return undefined;
  const last = state.topic ? undefined : lastLine(substitution, t);
  return lines(
    html`   ↔ ${substitutingWords(substitution, course.subjectName, t)}`,
    last && html`   <i>${last}</i>`,
  );
}

/** As the family reads it, beside the subject that the timetable has. */
export function substitutedLine(
  { substitution, course }: Pick<DayLesson, 'substitution' | 'course'>,
  t: Translate,
): Html | undefined {
  return substitution && html`   ❗ ${substitutedWords(substitution, course.subjectName, t)}`;
}

/** `iepriekš: Daļas; uzdots: 45. lpp.` */
function lastLine({ last }: LessonSubstitution, t: Translate): Html | undefined {
  if (!last) return undefined;
  const topic = t('substitution-last-topic', { topic: shorten(last.topic, MOST_OF_LAST) });
  if (!last.homework) return html`${topic}`;
  return html`${topic}; ${t('substitution-last-homework', { homework: shorten(last.homework, MOST_OF_LAST) })}`;
}
