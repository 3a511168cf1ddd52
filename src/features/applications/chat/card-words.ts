import type { SchoolDate } from '../../../kernel/school-date.ts';
import { daysBetween, schoolDateOf } from '../../../kernel/school-date.ts';
import { formatDate, formatFullDate, formatTime } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { LoadedApplication } from '../application.ts';

/** As it stands, or behind a spoiler, which a locked screen does not show (¶9). */
export type Shade = (text: string) => Html;

export const plain: Shade = (text) => html`${text}`;
export const hidden: Shade = (text) => html`<tg-spoiler>${text}</tg-spoiler>`;

/** Who applies for whom. */
export function whoLines(application: LoadedApplication, shade: Shade, t: Translate): Html {
  const { familyName, givenName, relation, phone, phoneVerified, telegramId } = application;
  const { childFamilyName, childGivenName, wantsStudentToo } = application;
  const vouched = phoneVerified ? 'telegram' : telegramId === null ? 'paper' : 'typed';
  return lines(
    t.html('application-child', {
      name: shade(`${childFamilyName} ${childGivenName}`),
      class: application.class.name,
    }),
    t.html('application-applicant', {
      name: shade(`${familyName} ${givenName}`),
      relation: t(`relation-${relation}`).toLocaleLowerCase(t.language),
    }),
    t.html('application-phone', { phone: shade(phone), vouched }),
    wantsStudentToo && t.html('application-student-too'),
  );
}

/** Questions and answers so far, where it was sent from, why it was refused. */
export function historyWords(application: LoadedApplication, shade: Shade, t: Translate): Html {
  const told = application.events.filter(({ action, words }) => words !== null && TOLD.has(action));
  return lines(
    ...told.map(({ action, words }) =>
      t.html(`application-said-${action}`, {
        words: action === 'forwarded' ? (words ?? '') : shade(words ?? ''),
      }),
    ),
  );
}

const TOLD: ReadonlySet<string> = new Set(['asked', 'answered', 'forwarded', 'refused']);

/** Where it is, and since when it is over. */
export function stateLine(application: LoadedApplication, t: Translate): Html {
  const { state, passedAt, decidedAt } = application;
  const desk = state === 'asked' ? (passedAt ? 'asked' : 'asked-class') : state;
  const when = decidedAt
    ? `${formatFullDate(schoolDateOf(decidedAt), t.language)} ${formatTime(decidedAt)}`
    : '';
  return t.html(`application-state-${desk}`, { when });
}

/** How long there is still time: `vēl 4 dienas (līdz 30.11.)`. */
export function daysLeft(by: SchoolDate, today: SchoolDate, t: Translate): string {
  const left = daysBetween(today, by);
  const day = formatDate(by, t.language);
  if (left === 0) return t('application-last-day');
  return left > 0
    ? t('application-days-left', { days: left, day })
    : t('application-days-late', { days: -left, day });
}
