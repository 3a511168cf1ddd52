import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { asMember, type Handler, type MemberRequest, type Reply } from '../../../telegram/feature.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import type { Moment } from '../change-briefing.ts';

/** A class teacher's press about the own class, which is the first of its arguments. */
export function forClassTeacher(
  handle: (request: MemberRequest, classId: number) => Promise<Reply>,
): Handler {
  return async (request) => {
    const classId = idOf(request.args[0]);
    const member = asMember(request);
    if (!member || !may(member.visitor.actor, 'briefing.hold', { classId })) throw new Refusal('not-allowed');
    return handle(member, classId);
  };
}

export function momentOf({ settings }: BriefingDeps, { now, updateId }: MemberRequest): Moment {
  const undoUntil = undoWindowEnd(settings, now);
  return { now, today: schoolDateOf(now), updateId, undoUntil };
}

/** The card, after a change with the button that takes it back. */
export function card(
  classId: number,
  changed: { readonly undo?: number; readonly waits?: boolean } = {},
): Reply {
  return { view: 'briefing', params: { classId, ...changed } };
}
