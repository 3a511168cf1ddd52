import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { applyToGroup } from '../apply-to-group.ts';
import { type GroupsDeps, momentOf } from '../groups-deps.ts';
import { leaveGroup, withdrawApplication } from '../leave-group.ts';
import { childOf } from './child-view.ts';
import { forMembers } from './group-requests.ts';
import { askTyped, TYPED_ANSWER } from './typed-form.ts';

export function offer(groupId: number, studentId: number, more: Reply['params'] = {}): Reply {
  return { view: 'group-offer', params: { groupId, studentId, ...more } };
}

function askedOf({ args: [groupId, studentId] }: MemberRequest) {
  return { groupId: idOf(groupId), studentId: idOf(studentId) };
}

/** The last day is known. */
export async function leaveOn(
  deps: GroupsDeps,
  request: MemberRequest,
  asked: { readonly groupId: number; readonly studentId: number; readonly leftOn: SchoolDate },
): Promise<Reply> {
  const moment = await momentOf(deps, request);
  return request.write(async (tx) => {
    const left = await leaveGroup(tx, request.visitor.actor, asked, moment);
    await dropDraft(tx, TYPED_ANSWER, request.visitor);
    return offer(asked.groupId, asked.studentId, left.undoable ? undoOffer(moment) : {});
  });
}

/** `gc`, `gf…:<group>:<student>`: a guardian's and a student's buttons. */
export function familyPresses(deps: GroupsDeps): Record<string, Handler> {
  return {
    gc: forMembers(async ({ args, visitor }) => {
      const { studentId } = childOf(visitor.actor, idOf(args[0]));
      return { view: 'group-child', params: { studentId } };
    }),
    gf: forMembers(async (request) => {
      const { groupId, studentId } = askedOf(request);
      if (request.args[2] !== 'news') return offer(groupId, studentId);
      return request.write(async (tx) => {
        const { telegramId, messageId, now } = request;
        if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
        return offer(groupId, studentId);
      });
    }),
    gm: forMembers(async (request) => {
      const { groupId, studentId } = askedOf(request);
      const [, , from = ''] = request.args;
      if (!isSchoolDate(from)) throw new Refusal('stale-button');
      return request.write(async (tx) => {
        const { telegramId, messageId, now } = request;
        if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
        return { view: 'group-moved', params: { groupId, studentId, from } };
      });
    }),
    'gf-apply': forMembers(async (request) => {
      const asked = askedOf(request);
      const moment = await momentOf(deps, request);
      return request.write(async (tx) => {
        await applyToGroup(tx, request.visitor.actor, asked, moment);
        return offer(asked.groupId, asked.studentId);
      });
    }),
    'gf-back': forMembers(async (request) => {
      const asked = askedOf(request);
      const moment = await momentOf(deps, request);
      return request.write(async (tx) => {
        await withdrawApplication(tx, request.visitor.actor, asked, moment);
        return offer(asked.groupId, asked.studentId);
      });
    }),
    'gf-leave': forMembers(async (request) => {
      const asked = askedOf(request);
      const [, , day] = request.args;
      if (day === undefined)
        return askTyped(
          request,
          { ask: 'leave', ...asked },
          offer(asked.groupId, asked.studentId, { leaving: true }),
        );
      if (!isSchoolDate(day)) throw new Refusal('stale-button');
      return leaveOn(deps, request, { ...asked, leftOn: day });
    }),
  };
}
