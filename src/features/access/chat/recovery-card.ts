import type { AccessRecovery } from '../../../db/generated/client.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import type { Standing } from '../standing.store.ts';
import { formatMoment } from './invite-card.ts';
import { aboutPerson } from './person-words.ts';

export interface ShownRecovery {
  readonly recovery: AccessRecovery;
  /** Whom the claim fits. */
  readonly person: Standing | undefined;
  /** Where it fits nobody: who else bears the name. */
  readonly namesakes?: readonly Standing[];
  /** `Uzvārds Vārds` of who decided. */
  readonly decidedBy?: string | undefined;
}

/** ¶9: names stand behind a spoiler, which a locked screen does not show. */
export function recoveryCard(
  { recovery, person, namesakes = [], decidedBy }: ShownRecovery,
  t: Translate,
): Screen {
  const { id, state, familyName, givenName, hint } = recovery;
  const claim = lines(
    t.html('recovery-title'),
    t.html('recovery-claims', { name: hidden(`${familyName} ${givenName}`) }),
    hint === '' ? t.html('recovery-hint-staff-said') : t.html('recovery-hint-said', { hint: hidden(hint) }),
    person ? registered(person, t) : t.html('recovery-nobody'),
  );
  if (state !== 'waiting') return { html: blocks(claim, decision(recovery, decidedBy, t)) };
  const refuse = { label: t('button-refuse'), data: `rcv-no:${id}` };
  return {
    html: blocks(claim, t.html('recovery-warning')),
    buttons: person
      ? [[{ label: t('button-confirm'), data: `rcv-yes:${id}` }, refuse]]
      : [...namesakes.map((one) => [namesakeButton(id, one, t)]), [refuse]],
  };
}

function registered(person: Standing, t: Translate): Html {
  return lines(
    t.html('recovery-register', {
      name: hidden(`${person.familyName} ${person.givenName}`),
      about: hidden(aboutPerson(person, t)),
    }),
    person.phone !== null && t.html('recovery-phone', { phone: hidden(person.phone) }),
    !person.connected && t.html('recovery-no-account'),
  );
}

function decision({ state, decidedAt }: AccessRecovery, decidedBy: string | undefined, t: Translate): Html {
  const words = { who: decidedBy ?? '–', when: decidedAt ? formatMoment(decidedAt, t) : '' };
  return t.html(state === 'confirmed' ? 'recovery-was-confirmed' : 'recovery-was-refused', words);
}

function namesakeButton(id: number, person: Standing, t: Translate): Button {
  return {
    label: `${person.familyName} ${person.givenName} · ${aboutPerson(person, t)}`,
    data: `rcv-is:${id}:${person.personId}`,
  };
}

const hidden = (text: string) => html`<tg-spoiler>${text}</tg-spoiler>`;
