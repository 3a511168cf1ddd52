import type { Db, Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import { saveConfirmation } from './briefing.store.ts';
import { type BriefingCase, briefingCases } from './briefing-cases.store.ts';
import type { Moment } from './change-briefing.ts';

/** The text as it was read: a newer one is to be read first. */
export interface ReadText {
  readonly version: string;
  readonly revision: number;
}

/**
 * ¶2: a guardian of the class confirms that they have read it; a second press changes nothing.
 * False: what they read is not the present text.
 * @throws Refusal not-allowed: no guardian of the class any more
 */
export async function confirmBriefing(
  tx: Tx,
  actor: Actor,
  { classId, read, version }: { readonly classId: number; readonly read: ReadText; readonly version: string },
  { now, today, updateId }: Pick<Moment, 'now' | 'today' | 'updateId'>,
): Promise<boolean> {
  const { personId } = actor;
  const { briefingId: id, revision } = await ownCase(tx, actor, classId, today);
  if (read.version !== version || read.revision !== revision) return false;
  if (await saveConfirmation(tx, id, personId, now))
    await recordAudit(tx, [
      {
        // A subject of its own: the class teacher's changes can be taken back though guardians confirm meanwhile.
        ...{ at: now, actorId: personId, action: 'briefing.confirmed', subject: 'briefing-attendance' },
        ...{ subjectId: id, before: null, after: { classId, version, revision }, updateId },
        undoUntil: undefined,
      },
    ]);
  return true;
}

/** What the actor, as a guardian of the class, is asked to read. @throws Refusal not-allowed */
export async function ownCase(
  db: Db | Tx,
  actor: Actor,
  classId: number,
  today: SchoolDate,
): Promise<BriefingCase> {
  const [found] = await briefingCases(db, [{ key: 0, personId: actor.personId, classId }], today);
  if (!found?.studentIds.some((studentId) => may(actor, 'briefing.confirm', { studentId })))
    throw new Refusal('not-allowed');
  return found;
}
