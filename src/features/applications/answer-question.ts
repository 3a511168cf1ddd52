import type { Reply, Request } from '../../telegram/feature.ts';
import { dropDraft } from '../../telegram/forms.ts';
import { recordAudit } from '../history/audit.store.ts';
import { saveStep } from './application.store.ts';
import { deskOf } from './application.ts';
import { auditOf } from './audit-application.ts';
import { tellSchool } from './tell-school.ts';
import { lockOwn } from './withdraw-application.ts';

export const ANSWER_FORM = 'application-answer';

/** ¶3.1: the answer brings the application back to whoever asked. @throws Refusal stale-button */
export function answerQuestion(request: Request, id: number, words: string): Promise<Reply> {
  const { now, visitor } = request;
  return request.write(async (tx) => {
    const application = await lockOwn(tx, request, id);
    await dropDraft(tx, { form: ANSWER_FORM }, visitor);
    if (application.state !== 'asked')
      return { view: 'apply', params: {}, alert: { key: 'apply-not-asked', params: {} } };
    const state = deskOf(application);
    const step = { at: now, actorId: visitor.actor?.personId ?? null, action: 'answered', words } as const;
    await saveStep(tx, [id], { state }, step);
    const answered = { ...application, state, revision: application.revision + 1 };
    await recordAudit(tx, [auditOf(answered, request, 'application.answered', { before: 'asked' })]);
    await tellSchool(tx, answered, now);
    return { view: 'apply-answered', params: {} };
  });
}
