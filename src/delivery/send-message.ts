import type { Api } from 'grammy';
import { type Attempt, failedAttempt } from './attempt.ts';
import type { NoticeMessage } from './notice.ts';

/** grammY types its signals by a polyfill of the standard one. */
type ApiSignal = NonNullable<Parameters<Api['sendMessage']>[3]>;

/** After that nobody knows any more whether it was sent. */
const TIMEOUT_MS = 20_000;

/** One call to Telegram: a new message, or the edit of one that stands there. Never throws. */
export async function sendMessage(
  api: Api,
  chatId: bigint,
  { html, keyboard, silent = false }: NoticeMessage,
  editing: number | null,
): Promise<Attempt> {
  const chat = Number(chatId);
  const form = {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  };
  const signal = AbortSignal.timeout(TIMEOUT_MS) as unknown as ApiSignal;
  try {
    if (editing === null) {
      const message = await api.sendMessage(chat, html, { ...form, disable_notification: silent }, signal);
      return { ended: 'sent', messageId: message.message_id };
    }
    await api.editMessageText(chat, editing, html, form, signal);
    return { ended: 'sent', messageId: editing };
  } catch (error) {
    return failedAttempt(error, editing);
  }
}
