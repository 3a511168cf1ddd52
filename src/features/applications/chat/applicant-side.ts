import { idOf } from '../../../telegram/button-id.ts';
import type { Feature } from '../../../telegram/feature.ts';
import { APPLY_PAYLOAD } from '../../access/invites/invite-link.ts';
import type { Undoer } from '../../history/undo.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { undoPaper } from '../enter-paper.ts';
import { mayApply } from '../submit-application.ts';
import { TELL_APPLICANT } from '../tell-applicant.ts';
import { restoreApplication, withdrawApplication } from '../withdraw-application.ts';
import { answerViews, chooseQuestion, takeApplicantAnswer } from './answer-form.ts';
import { applicantNoticeKind, tellApplicantWork } from './applicant-notice.ts';
import { applicantView } from './applicant-screen.ts';
import { applyPresses } from './apply-presses.ts';
import { stepView } from './apply-screens.ts';
import { beginAnew, beginPaper, goOnWithDraft, openApply, openPoster } from './apply-start.ts';
import { takeAnswer, takeContact } from './apply-texts.ts';

/** ¶3.1: what the applicant sees and does. */
export function applicantSide(deps: ApplicationsDeps) {
  const { db, settings } = deps;
  const undo: Readonly<Record<string, Undoer>> = { 'application.entered': undoPaper };
  return {
    commands: [
      {
        name: 'apply',
        latvian: 'pieteikums',
        audience: (actor) => mayApply({ actor }),
        handle: openApply(deps),
      },
    ],
    menu: [
      // A stranger's first button; a guardian's, for another child, after the children's own.
      { labelKey: 'button-apply', data: 'apply', rank: 5, audience: (actor) => actor === undefined },
      {
        labelKey: 'button-apply-child',
        data: 'apply',
        rank: 28,
        audience: (actor) => actor !== undefined && actor.children.length > 0,
      },
    ],
    callbacks: {
      apply: openApply(deps),
      'apply-new': beginAnew(deps),
      'apply-go': goOnWithDraft,
      'apply-paper': beginPaper(deps),
      'apply-withdraw': async (request) => withdrawApplication(request, idOf(request.args[0])),
      'apply-restore': async (request) => restoreApplication(settings, request, idOf(request.args[0])),
      'apply-answer': chooseQuestion(db),
      ...applyPresses(deps),
    },
    payloads: { [APPLY_PAYLOAD]: openPoster(deps) },
    views: {
      apply: applicantView(deps),
      'apply-step': stepView(deps),
      'apply-sent': async (_params, { t }) => ({
        html: t.html('apply-sent'),
        buttons: [[{ label: t('button-apply-state'), data: 'apply' }]],
      }),
      'apply-answered': async (_params, { t }) => ({
        html: t.html('apply-answered'),
        buttons: [[{ label: t('button-apply-state'), data: 'apply' }]],
      }),
      'apply-entered': async ({ undo: updateId }, { t }) => ({
        html: t.html('apply-entered'),
        buttons: [
          [{ label: t('button-undo'), data: `undo:${Number(updateId)}` }],
          [{ label: t('button-apply-paper'), data: 'apply-paper' }],
        ],
      }),
      ...answerViews,
    },
    text: async (request) => (await takeAnswer(deps, request)) ?? takeApplicantAnswer(db, request),
    contact: takeContact,
    notices: [applicantNoticeKind(deps)],
    tasks: { [TELL_APPLICANT]: tellApplicantWork(deps) },
    undo,
  } satisfies Partial<Feature> & { readonly undo: Readonly<Record<string, Undoer>> };
}
