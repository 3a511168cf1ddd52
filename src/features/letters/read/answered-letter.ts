import type { Db } from '../../../db/open.ts';
import type { Request } from '../../../telegram/feature.ts';
import type { Inbox } from '../../../telegram/inbox.ts';
import { LETTER_NOTICE } from '../letter-notices.ts';

/** The letter whose message a person answers in Telegram's own way, its card or its notice; undefined: none. */
export async function answeredLetter(
  { db, inbox }: { readonly db: Db; readonly inbox: Pick<Inbox, 'earlierAnswer'> },
  { telegramId, replyTo, edited }: Pick<Request, 'telegramId' | 'replyTo' | 'edited'>,
): Promise<number | undefined> {
  if (replyTo === undefined || edited) return undefined;
  const earlier = await inbox.earlierAnswer(telegramId, replyTo);
  // Of an answer to a lesson's card no more is asked.
  if (earlier) return letterOf(earlier.reply.view === 'letter' ? earlier.reply.params : {});
  const notice = await db.delivery.findFirst({
    where: { chatId: telegramId, messageId: replyTo, kind: LETTER_NOTICE },
    select: { params: true },
  });
  if (notice) return letterOf(notice.params as Described);
  // A further part of a long one, a file of it.
  const shown = await db.inbox.findFirst({
    where: { chatId: telegramId, reply: { path: ['alsoMessageIds'], array_contains: [replyTo] } },
    select: { reply: true },
  });
  const reply = shown?.reply as { readonly view: string; readonly params: Described } | undefined;
  return reply?.view === 'letter' ? letterOf(reply.params) : undefined;
}

interface Described {
  readonly letterId?: unknown;
}

function letterOf({ letterId }: Described): number | undefined {
  return typeof letterId === 'number' ? letterId : undefined;
}
