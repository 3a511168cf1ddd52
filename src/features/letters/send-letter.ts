import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import { queueTask } from '../../schedule/task.store.ts';
import { recordAudit } from '../history/audit.store.ts';
import { letterNotices } from './letter-notices.ts';
import { type Addressed, addressLetter } from './write/address-letter.ts';
import { insertLetter, type NewLetter, writtenToday } from './write/letter.store.ts';
import {
  insertRecipients,
  type Reach,
  type Recipient,
  reachOf,
  recipientsOf,
} from './write/recipients.store.ts';

export const LETTER = 'letter';
export const SEND_LETTER = 'letter-send';

export interface SendingMoment {
  readonly now: Date;
  readonly settings: Pick<RegulationSettings, '6' | 'undo'>;
  /** None: no person's act. */
  readonly updateId: number | null;
}

export interface Sent extends Reach {
  readonly letterId: number;
  /** Until then it is taken back without a trace but the words "taken back". */
  readonly undoUntil: Date;
}

/**
 * Sends a letter: to each reader its row and one notice, in three statements however many they are. One with a later
 * time waits as a task; who its readers are is asked when it comes.
 * @param writer `school`: the school's own word, to any audience but one person or a reply
 * @throws Refusal not-allowed, letter-closed, letter-gone, letters-too-many, letter-nobody
 */
export async function sendLetter(
  tx: Tx,
  writer: Actor | 'school',
  letter: NewLetter,
  { now, settings, updateId }: SendingMoment,
): Promise<Sent> {
  if (letter.kind === 'news' && writer !== 'school' && !may(writer, 'news.write'))
    throw new Refusal('not-allowed');
  const policy = settings['6'].write;
  const addressed = await (writer === 'school'
    ? addressSchools(tx, letter, now)
    : addressLetter(tx, writer, letter.audience, { now, policy }));
  if (addressed.recipients.length === 0) throw new Refusal('letter-nobody');
  if (writer !== 'school') await checkCount(tx, writer, policy.aDay, now);
  const senderId = writer === 'school' ? null : writer.personId;
  const letterId = await insertLetter(tx, letter, { senderId, addressed, now });
  const sendAt = letter.sendAt && letter.sendAt > now ? letter.sendAt : undefined;
  if (sendAt)
    await queueTask(tx, {
      dedupeKey: `${SEND_LETTER}:${letterId}`,
      kind: SEND_LETTER,
      params: { letterId },
      dueAt: sendAt,
    });
  else await handOut(tx, letterId, addressed.recipients, now);
  const undoUntil = undoWindowEnd(settings, sendAt ?? now);
  await recordAudit(tx, [
    {
      ...{
        at: now,
        actorId: senderId,
        action: 'letter.sent',
        subject: LETTER,
        subjectId: letterId,
        updateId,
      },
      ...{
        before: null,
        after: { audience: letter.audience },
        undoUntil: writer === 'school' ? undefined : undoUntil,
      },
    },
  ]);
  return { letterId, undoUntil, ...reachOf(addressed.recipients) };
}

/** The readers' rows and their notices. */
export async function handOut(
  tx: Tx,
  letterId: number,
  recipients: readonly Recipient[],
  now: Date,
): Promise<void> {
  await insertRecipients(tx, letterId, recipients, now);
  const personIds = recipients.map(({ personId }) => personId);
  await queueNotices(tx, letterNotices(letterId, personIds, now));
}

async function addressSchools(
  tx: Tx,
  { audience }: NewLetter,
  now: Date,
): Promise<Omit<Addressed, 'senderRole'> & { senderRole: string }> {
  if (audience.to === 'person' || audience.to === 'reply' || audience.to === 'concerned')
    throw new Error('the school writes to many alone');
  const recipients = await recipientsOf(tx, audience, { writerId: undefined, day: schoolDateOf(now) });
  return { recipients, senderRole: 'school', studentId: null, replyToId: null, threadId: null };
}

/** The staff writes as much as it has to. */
async function checkCount(tx: Tx, { personId, roles }: Actor, aDay: number, now: Date): Promise<void> {
  if (roles.length > 0) return;
  if ((await writtenToday(tx, personId, now)) >= aDay) throw new Refusal('letters-too-many', { limit: aDay });
}
