import type { AccessRecovery } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { type CutOff, linkAccount, lockPeople } from '../link-account.store.ts';
import { belongs, type Standing, standingsOf } from '../standing.store.ts';
import { cutOffWords, tellAccounts } from '../tell-account.ts';
import { decidersOf, lockRecovery, mayDecide } from './recovery.store.ts';
import { tellDecided } from './recovery-notices.ts';

type Decision = 'confirmed' | 'refused';

/**
 * ¶3.3: who it is has been checked, or it is somebody else. Confirmed, the old account is cut off and told,
 * and the new one takes its place. What was decided once stays: whoever comes second sees it.
 * @throws Refusal not-allowed, stale-button, invite-left, recovery-account-taken
 */
export function decideRecovery(request: MemberRequest, id: number, decision: Decision): Promise<Reply> {
  const { now, updateId, visitor } = request;
  const { actor } = visitor;
  if (!may(actor, 'recovery.decide')) throw new Refusal('not-allowed');
  const day = schoolDateOf(now);
  return request.write(async (tx) => {
    const recovery = await lockRecovery(tx, id);
    if (!recovery) throw new Refusal('stale-button');
    const [person] = recovery.personId === null ? [] : await standingsOf(tx, [recovery.personId], day);
    if (!mayDecide(actor, person)) throw new Refusal('not-allowed');
    const reply: Reply = { view: 'recovery', params: { id } };
    if (recovery.state !== 'waiting') return { ...reply, alert: { key: 'recovery-over', params: {} } };

    const cutOff = decision === 'confirmed' ? await replaceAccount(tx, recovery, person, now) : [];
    await settle(tx, recovery, { state: decision, decidedById: actor.personId, decidedAt: now });
    const asker = { ...recovery, key: `recovery-${decision}` } as const;
    await tellAccounts(tx, [...cutOffWords(cutOff), asker], { updateId, now });
    const deciders = (await decidersOf(tx, day))(person);
    await tellDecided(
      tx,
      id,
      deciders.filter((personId) => personId !== actor.personId),
      now,
    );
    await recordAudit(tx, [
      {
        ...{
          at: now,
          actorId: actor.personId,
          action: `recovery.${decision}`,
          updateId,
          undoUntil: undefined,
        },
        ...(person
          ? { subject: 'access', subjectId: person.personId }
          : { subject: 'recovery', subjectId: id }),
        before: { accounts: cutOff.map(({ telegramId }) => `${telegramId}`) },
        after: { recoveryId: id, telegramId: `${recovery.telegramId}` },
      },
    ]);
    return reply;
  });
}

async function replaceAccount(
  tx: Tx,
  { telegramId }: AccessRecovery,
  person: Standing | undefined,
  now: Date,
): Promise<CutOff[]> {
  if (!person) throw new Refusal('stale-button');
  if (!belongs(person)) throw new Refusal('invite-left');
  const { personId } = person;
  await lockPeople(tx, [personId]);
  const account = await tx.account.findUnique({ where: { telegramId } });
  const taken = account?.personId && !account.closedAt && account.personId !== personId;
  if (taken) throw new Refusal('recovery-account-taken');
  return linkAccount(tx, { personId, telegramId, now });
}

/** With it whatever else this account still asks. */
async function settle(
  tx: Tx,
  { id, telegramId }: AccessRecovery,
  decided: { readonly state: Decision; readonly decidedById: number; readonly decidedAt: Date },
): Promise<void> {
  await tx.accessRecovery.update({ where: { id }, data: decided });
  if (decided.state === 'refused') return;
  await tx.accessRecovery.updateMany({
    where: { telegramId, state: 'waiting' },
    data: { ...decided, state: 'refused' },
  });
}

/** The superuser says whom an unmatched claim is about; whether it is true is still to be decided. */
export function nameClaimed(request: MemberRequest, id: number, personId: number): Promise<Reply> {
  const { now, visitor } = request;
  return request.write(async (tx) => {
    if (!mayDecide(visitor.actor, undefined)) throw new Refusal('not-allowed');
    const recovery = await lockRecovery(tx, id);
    const [person] = await standingsOf(tx, [personId], schoolDateOf(now));
    if (!recovery || !person || !belongs(person)) throw new Refusal('stale-button');
    if (recovery.state === 'waiting' && recovery.personId === null)
      await tx.accessRecovery.update({ where: { id }, data: { personId } });
    return { view: 'recovery', params: { id } };
  });
}
