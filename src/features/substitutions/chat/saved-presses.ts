import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate } from '../../../kernel/school-date.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { cancelSubstitution } from '../cancel-substitution.ts';
import { checkArranges } from '../save-substitution.ts';
import { type KeptSubstitution, loadSubstitution } from '../substitution.store.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { keepOn } from './draft-form.ts';

/** `sub[:<id>]`: the list, or one. */
export const showSubstitutions: Handler = async (request) => {
  const [id] = request.args;
  if (id === undefined || !request.pressed) return { view: 'substitutions', params: {} };
  return { view: 'substitution', params: { id: idOf(id) } };
};

async function pressed(
  { db }: SubstitutionsDeps,
  request: Request,
): Promise<{ member: MemberRequest; kept: KeptSubstitution }> {
  const member = memberOf(request);
  const kept = await loadSubstitution(db, idOf(request.args[0]));
  if (!kept) throw new Refusal('stale-button');
  checkArranges(member.visitor.actor, kept.plan.absentId);
  if (kept.isCancelled) throw new Refusal('substitution-changed');
  return { member, kept };
}

async function cancel(deps: SubstitutionsDeps, request: Request): Promise<Reply> {
  const { member, kept } = await pressed(deps, request);
  const { id, plan, revision } = kept;
  if (request.args[1] !== 'yes') return { view: 'substitution-cancel', params: { id } };
  const { now, updateId } = request;
  const undoUntil = undoWindowEnd(deps.settings, now);
  const frame = await deps.frames(plan.from);
  return request.write(async (tx) => {
    const changed = { id, revision };
    await cancelSubstitution(
      tx,
      member.visitor.actor,
      { changed, frame },
      {
        now,
        updateId,
        undoUntil,
        evening: deps.settings.tomorrow.time,
      },
    );
    return { view: 'substitution', params: { id, ...undoOffer({ updateId, undoUntil }) } };
  });
}

/** The buttons of a stored substitution and of what was told of it. */
export function savedPresses(deps: SubstitutionsDeps): Readonly<Record<string, Handler>> {
  return {
    sub: showSubstitutions,
    'sub-open': async () => ({ view: 'substitutions', params: { open: true } }),
    'sub-edit': async (request) => {
      const { member, kept } = await pressed(deps, request);
      const { id, revision, plan } = kept;
      return keepOn(member, { plan, changed: { id, revision } }, 'substitution-plan');
    },
    'sub-number': async (request) => {
      const { member, kept } = await pressed(deps, request);
      const asked = { ask: 'number' as const, id: kept.id };
      return keepOn(member, { asked }, 'substitution-ask', { ask: 'number', back: `sub:${kept.id}` });
    },
    'sub-off': (request) => cancel(deps, request),
    'sub-news': async (request) => {
      const [day = ''] = request.args;
      if (!isSchoolDate(day)) throw new Refusal('stale-button');
      memberOf(request);
      return request.write(async (tx) => {
        if (request.messageId !== undefined)
          await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
        return { view: 'diary', params: { day } };
      });
    },
  };
}
