import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { LoadedApplication } from '../application.ts';
import type { Proposal } from '../match/propose.ts';
import type { RegisteredAdult, RegisteredStudent } from '../match/roster.ts';

const nameOf = ({ familyName, givenName }: RegisteredAdult | RegisteredStudent) =>
  `${familyName} ${givenName}`;

/** What the register has: one proposal, several side by side, or nothing. */
export function proposalsText(
  application: LoadedApplication,
  proposals: readonly Proposal[],
  t: Translate,
): Html {
  if (proposals.length === 0) return t.html('application-match-none', { class: application.class.name });
  const title = t.html('application-match', { count: proposals.length });
  return blocks(
    title,
    ...proposals.map((proposal, index) =>
      proposalText(application, proposal, proposals.length > 1 ? `${index + 1}. ` : '', t),
    ),
  );
}

function proposalText(
  application: LoadedApplication,
  proposal: Proposal,
  number: string,
  t: Translate,
): Html {
  const { student, childFit, guardian, nameFit, phoneFits } = proposal;
  const elsewhere = student !== undefined && student.classId !== application.classId;
  return lines(
    student &&
      html`${number}<b>${nameOf(student)}</b>, ${student.className} ${sign(childFit === 'same' && !elsewhere)}`,
    elsewhere && t.html('application-match-elsewhere', { class: student.className }),
    childFit === 'near' && t.html('application-match-near'),
    guardian
      ? html`${t('application-match-guardian')}: <b>${nameOf(guardian)}</b> ${sign(nameFit === 'same')}`
      : t.html('application-match-new-guardian'),
    !guardian && registeredLine(student, t),
    guardian && phoneLine(guardian, phoneFits, t),
    guardian?.staff && t.html('application-match-staff'),
    guardian !== undefined && isTaken(application, guardian) && t.html('application-match-connected'),
  );
}

/** Whom the register has as the child's guardians: the superuser judges. */
function registeredLine(student: RegisteredStudent | undefined, t: Translate): Html | undefined {
  const names = student?.guardians.map(nameOf).join(', ') ?? '';
  return names === '' ? undefined : t.html('application-match-registered', { names });
}

function phoneLine({ phone }: RegisteredAdult, fits: boolean, t: Translate): Html {
  return phone === null ? t.html('application-match-no-phone') : html`${phone} ${sign(fits)}`;
}

/** Has another Telegram account in use. */
function isTaken({ telegramId }: LoadedApplication, guardian: RegisteredAdult): boolean {
  return telegramId !== null && guardian.telegramId !== null && guardian.telegramId !== String(telegramId);
}

const sign = (fits: boolean) => (fits ? '✓' : '≠');

/** `aq-do:<application>:<revision>:<student>:<person>`; 0: a new entry. */
export function connectData({ id, revision }: LoadedApplication, student: number, person: number): string {
  return `aq-do:${id}:${revision}:${student}:${person}`;
}

export function proposalButtons(
  application: LoadedApplication,
  proposals: readonly Proposal[],
  t: Translate,
): Button[] {
  return proposals.flatMap(({ student, guardian }, index) => {
    if (guardian && isTaken(application, guardian)) return [];
    const label = t('button-connect');
    return [
      {
        label: proposals.length > 1 ? `${label} ${index + 1}` : label,
        data: connectData(application, student?.studentId ?? 0, guardian?.personId ?? 0),
      },
    ];
  });
}

/** Each pair that can be chosen, in words. */
export function choiceButtons(
  application: LoadedApplication,
  choices: readonly Proposal[],
  t: Translate,
): Button[] {
  return choices.flatMap(({ student, guardian }) => {
    if (!student || (guardian && isTaken(application, guardian))) return [];
    return [
      {
        label: guardian
          ? t('button-connect-pair', {
              child: nameOf(student),
              class: student.className,
              name: nameOf(guardian),
            })
          : t('button-connect-new-guardian', { child: nameOf(student), class: student.className }),
        data: connectData(application, student.studentId, guardian?.personId ?? 0),
      },
    ];
  });
}
