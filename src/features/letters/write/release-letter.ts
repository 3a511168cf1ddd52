import type { Db, Tx } from '../../../db/open.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { letterAudience } from '../../../regulation/letter-audience.ts';
import { actorOf } from '../../people/identify.ts';
import { handOut, type SendingMoment } from '../send-letter.ts';
import { type Withheld, withholdLetter } from '../withhold-letter.ts';
import { addressLetter } from './address-letter.ts';
import type { NewLetter } from './letter.store.ts';
import type { Recipient } from './recipients.store.ts';

type Moment = Pick<SendingMoment, 'now' | 'settings'>;

interface Waiting {
  readonly kind: NewLetter['kind'];
  readonly senderId: number | null;
  readonly audience: unknown;
}

/**
 * The time of a letter that waited has come: it goes to whoever its readers are by now. One whose writer may not
 * write to them any more does not go, and its writer is told why.
 */
export async function releaseLetter(db: Db, letterId: number, moment: Moment): Promise<void> {
  await inTransaction(db, async (tx) => {
    // First: whoever takes it back now waits, or has done so.
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, state: 'scheduled' },
      data: { state: 'sent', revision: { increment: 1 } },
    });
    if (count === 0) return;
    const letter = await tx.letter.findUniqueOrThrow({
      where: { id: letterId },
      select: { id: true, kind: true, senderId: true, audience: true },
    });
    const readers = await readersNow(tx, letter, moment);
    if (typeof readers === 'string') await withholdLetter(tx, letter, readers, moment.now);
    else await handOut(tx, letterId, readers, moment.now);
  });
}

async function readersNow(
  tx: Tx,
  { kind, senderId, audience }: Waiting,
  { now, settings }: Moment,
): Promise<readonly Recipient[] | Withheld> {
  const actor = senderId === null ? undefined : await actorOf(tx, senderId, now);
  // Only the staff puts a letter off.
  if (!actor || actor.roles.length === 0 || (kind === 'news' && !may(actor, 'news.write'))) return 'right';
  try {
    const policy = settings['6'].write;
    const { recipients } = await addressLetter(tx, actor, letterAudience.parse(audience), { now, policy });
    return recipients.length > 0 ? recipients : 'nobody';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'letter-closed') return 'closed';
    return error.code === 'letter-gone' ? 'gone' : 'right';
  }
}
