import type { Db, Tx } from '../../../db/open.ts';
import { queueNotices } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { readLetter, type ShownLetter } from '../read/letter.store.ts';
import { isReader } from '../read/letter-rights.ts';
import { type LetterCase, reportsOf, settlersOf } from './letter-report.store.ts';

export const REPORT_NOTICE = 'letter-report';

interface Moment {
  readonly now: Date;
  readonly updateId: number;
}

/**
 * A reader of a family, or a student, shows a letter to the class teacher and the academic office; they see it from
 * then on, and only then. A second report changes nothing.
 * @throws Refusal not-allowed
 */
export async function reportLetter(
  tx: Tx,
  actor: Actor,
  letterId: number,
  { now, updateId }: Moment,
): Promise<void> {
  const letter = await readLetter(tx, actor, letterId, 'lv');
  if (!letter || !mayReport(actor, letter)) throw new Refusal('not-allowed');
  const { count } = await tx.letterReport.createMany({
    data: [{ letterId, reporterId: actor.personId, at: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const day = schoolDateOf(now);
  const own = (await reportsOf(tx, letterId, day)).find(({ reporterId }) => reporterId === actor.personId);
  const told = await settlersOf(tx, { classIds: own?.classIds ?? [], senderId: letter.senderId }, day);
  await queueNotices(
    tx,
    told.map((personId) => ({
      ...{ dedupeKey: `letter-report:${letterId}:${personId}`, personId, kind: REPORT_NOTICE },
      ...{ params: { letterId }, notBefore: now },
    })),
  );
  await audit(tx, actor, 'letter.reported', letterId, { now, updateId });
}

export function mayReport(actor: Actor, letter: ShownLetter): boolean {
  const { kind, senderId, reader } = letter;
  return (
    may(actor, 'letter.report') &&
    isReader(actor, letter) &&
    reader !== undefined &&
    reader.studentIds.length > 0 &&
    kind === 'letter' &&
    senderId !== null &&
    senderId !== actor.personId
  );
}

/**
 * A reported letter, to those who settle it: the class teacher of the child and the school's heads, never its
 * own sender.
 * @throws Refusal not-allowed
 */
export async function loadCase(
  db: Db | Tx,
  actor: Actor,
  letterId: number,
  now: Date,
): Promise<{ letter: ShownLetter; reports: readonly LetterCase[] }> {
  const reports = await reportsOf(db, letterId, schoolDateOf(now));
  const own = reports.filter(
    ({ classIds }) =>
      may(actor, 'letter.settle', {}) || classIds.some((classId) => may(actor, 'letter.settle', { classId })),
  );
  const letter = own.length > 0 ? await readLetter(db, actor, letterId, 'lv') : undefined;
  if (!letter || letter.senderId === actor.personId) throw new Refusal('not-allowed');
  return { letter, reports: own };
}

/** It was spoken about, or needs nothing. @throws Refusal not-allowed */
export async function settleReport(
  tx: Tx,
  actor: Actor,
  letterId: number,
  { now, updateId }: Moment,
): Promise<void> {
  const { reports } = await loadCase(tx, actor, letterId, now);
  await tx.letterReport.updateMany({
    where: { letterId, reporterId: { in: reports.map(({ reporterId }) => reporterId) }, settledAt: null },
    data: { settledAt: now },
  });
  await audit(tx, actor, 'letter.settled', letterId, { now, updateId });
}

function audit(tx: Tx, actor: Actor, action: string, letterId: number, { now, updateId }: Moment) {
  return recordAudit(tx, [
    {
      ...{ at: now, actorId: actor.personId, action, subject: 'letter-reader', subjectId: letterId },
      ...{ before: null, after: null, updateId, undoUntil: undefined },
    },
  ]);
}
