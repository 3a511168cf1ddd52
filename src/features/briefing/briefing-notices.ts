import type { Tx } from '../../db/open.ts';
import type { NewNotice } from '../../delivery/notice.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';

export const BRIEFING_NOTICE = 'briefing';

/** One message a day for each guardian and class: the text first, reminders on later days. */
const noticeKey = (classId: number, personId: number, day: SchoolDate) =>
  `briefing:${classId}:${personId}:${day}`;

export function briefingNotices(
  classId: number,
  personIds: readonly number[],
  {
    day,
    reminder,
    notBefore,
  }: { readonly day: SchoolDate; readonly reminder: boolean; readonly notBefore: Date },
): NewNotice[] {
  return personIds.map((personId) => ({
    dedupeKey: noticeKey(classId, personId, day),
    personId,
    kind: BRIEFING_NOTICE,
    params: { classId, day, reminder },
    notBefore,
  }));
}

interface Sending {
  readonly dedupeKey: string;
  readonly state: string;
  readonly messageId: number | null;
}

/** The messages about this class's briefing to these guardians, of that day alone if one is given. */
export async function messagesTo(
  tx: Tx,
  classId: number,
  personIds: readonly number[],
  day?: SchoolDate,
): Promise<Sending[]> {
  const rows = await tx.delivery.findMany({
    where: { personId: { in: [...personIds] }, kind: BRIEFING_NOTICE },
    select: { dedupeKey: true, state: true, messageId: true },
  });
  const ours = (key: string) => key.startsWith(`briefing:${classId}:`) && (!day || key.endsWith(`:${day}`));
  return rows.filter(({ dedupeKey }) => ours(dedupeKey));
}

/** What still waits is not sent. False: some of it has gone out already. */
export async function cancelMessages(
  tx: Tx,
  classId: number,
  personIds: readonly number[],
  day: SchoolDate,
): Promise<boolean> {
  const messages = await messagesTo(tx, classId, personIds, day);
  if (messages.some(({ state }) => state !== 'queued' && state !== 'cancelled')) return false;
  const keys = messages.map(({ dedupeKey }) => dedupeKey);
  const { count } = await tx.delivery.updateMany({
    where: { dedupeKey: { in: keys }, state: 'queued' },
    data: { state: 'cancelled' },
  });
  return count === messages.filter(({ state }) => state === 'queued').length;
}
