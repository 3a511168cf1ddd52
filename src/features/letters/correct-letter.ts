import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../regulation/actor.ts';
import { recordAudit } from '../history/audit.store.ts';
import { correctionNotices } from './letter-notices.ts';
import { isSender } from './read/letter-rights.ts';
import { LETTER } from './send-letter.ts';

interface Corrected {
  readonly state: string;
  readonly correction: string | null;
  readonly revision: number;
  readonly senderId: number | null;
  readonly senderRole: string;
  readonly studentId: number | null;
}

/**
 * Words added to a letter that cannot be taken back any more. Whoever has read it is told once; the others read them
 * with it. Returns how many are told.
 * @throws Refusal not-allowed, letter-gone
 */
export async function correctLetter(
  tx: Tx,
  actor: Actor,
  { letterId, html }: { readonly letterId: number; readonly html: string },
  { now, updateId }: { readonly now: Date; readonly updateId: number },
): Promise<number> {
  const [letter] = await tx.$queryRaw<Corrected[]>`
    SELECT state::text, correction, revision, "senderId", "senderRole", "studentId" FROM letter
    WHERE id = ${letterId} FOR UPDATE`;
  if (!letter || !isSender(actor, letter)) throw new Refusal('not-allowed');
  if (letter.state !== 'sent') throw new Refusal('letter-gone');
  const revision = letter.revision + 1;
  const correction = letter.correction === null ? html : `${letter.correction}\n\n${html}`;
  await tx.letter.update({ where: { id: letterId }, data: { correction, correctedAt: now, revision } });
  const readers = await tx.letterRecipient.findMany({
    where: { letterId, openedAt: { not: null } },
    select: { personId: true },
  });
  const personIds = readers.map(({ personId }) => personId);
  await queueNotices(tx, correctionNotices(letterId, revision, personIds, now));
  await recordAudit(tx, [
    {
      ...{
        at: now,
        actorId: actor.personId,
        action: 'letter.corrected',
        subject: LETTER,
        subjectId: letterId,
      },
      ...{ before: null, after: { revision }, updateId, undoUntil: undefined },
    },
  ]);
  return personIds.length;
}
