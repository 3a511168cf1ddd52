import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { reviseNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { familiesOfClass } from '../access/invites/class-people.store.ts';
import { recordAudit } from '../history/audit.store.ts';
import { type BriefingChange, lockBriefing, saveBriefing } from './briefing.store.ts';
import { type BriefedGuardian, type Briefing, guardiansOf, isBriefed, standingOf } from './briefing.ts';
import { messagesTo } from './briefing-notices.ts';

export const BRIEFING = 'briefing';

export const BRIEFING_ACTIONS = [
  'briefing.held',
  'briefing.on-paper',
  'briefing.sent',
  'briefing.sheet',
  'briefing.words',
] as const;
export type BriefingAction = (typeof BRIEFING_ACTIONS)[number];

/** The moment of a change: its day, its update, until when it may be taken back. */
export interface Moment {
  readonly now: Date;
  readonly today: SchoolDate;
  readonly updateId: number;
  readonly undoUntil: Date;
}

/** What the audit keeps of each side of a change. */
export interface KeptBriefing {
  readonly classId: number;
  readonly change: BriefingChange;
}

/**
 * One act of the class teacher on the own class's briefing, decided from what is true under its lock.
 * @throws Refusal not-allowed, and what `decide` throws
 */
export async function changeBriefing(
  tx: Tx,
  actor: Actor,
  { classId, action }: { readonly classId: number; readonly action: BriefingAction },
  { now, today, updateId, undoUntil }: Moment,
  decide: (guardians: readonly BriefedGuardian[], briefing: Briefing) => BriefingChange,
): Promise<void> {
  if (!may(actor, 'briefing.hold', { classId })) throw new Refusal('not-allowed');
  const briefing = await lockBriefing(tx, classId);
  const families = await familiesOfClass(tx, classId, { now, day: today });
  const change = decide(guardiansOf(families, briefing), briefing);
  await saveBriefing(tx, briefing.id, change);
  await correctMessages(tx, classId, briefing, change, undoUntil);
  const kept = (side: BriefingChange) => ({ classId, change: side }) as unknown as Prisma.InputJsonObject;
  await recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action, subject: BRIEFING, subjectId: briefing.id, updateId },
      ...{ before: kept(whatItWas(briefing, change)), after: kept(change), undoUntil },
    },
  ]);
}

function whatItWas(briefing: Briefing, change: BriefingChange): BriefingChange {
  const { heldOn, ownWords, sheetFileIds } = briefing;
  return {
    ...(change.heldOn === undefined ? {} : { heldOn }),
    ...(change.ownWords === undefined ? {} : { ownWords }),
    ...(change.sheetFileIds === undefined ? {} : { sheetFileIds }),
    ...(change.attendances
      ? { attendances: change.attendances.map(({ personId }) => attendanceOf(briefing, personId)) }
      : {}),
  };
}

export function attendanceOf({ attendances }: Briefing, personId: number) {
  const { present = false, sentAt = null, onPaperAt = null } = attendances.get(personId) ?? {};
  return { personId, present, sentAt, onPaperAt };
}

/** Whoever was asked to confirm and is briefed by now is asked no more, once that can not be taken back. */
async function correctMessages(
  tx: Tx,
  classId: number,
  briefing: Briefing,
  { attendances = [] }: BriefingChange,
  at: Date,
): Promise<void> {
  const done = attendances
    .map((row) => ({ ...row, confirmedAt: briefing.attendances.get(row.personId)?.confirmedAt ?? null }))
    .filter((row) => row.sentAt && isBriefed(standingOf(row)));
  if (done.length === 0) return;
  const messages = await messagesTo(
    tx,
    classId,
    done.map(({ personId }) => personId),
  );
  await reviseNotices(
    tx,
    messages.map(({ dedupeKey }) => dedupeKey),
    at,
  );
}
