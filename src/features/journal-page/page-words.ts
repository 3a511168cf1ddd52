import { formatDate } from '../../telegram/format.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { courseName } from '../timetable/course-name.ts';
import type { PageCourse } from './courses.store.ts';
import type { PageCell, PageLesson } from './journal-page.ts';

/** What stands behind a value that was corrected after its time. */
const CORRECTED = '*';

/** `5.b · matemātika` */
export function pageTitle({ subjectName, ...course }: PageCourse): string {
  const name = courseName({ ...course, groupName: course.groupName ?? undefined });
  return name.includes(subjectName) ? name : `${name} · ${subjectName}`;
}

/** `16.11.` */
export const dayWords = ({ day }: PageLesson) => formatDate(day, 'lv');

/** `4.`; none: outside the timetable. */
export const numberWords = ({ number }: PageLesson) => (number > 0 ? `${number}.` : '');

/** `ns`, `n*`, empty: present; `·`: nobody has said. */
export function cellWords({ mark, corrected, state }: PageCell, { notHeld }: PageLesson): string {
  if (notHeld !== undefined) return '–';
  if (state === 'away') return '';
  const sign = mark ?? (state === 'open' ? '·' : '');
  return corrected ? `${sign}${CORRECTED}` : sign;
}

const starred = (text: string, part: 'topic' | 'homework', { corrected }: PageLesson) =>
  corrected.includes(part) ? `${text}${CORRECTED}` : text;

/** Empty: not entered. */
export const topicWords = (lesson: PageLesson) => starred(lesson.topic ?? '', 'topic', lesson);

/** With the days it is due and what came with it. Empty: not entered. */
export function homeworkWords(lesson: PageLesson, t: Translate): string {
  const { homework, homeworkNone, materials } = lesson;
  const items = homework.map(({ text, dueOn }) =>
    dueOn ? `${text} ${t('page-homework-due', { day: formatDate(dueOn, 'lv') })}` : text,
  );
  const words = [
    ...items,
    ...(materials > 0 ? [t('page-materials', { count: materials })] : []),
    ...(items.length === 0 && homeworkNone ? [t('page-homework-none')] : []),
  ].join('; ');
  return words === '' ? '' : starred(words, 'homework', lesson);
}

/** ¶4.11: who gave it, what, with whom, by which order. Empty: its own teacher. */
export function substitutionWords({ substitution }: PageLesson, t: Translate): string {
  if (!substitution) return '';
  const { substituteName, taughtName, joinedName, orderNumber } = substitution;
  return [
    `${substituteName}, ${taughtName}`,
    ...(joinedName ? [t('page-joined', { name: joinedName })] : []),
    orderNumber ? t('page-order', { number: orderNumber }) : t('page-order-later'),
  ].join(', ');
}

/** Why it did not happen. Empty: it did. */
export function notHeldWords({ notHeld }: PageLesson, t: Translate): string {
  if (notHeld === undefined) return '';
  return t('page-not-held', {
    reason: typeof notHeld === 'string' ? t(`not-held-${notHeld}`) : notHeld.event,
  });
}
