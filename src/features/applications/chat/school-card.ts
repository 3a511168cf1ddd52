import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { connectBy, passOnBy } from '../../../regulation/application-clocks.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { blocks, type Html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import { isOpen, isSameChild, type LoadedApplication } from '../application.ts';
import { canBeAsked } from '../decide/ask-applicant.ts';
import { isOnClassDesk } from '../decide/class-desk.ts';
import { canBeDecided } from '../decide/refuse.ts';
import { candidatesFor, ownPerson, proposalsFor } from '../match/propose.ts';
import type { Roster } from '../match/roster.ts';
import { mayDecide, mayPass } from '../school-rights.ts';
import { daysLeft, historyWords, plain, type Shade, stateLine, whoLines } from './card-words.ts';
import { connectData, proposalButtons, proposalsText } from './proposal-words.ts';

export interface ShownApplication {
  readonly application: LoadedApplication;
  /** None: a notice, which is made without looking anyone up. */
  readonly roster: Roster | undefined;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly settings: RegulationSettings;
}

/** An application as this member of the school sees it, with what they can do about it. */
export function applicationScreen(shown: ShownApplication, t: Translate, shade: Shade = plain): Screen {
  const { application, roster, actor } = shown;
  const decides = mayDecide(actor) && canBeDecided(application);
  const passes = mayPass(actor, application) && isOnClassDesk(application);
  return {
    html: blocks(
      lines(t.html('application-title', { class: application.class.name }), stateLine(application, t)),
      lines(whoLines(application, shade, t), clockLine(shown, t)),
      historyWords(application, shade, t),
      passes && roster && onClassList(application, roster, t),
      decides && roster && proposalsText(application, proposalsFor(application, roster), t),
    ),
    buttons: [
      ...(passes ? passButtons(application, t) : []),
      ...(decides ? decideButtons(application, roster, t) : []),
    ],
  };
}

/** ¶3.1–3.2: until when whoever has it on the desk has to act. */
function clockLine(
  { application, calendar, now, settings }: ShownApplication,
  t: Translate,
): Html | undefined {
  if (!isOpen(application)) return undefined;
  const { passedAt, submittedAt } = application;
  const by = passedAt ? connectBy(passedAt, settings) : passOnBy(submittedAt, calendar, settings);
  const left = daysLeft(by, schoolDateOf(now), t);
  return t.html(passedAt ? 'application-connect-by' : 'application-pass-by', { left });
}

/** The class teacher knows the class; the list helps. */
function onClassList(application: LoadedApplication, roster: Roster, t: Translate): Html {
  const inClass = candidatesFor(application, roster).filter(({ classId }) => classId === application.classId);
  const same = inClass.some(({ foldedName }) => isSameChild(foldedName, application.foldedChildName));
  if (same) return t.html('application-on-list');
  const names = inClass.map(({ familyName, givenName }) => `${familyName} ${givenName}`).join(', ');
  return names === ''
    ? t.html('application-not-on-list', { class: application.class.name })
    : t.html('application-near-on-list', { names });
}

function passButtons(application: LoadedApplication, t: Translate): Button[][] {
  const { id, revision } = application;
  return [
    [{ label: t('button-pass-on'), data: `aq-pass:${id}:${revision}` }],
    [
      ...(canBeAsked(application) ? [{ label: t('button-ask'), data: `aq-ask:${id}` }] : []),
      { label: t('button-not-my-class'), data: `aq-class:${id}` },
    ],
  ];
}

function decideButtons(application: LoadedApplication, roster: Roster | undefined, t: Translate): Button[][] {
  const { id } = application;
  if (!roster) return [[{ label: t('button-show'), data: `aq:${id}:news` }]];
  const proposals = proposalsFor(application, roster);
  const own = ownPerson(application, roster)?.personId ?? 0;
  const fresh = { label: t('button-new-entry'), data: connectData(application, 0, own) };
  const more = { label: t('button-other-choice'), data: `aq-more:${id}` };
  return [
    ...inRows(proposalButtons(application, proposals, t), 2),
    [proposals.length === 0 ? fresh : more],
    [
      ...(canBeAsked(application) ? [{ label: t('button-ask'), data: `aq-ask:${id}` }] : []),
      { label: t('button-refuse'), data: `aq-refuse:${id}` },
    ],
  ];
}
