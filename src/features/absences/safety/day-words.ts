import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { DayCase } from './day-cases.store.ts';

/** Who it is, where they were that day, what the guardians said, and whom to call. */
export function dayLines(found: DayCase, t: Translate): Html {
  const { familyName, givenName, className, missed, present, answer, guardians } = found;
  return lines(
    html`<b>${familyName} ${givenName}</b>, ${className}`,
    missed.length > 0 && t.html('absence-day-missed', { lessons: missed.map(lessonName).join(', ') }),
    present.length > 0 && t.html('absence-day-present', { numbers: present.map(inOrder).join(', ') }),
    missed.some(({ announced }) => announced) && t.html('absence-day-announced'),
    answer !== null && t.html(`absence-day-${answer}`),
    ...guardians.map(({ phone, connected, ...guardian }) =>
      t.html('absence-day-guardian', {
        name: `${guardian.familyName} ${guardian.givenName}`,
        phone: phone ?? t('absence-day-no-phone'),
        connected: connected ? 'yes' : 'no',
      }),
    ),
    guardians.length === 0 && t.html('absence-day-no-guardians'),
  );
}

const inOrder = (number: number) => `${number}.`;

function lessonName({ number, subjectName }: DayCase['missed'][number]): string {
  return number > 0 ? `${number}. ${subjectName}` : subjectName;
}
