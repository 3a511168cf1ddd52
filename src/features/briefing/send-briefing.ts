import type { Tx } from '../../db/open.ts';
import { hastenNotices, queueNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { lockBriefing } from './briefing.store.ts';
import { type BriefedGuardian, toRemind, toSend } from './briefing.ts';
import { briefingNotices, messagesTo } from './briefing-notices.ts';
import { attendanceOf, BRIEFING, changeBriefing, type Moment } from './change-briefing.ts';

/**
 * ¶2: the text goes to those who were not at the meeting; `remind`: again to those who have not confirmed it,
 * at most once a day. It waits until it can no longer be taken back. Returns to how many.
 * @throws Refusal briefing-not-held, briefing-nobody, not-allowed
 */
export async function sendBriefing(
  tx: Tx,
  actor: Actor,
  { classId, remind }: { readonly classId: number; readonly remind: boolean },
  moment: Moment,
): Promise<number> {
  const { now, today, undoUntil } = moment;
  let chosen: readonly BriefedGuardian[] = [];
  await changeBriefing(tx, actor, { classId, action: 'briefing.sent' }, moment, (guardians, briefing) => {
    if (!briefing.heldOn) throw new Refusal('briefing-not-held');
    chosen = remind ? toRemind(guardians, today) : toSend(guardians);
    if (chosen.length === 0) throw new Refusal(remind ? 'briefing-nobody-to-remind' : 'briefing-nobody');
    return {
      attendances: chosen.map(({ person }) => ({ ...attendanceOf(briefing, person.personId), sentAt: now })),
    };
  });
  const people = chosen.map(({ person }) => person.personId);
  await queueNotices(
    tx,
    briefingNotices(classId, people, { day: today, reminder: remind, notBefore: undoUntil }),
  );
  return chosen.length;
}

/** `Send now`: what waits for the end of the undo goes at once, and can be taken back no more. */
export async function sendNow(
  tx: Tx,
  actor: Actor,
  classId: number,
  { now, today }: Pick<Moment, 'now' | 'today'>,
): Promise<number> {
  if (!may(actor, 'briefing.hold', { classId })) throw new Refusal('not-allowed');
  const { id, attendances } = await lockBriefing(tx, classId);
  const messages = await messagesTo(tx, classId, [...attendances.keys()], today);
  const hastened = await hastenNotices(
    tx,
    messages.filter(({ messageId }) => messageId === null).map(({ dedupeKey }) => dedupeKey),
    now,
  );
  await tx.auditEntry.updateMany({
    where: { action: 'briefing.sent', subject: BRIEFING, subjectId: id, undoUntil: { gt: now } },
    data: { undoUntil: now },
  });
  return hastened;
}
