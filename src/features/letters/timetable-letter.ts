import { z } from 'zod';
import type { Db } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { timetableNews } from '../../regulation/timetable-news.ts';
import { handOut } from './send-letter.ts';
import { concernedBy } from './write/concerned.store.ts';
import { insertLetter } from './write/letter.store.ts';

const change = z.object({ changeId: z.string(), news: timetableNews });

const BY_SCHOOL = {
  senderId: null,
  addressed: { senderRole: 'school', studentId: null, replyToId: null, threadId: null },
};

/**
 * ¶6: the school's own letter of a change of the timetable or the calendar, in as many statements however many its
 * readers are; none where it concerns nobody. A task that runs a second time finds it sent.
 */
export async function sendTimetableLetter(
  db: Db,
  { params, dueAt }: { readonly params: unknown; readonly dueAt: Date },
  now: Date,
): Promise<void> {
  const { changeId, news } = change.parse(params);
  await inTransaction(db, async (tx) => {
    const sent = await tx.letter.count({
      where: { state: 'sent', sendAt: dueAt, audience: { path: ['changeId'], equals: changeId } },
    });
    const recipients = sent > 0 ? [] : await concernedBy(tx, news, now);
    if (recipients.length === 0) return;
    const letter = {
      ...{ kind: 'timetable' as const, audience: { to: 'concerned' as const, changeId, news } },
      ...{ subject: null, html: '', files: [], sendAt: dueAt },
    };
    const letterId = await insertLetter(tx, letter, { ...BY_SCHOOL, now });
    await handOut(tx, letterId, recipients, now);
  });
}
