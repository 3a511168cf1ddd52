import { shownName } from '../../kernel/read-name.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Reply, Request, Visitor } from '../../telegram/feature.ts';
import { dropDraft } from '../../telegram/forms.ts';
import { recordAudit } from '../history/audit.store.ts';
import { applicationsOf, createApplication } from './application.store.ts';
import { isOpen, isSameChild } from './application.ts';
import { answersOf, refuseOwnChild } from './apply/apply-answers.ts';
import { APPLY_FORM, type CompleteDraft } from './apply/apply-draft.ts';
import { auditOf } from './audit-application.ts';
import { tellSchool } from './tell-school.ts';

/** So many an account may have open at a time, and send in a day. */
const MOST_OPEN = 5;
const MOST_A_DAY = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/** ¶3.1: strangers apply, and whoever is connected unless they are but a student here. */
export function mayApply({ actor }: Pick<Visitor, 'actor'>): boolean {
  return actor === undefined || may(actor, 'application.make');
}

/**
 * ¶3.1: the application goes to the class teacher. Whether the school knows such a child is not looked at
 * here, so no answer can tell. The same child twice from one account is one application.
 * @throws Refusal not-allowed, apply-child-connected, apply-too-many, apply-too-often
 */
export async function submitApplication(request: Request, draft: CompleteDraft): Promise<Reply> {
  const { visitor, now } = request;
  if (!mayApply(visitor)) throw new Refusal('not-allowed');
  refuseOwnChild(visitor.actor, draft.child);
  const telegramId = BigInt(request.telegramId);

  return request.write(async (tx) => {
    const earlier = await applicationsOf(tx, telegramId, new Date(now.getTime() - DAY_MS));
    const open = earlier.filter(isOpen);
    await dropDraft(tx, APPLY_FORM, visitor);
    if (open.some((one) => isSameChild(one.foldedChildName, shownName(draft.child))))
      return { view: 'apply', params: {}, alert: { key: 'apply-already', params: {} } };
    if (open.length >= MOST_OPEN) throw new Refusal('apply-too-many', { limit: MOST_OPEN });
    if (earlier.length >= MOST_A_DAY) throw new Refusal('apply-too-often');

    const application = await createApplication(tx, {
      ...answersOf(draft),
      ...{ telegramId, language: visitor.language, privacyVersion: draft.privacyVersion ?? null },
      ...{ state: 'submitted', submittedAt: now },
      steps: [{ at: now, actorId: visitor.actor?.personId ?? null, action: 'submitted' }],
    });
    await recordAudit(tx, [auditOf(application, request, 'application.submitted')]);
    await tellSchool(tx, application, now);
    return { view: 'apply-sent', params: {} };
  });
}
