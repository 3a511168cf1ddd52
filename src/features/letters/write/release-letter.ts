import type { Db, Tx } from '../../../db/open.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf, toDbDate } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { letterAudience } from '../../../regulation/letter-audience.ts';
import { handOut, type SendingMoment } from '../send-letter.ts';
import { addressLetter } from './address-letter.ts';

/**
 * The time of a letter that waited has come: it goes to whoever its readers are by now. One whose writer may not
 * write to them any more does not go.
 */
export async function releaseLetter(
  db: Db,
  letterId: number,
  { now, settings }: Pick<SendingMoment, 'now' | 'settings'>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // First: whoever takes it back now waits, or has done so.
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, state: 'scheduled' },
      data: { state: 'sent', revision: { increment: 1 } },
    });
    if (count === 0) return;
    const recipients = await readersNow(tx, letterId, { now, settings });
    if (recipients.length > 0) return handOut(tx, letterId, recipients, now);
    await tx.letter.update({ where: { id: letterId }, data: { state: 'takenBack', takenBackAt: now } });
  });
}

async function readersNow(
  tx: Tx,
  letterId: number,
  { now, settings }: Pick<SendingMoment, 'now' | 'settings'>,
) {
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { audience: true, senderId: true },
  });
  const audience = letterAudience.parse(letter.audience);
  const actor = letter.senderId === null ? undefined : await staffActor(tx, letter.senderId, now);
  if (!actor) return [];
  try {
    const policy = settings['6'].write;
    return (await addressLetter(tx, actor, audience, { now, policy })).recipients;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The writer with the posts of today; only the staff puts a letter off. */
async function staffActor(tx: Tx, personId: number, now: Date): Promise<Actor | undefined> {
  const today = toDbDate(schoolDateOf(now));
  const { givenName, familyName, roles } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    relationLoadStrategy: 'join',
    select: {
      givenName: true,
      familyName: true,
      roles: {
        where: { since: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] },
        select: { role: true, classId: true },
      },
    },
  });
  if (roles.length === 0) return undefined;
  const held = roles.map(({ role, classId }) => (classId === null ? { role } : { role, classId }));
  return { personId, givenName, familyName, roles: held, children: [], self: undefined };
}
