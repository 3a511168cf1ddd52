import { shownName } from '../../kernel/read-name.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Language } from '../../regulation/actor.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { dropDraft } from '../../telegram/forms.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { Undoer } from '../history/undo.ts';
import { createApplication, loadApplications, lockApplication, saveStep } from './application.store.ts';
import { isSameChild, OPEN_STATES } from './application.ts';
import { answersOf } from './apply/apply-answers.ts';
import { APPLY_FORM, type CompleteDraft } from './apply/apply-draft.ts';
import { auditOf } from './audit-application.ts';
import { tellSchool } from './tell-school.ts';

interface PaperDeps {
  readonly settings: RegulationSettings;
  readonly schoolLanguage: Language;
}

/**
 * ¶3.1: a paper application, which the class teacher has accepted by entering it: it is with the superuser at once.
 * @throws Refusal not-allowed
 */
export async function enterPaper(
  { settings, schoolLanguage }: PaperDeps,
  request: MemberRequest,
  draft: CompleteDraft,
): Promise<Reply> {
  const { visitor, now, updateId } = request;
  const { personId } = visitor.actor;
  if (!may(visitor.actor, 'application.enter', { classId: draft.class.id })) throw new Refusal('not-allowed');
  const step = { at: now, actorId: personId };

  return request.write(async (tx) => {
    const ofClass = await loadApplications(tx, {
      ...{ classId: draft.class.id, telegramId: null, state: { in: [...OPEN_STATES] } },
    });
    await dropDraft(tx, APPLY_FORM, visitor);
    const entered = ofClass.some(
      (one) =>
        isSameChild(one.foldedChildName, shownName(draft.child)) &&
        isSameChild(one.foldedName, shownName(draft.name)),
    );
    if (entered) return { view: 'apply', params: {}, alert: { key: 'apply-paper-already', params: {} } };

    const application = await createApplication(tx, {
      ...answersOf(draft),
      ...{ enteredById: personId, language: schoolLanguage },
      ...{ state: 'passed', submittedAt: now, passedAt: now },
      steps: [
        { ...step, action: 'submitted' },
        { ...step, action: 'passed' },
      ],
    });
    const undoUntil = undoWindowEnd(settings, now);
    await recordAudit(tx, [auditOf(application, request, 'application.entered', { undoUntil })]);
    await tellSchool(tx, application, now);
    return { view: 'apply-entered', params: undoOffer({ updateId, undoUntil }) };
  });
}

/** Entered by mistake: it is taken off the superuser's desk, unless they have begun with it. */
export const undoPaper: Undoer = async (tx, actor, [entry], now) => {
  const application = entry && (await lockApplication(tx, entry.subjectId));
  if (application?.state !== 'passed' || application.revision > 1) return undefined;
  if (!may(actor, 'application.enter', { classId: application.classId })) throw new Refusal('not-allowed');
  const step = { at: now, actorId: actor.personId, action: 'undone' } as const;
  await saveStep(tx, [application.id], { state: 'withdrawn', decidedAt: now }, step);
  await tellSchool(tx, { ...application, state: 'withdrawn', revision: application.revision + 1 }, now);
  return { view: 'apply', params: {}, alert: { key: 'undone', params: {} } };
};
