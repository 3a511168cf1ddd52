import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { classesOf } from '../../people/classes.store.ts';
import { loadApplication } from '../application.store.ts';
import type { LoadedApplication } from '../application.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { canBeAsked } from '../decide/ask-applicant.ts';
import { isOnClassDesk } from '../decide/class-desk.ts';
import { canBeDecided } from '../decide/refuse.ts';
import { choicesFor, ownPerson } from '../match/propose.ts';
import { rosterFor } from '../match/roster.store.ts';
import { mayDecide, mayPass, maySee } from '../school-rights.ts';
import { plain, whoLines } from './card-words.ts';
import { choiceButtons, connectData } from './proposal-words.ts';
import { REASONS } from './reasons.ts';
import { applicationScreen } from './school-card.ts';

const CLASSES_A_ROW = 4;
/** Telegram shows a hundred buttons. */
const MOST_CLASSES = 96;

/** @throws Refusal stale-button, not-allowed */
async function loadSeen(params: Params, { db, visitor }: ViewContext) {
  const application = await loadApplication(db, Number(params['id']));
  const { actor } = visitor;
  if (!application) throw new Refusal('stale-button');
  if (!actor || !maySee(actor, application)) throw new Refusal('not-allowed');
  return { application, actor };
}

const backTo = (application: LoadedApplication, t: Translate): Button[] => [
  { label: t('button-back'), data: `aq:${application.id}` },
];

export function schoolViews(deps: ApplicationsDeps): Readonly<Record<string, View>> {
  const { frames, settings } = deps;
  return {
    application: async (params, context) => {
      const { db, now, t } = context;
      const { application, actor } = await loadSeen(params, context);
      const today = schoolDateOf(now);
      const roster = await rosterFor(db, [application], today);
      const { calendar } = await frames(today);
      const screen = applicationScreen({ application, roster, actor, calendar, now, settings }, t);
      const list = application.passedAt && mayDecide(actor) ? 'connections' : 'applications';
      return {
        ...screen,
        buttons: [
          undoButton(params, now, t),
          ...(screen.buttons ?? []),
          toInvite(application, t),
          [{ label: t('button-to-list'), data: mayPass(actor, application) ? list : 'connections' }],
        ],
      };
    },

    /** Whatever else of the register the application may mean. */
    'application-more': async (params, context) => {
      const { db, now, t } = context;
      const { application, actor } = await loadSeen(params, context);
      if (!mayDecide(actor) || !canBeDecided(application)) throw new Refusal('stale-button');
      const roster = await rosterFor(db, [application], schoolDateOf(now));
      const own = ownPerson(application, roster)?.personId ?? 0;
      const fresh = { label: t('button-new-entry'), data: connectData(application, 0, own) };
      return {
        html: blocks(whoLines(application, plain, t), t.html('application-choose')),
        buttons: [
          ...choiceButtons(application, choicesFor(application, roster), t).map((button) => [button]),
          [fresh],
          backTo(application, t),
        ],
      };
    },

    /** "Not my class": whose it is. */
    'application-class': async (params, context) => {
      const { db, now, t } = context;
      const { application, actor } = await loadSeen(params, context);
      if (!mayPass(actor, application) || !isOnClassDesk(application)) throw new Refusal('stale-button');
      const classes = await classesOf(db, schoolDateOf(now));
      const { id, revision } = application;
      const buttons = classes
        .filter((one) => one.id !== application.classId)
        .slice(0, MOST_CLASSES)
        .map((one) => ({ label: one.name, data: `aq-to:${id}:${revision}:${one.id}` }));
      return {
        html: blocks(whoLines(application, plain, t), t.html('application-which-class')),
        buttons: [...inRows(buttons, CLASSES_A_ROW), backTo(application, t)],
      };
    },

    'application-ask': async (params, context) => {
      const { application } = await loadSeen(params, context);
      const { t } = context;
      if (!canBeAsked(application)) throw new Refusal('stale-button');
      return {
        html: blocks(whoLines(application, plain, t), t.html('application-write-question')),
        buttons: [backTo(application, t)],
      };
    },

    'application-refuse': async (params, context) => {
      const { application, actor } = await loadSeen(params, context);
      const { t } = context;
      if (!mayDecide(actor) || !canBeDecided(application)) throw new Refusal('stale-button');
      const { id, revision } = application;
      return {
        html: blocks(
          whoLines(application, plain, t),
          lines(
            t.html('application-why-refuse'),
            ...REASONS.map((reason, index) => html`${index + 1}. ${t(`application-reason-${reason}`)}`),
          ),
        ),
        buttons: [
          ...inRows(
            REASONS.map((reason, index) => ({
              label: `${index + 1}`,
              data: `aq-why:${id}:${revision}:${reason}`,
            })),
            CLASSES_A_ROW,
          ),
          backTo(application, t),
        ],
      };
    },
  };
}

/** Whoever applied on paper is connected in the register alone: the way in is an invitation. */
function toInvite({ state, telegramId, guardianPersonId }: LoadedApplication, t: Translate): Button[] {
  if (state !== 'connected' || telegramId !== null || guardianPersonId === null) return [];
  return [{ label: t('button-invite'), data: `invite:${guardianPersonId}` }];
}
