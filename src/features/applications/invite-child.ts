import { newToken } from '../../kernel/one-time-token.ts';
import { readClassName } from '../../kernel/read-class.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { makeInvites } from '../access/invites/make-invites.ts';
import { standingsOf } from '../access/standing.store.ts';
import { loadApplication } from './application.store.ts';
import type { LoadedApplication } from './application.ts';
import type { ApplicationsDeps } from './applications-deps.ts';

/** ¶3.2: from which grade the school gives students an account of their own. */
export function mayHaveAccount(grade: number, { studentAccounts }: RegulationSettings): boolean {
  return grade >= studentAccounts.fromGrade;
}

/** The application was for the child as well, and it is over. */
export function asksForChild({ state, wantsStudentToo }: LoadedApplication): boolean {
  return state === 'connected' && wantsStudentToo;
}

/**
 * ¶3.2, 8: the guardian who asked for it gets an invitation for the child, once the child is old enough. The
 * token is in this answer alone: what is stored knows its hash.
 * @throws Refusal stale-button, not-allowed, invite-connected
 */
export async function inviteChild(
  { db, settings }: Pick<ApplicationsDeps, 'db' | 'settings'>,
  request: MemberRequest,
  applicationId: number,
): Promise<{ readonly reply: Reply; readonly token: string }> {
  const { now, updateId, visitor } = request;
  const { actor } = visitor;
  const application = await loadApplication(db, applicationId);
  if (!application?.studentId || !asksForChild(application)) throw new Refusal('stale-button');
  const { studentId } = application;
  if (!may(actor, 'child.invite', { studentId })) throw new Refusal('not-allowed');
  const student = await db.student.findUniqueOrThrow({
    where: { id: studentId },
    select: { personId: true },
  });
  const [child] = await standingsOf(db, [student.personId], schoolDateOf(now));
  const read = readClassName(child?.className ?? '');
  if (!child || typeof read === 'string' || !mayHaveAccount(read.grade, settings))
    throw new Refusal('not-allowed');
  if (child.connected) throw new Refusal('invite-connected');
  const token = newToken();
  const making = { actorId: actor.personId, now, updateId, undoUntil: undefined };
  const reply = await request.write(async (tx) => {
    await makeInvites(tx, making, [{ personId: child.personId, token }]);
    return { view: 'apply-child-once', params: {}, anew: true };
  });
  return { reply, token };
}
