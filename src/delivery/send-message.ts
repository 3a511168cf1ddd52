import type { Api } from 'grammy';
import { type Attempt, failedAttempt } from './attempt.ts';
import type { NoticeMessage } from './notice.ts';

/** One call to Telegram: a new message, or the edit of one that stands there. Never throws. */
export async function sendMessage(
  api: Api,
  chatId: bigint,
  { html, keyboard, silent }: NoticeMessage,
  editing: number | null,
): Promise<Attempt> {
  const chat = Number(chatId);
  const other = {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  };
  try {
    if (editing === null) {
      const message = await api.sendMessage(chat, html, { ...other, ...(silent && { disable_notification: true }) });
      return { ended: 'sent', messageId: message.message_id };
    }
    await api.editMessageText(chat, editing, html, other);
    return { ended: 'sent', messageId: editing };
  } catch (error) {
    return failedAttempt(error, editing);
  }
}
