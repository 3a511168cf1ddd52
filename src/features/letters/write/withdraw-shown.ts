import type { Db } from '../../../db/open.ts';
import type { Language } from '../../../regulation/actor.ts';
import type { LettersDeps } from '../letters-deps.ts';

interface ShownMessage {
  readonly chatId: bigint;
  /** The one with the buttons. */
  readonly answerMessageId: number;
  /** Its further parts and files. */
  readonly others: readonly number[];
  readonly language: Language | null;
}

/**
 * What stands of a letter in its readers' chats is replaced by "taken back": its text, its further parts, its files.
 * The writer's own chat is left as it is.
 */
export async function withdrawShown(
  { db, messages, texts, schoolLanguage }: Pick<LettersDeps, 'db' | 'messages' | 'texts' | 'schoolLanguage'>,
  letterId: number,
): Promise<void> {
  for (const { chatId, answerMessageId, others, language } of await shownMessages(db, letterId)) {
    const html = texts[language ?? schoolLanguage].html('letter-taken-back');
    await messages.replace(Number(chatId), answerMessageId, { html });
    if (others.length > 0) await messages.remove(Number(chatId), others);
  }
}

function shownMessages(db: Db, letterId: number): Promise<ShownMessage[]> {
  return db.$queryRaw<ShownMessage[]>`
    SELECT inbox."chatId", inbox."answerMessageId", account.language,
      ARRAY(SELECT jsonb_array_elements_text(COALESCE(inbox.reply -> 'alsoMessageIds', '[]'))::int) AS others
    FROM letter JOIN inbox ON inbox."receivedAt" >= letter."sendAt"
    JOIN account ON account."telegramId" = inbox."chatId" AND account."personId" IS DISTINCT FROM letter."senderId"
    WHERE letter.id = ${letterId} AND inbox."answerMessageId" IS NOT NULL
      AND inbox.reply ->> 'view' = 'letter' AND inbox.reply -> 'params' ->> 'letterId' = letter.id::text`;
}
