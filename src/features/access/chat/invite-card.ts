import { schoolDateOf } from '../../../kernel/school-date.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Screen } from '../../../telegram/screen.ts';
import type { Standing } from '../standing.store.ts';
import { aboutPerson } from './person-words.ts';

/** `pirmdiena, 30. novembris, 13:05` */
export function formatMoment(instant: Date, { language }: Translate): string {
  return `${formatDay(schoolDateOf(instant), language)}, ${formatTime(instant)}`;
}

/** The picture to hand on. */
export function inviteCard(
  invite: {
    readonly person: Standing;
    readonly link: string;
    readonly qr: Uint8Array;
    readonly until: Date;
    readonly updateId: number;
  },
  t: Translate,
): Screen {
  const { person, link, qr, until, updateId } = invite;
  return {
    html: t.html('invite-card', {
      name: `${person.familyName} ${person.givenName}`,
      about: aboutPerson(person, t),
      until: formatMoment(until, t),
      link,
    }),
    file: { name: 'invite.png', content: qr, kind: 'photo' },
    buttons: [[{ label: t('button-undo'), data: `undo:${updateId}` }]],
  };
}
