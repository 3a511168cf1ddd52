import { newToken } from '../../../kernel/one-time-token.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, type MemberRequest, memberOf, type Reply } from '../../../telegram/feature.ts';
import type { AccessDeps } from '../access-deps.ts';
import { inviteLink, inviteQr } from '../invites/invite-link.ts';
import { makeInvites, validUntil } from '../invites/make-invites.ts';
import { redeemInvite } from '../invites/redeem-invite.ts';
import { belongs, standingsOf } from '../standing.store.ts';
import { cutOffWords, tellAccounts } from '../tell-account.ts';
import { isOutOfTries, recordTry } from '../tries.store.ts';
import { mayVouchFor } from '../who-may-vouch.ts';
import { inviteCard } from './invite-card.ts';

/**
 * `invite:<personId>`: a new invitation for that person. The link is shown in this answer and never again:
 * what is stored knows its hash alone.
 */
export function invitePerson(deps: AccessDeps): Handler {
  return async (request) => {
    const member = memberOf(request);
    const { now, updateId, visitor } = member;
    const personId = idOf(request.args[0]);
    const [person] = await standingsOf(deps.db, [personId], schoolDateOf(now));
    if (!person || !mayVouchFor(visitor.actor, 'invite.make', person)) throw new Refusal('not-allowed');
    if (!belongs(person)) throw new Refusal('invite-left');
    if (person.connected) throw new Refusal('invite-connected');

    const token = newToken();
    const link = inviteLink(deps.address().username, token);
    const qr = await inviteQr(link);
    const reply = await request.write(async (tx) => {
      await makeInvites(tx, inviteMaking(deps, member), [{ personId, token }]);
      return { view: 'invite-shown-once', params: { personId }, anew: true };
    });
    const made = { person, link, qr, until: validUntil(now), updateId };
    return { ...reply, ready: ({ t }) => inviteCard(made, t) };
  };
}

export function inviteMaking({ settings }: AccessDeps, { now, updateId, visitor }: MemberRequest) {
  const undoUntil = undoWindowEnd(settings, now);
  return { actorId: visitor.actor.personId, now, updateId, undoUntil };
}

const answer = (view: string): Reply => ({ view, params: {} });

/** `/start invite-…`: whatever is wrong with the link, the answer is the same. */
export function openInvite(deps: AccessDeps): Handler {
  return async (request) => {
    const { telegramId, now, updateId, text: token } = request;
    if (await isOutOfTries(deps.db, telegramId, 'invite', now)) return answer('tries-later');
    return request.write(async (tx) => {
      const redeemed = await redeemInvite(tx, { token, telegramId: BigInt(telegramId), now, updateId });
      switch (redeemed.outcome) {
        case 'joined':
          await tellAccounts(tx, cutOffWords(redeemed.cutOff), { updateId, now });
          return answer('invite-joined');
        case 'known':
          return answer('invite-known');
        case 'has-account':
        case 'refused':
          await recordTry(tx, telegramId, 'invite', now);
          return answer(redeemed.outcome === 'refused' ? 'invite-refused' : 'invite-has-account');
      }
    });
  };
}
