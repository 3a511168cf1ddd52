import { Refusal } from '../../../kernel/refusal.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import type { LoadedApplication } from '../application.ts';
import { mayDecide } from '../school-rights.ts';
import { applicationCard, lockAsShown, movedOn, type ShownCard } from './as-shown.ts';
import { WORDS_FORM } from './ask-applicant.ts';
import { momentOf, takeStep } from './school-step.ts';

/** ¶3.2: on the superuser's desk, whether or not an answer is awaited. */
export function canBeDecided({ state, passedAt }: Pick<LoadedApplication, 'state' | 'passedAt'>): boolean {
  return passedAt !== null && (state === 'passed' || state === 'asked');
}

/**
 * ¶3.2: the superuser refuses, with the reason, which the applicant reads.
 * @param wordsFor the reason in the applicant's language
 * @throws Refusal not-allowed, stale-button
 */
export function refuse(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownCard,
  wordsFor: (application: LoadedApplication) => string,
): Promise<Reply> {
  if (!mayDecide(request.visitor.actor)) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    await dropDraft(tx, { form: WORDS_FORM }, request.visitor);
    const application = await lockAsShown(tx, shown);
    if (!application || !canBeDecided(application)) return movedOn(shown.id);
    const step = { action: 'refused', state: 'refused', words: wordsFor(application) } as const;
    await takeStep(tx, [application], { ...step, change: { decidedAt: moment.now } }, { moment, settings });
    return applicationCard(shown.id, undoOffer(moment));
  });
}
