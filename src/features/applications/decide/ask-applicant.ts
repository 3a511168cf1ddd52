import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import type { LoadedApplication } from '../application.ts';
import { mayDecide, mayPass } from '../school-rights.ts';
import { applicationCard, lockAsShown, movedOn } from './as-shown.ts';
import { momentOf, takeStep } from './school-step.ts';

export const WORDS_FORM = 'application-words';

/** One question at a time; whoever applied on paper has no chat to be asked in. */
export function canBeAsked({ state, telegramId }: Pick<LoadedApplication, 'state' | 'telegramId'>): boolean {
  return telegramId !== null && (state === 'submitted' || state === 'passed');
}

/**
 * ¶3.1–3.2: a question goes back to the applicant; the answer brings the application back to this desk.
 * @throws Refusal not-allowed, stale-button
 */
export function askApplicant(
  settings: RegulationSettings,
  request: MemberRequest,
  id: number,
  words: string,
): Promise<Reply> {
  const { actor } = request.visitor;
  if (!may(actor, 'application.pass')) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    await dropDraft(tx, { form: WORDS_FORM }, request.visitor);
    const application = await lockAsShown(tx, { id, revision: undefined });
    const mine = application && (application.passedAt ? mayDecide(actor) : mayPass(actor, application));
    if (!mine) throw new Refusal('not-allowed');
    if (!canBeAsked(application)) return movedOn(id);
    await takeStep(tx, [application], { action: 'asked', state: 'asked', words }, { moment, settings });
    return applicationCard(id, undoOffer(moment));
  });
}
