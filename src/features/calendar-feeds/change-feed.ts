import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import { keepFeed, revokeFeeds } from './feed.store.ts';

/** Whose lessons: a child's, one's own as a student; none: one's own as a teacher. */
export type FeedSubject = number | undefined;

/** ¶8, 9: only lessons that the actor may see anyway. @throws Refusal not-allowed */
export function checkFeed(actor: Actor, studentId: FeedSubject): void {
  const allowed = studentId === undefined ? teaches(actor) : may(actor, 'calendar.subscribe', { studentId });
  if (!allowed) throw new Refusal('not-allowed');
}

export function teaches(actor: Actor): boolean {
  return may(actor, 'lesson.record');
}

interface Change {
  readonly now: Date;
  readonly updateId: number;
}

/** The address of that token; the one before ends. The token itself is kept nowhere. @throws Refusal not-allowed */
export async function newFeed(
  tx: Tx,
  actor: Actor,
  { studentId, token }: { readonly studentId: FeedSubject; readonly token: string },
  change: Change,
): Promise<void> {
  checkFeed(actor, studentId);
  const of = { personId: actor.personId, studentId: studentId ?? null };
  await revokeFeeds(tx, of, change.now);
  await keepFeed(tx, of, token, change.now);
  await record(tx, actor, 'feed.made', studentId, change);
}

/** One's own address can always be ended, whatever rights are left. */
export async function endFeed(tx: Tx, actor: Actor, studentId: FeedSubject, change: Change): Promise<void> {
  const of = { personId: actor.personId, studentId: studentId ?? null };
  if ((await revokeFeeds(tx, of, change.now)) > 0) await record(tx, actor, 'feed.ended', studentId, change);
}

async function record(
  tx: Tx,
  actor: Actor,
  action: string,
  studentId: FeedSubject,
  { now, updateId }: Change,
) {
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action,
      subject: 'person',
      subjectId: actor.personId,
      before: null,
      after: { studentId: studentId ?? null },
      updateId,
      undoUntil: undefined,
    },
  ]);
}
