import { type Api, GrammyError } from 'grammy';
import { splitMessage } from './html.ts';
import { toInlineKeyboard } from './screen.ts';
import type { ShownReply } from './shown-reply.ts';

/** Where an answer goes. */
export interface AnswerTarget {
  readonly chatId: number;
  /** The pressed message and its query. */
  readonly press: { readonly messageId: number | undefined; readonly queryId: string } | undefined;
}

/**
 * @returns the id of the message that now shows the screen; none where an alert was all.
 * @throws what Telegram refuses
 */
export async function sendAnswer(
  api: Api,
  target: AnswerTarget,
  { reply, screen, alert }: ShownReply,
): Promise<number | undefined> {
  if (target.press) await answerPress(api, target.press.queryId, alert);
  if (!screen) return undefined;
  const editing = reply.editMessageId ?? (reply.anew ? undefined : target.press?.messageId);
  const parts = splitMessage(screen.html);
  const keyboard = { inline_keyboard: toInlineKeyboard(screen.buttons) };
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

  if (editing !== undefined && parts.length === 1) {
    const edited = await editMessage(() =>
      api.editMessageText(target.chatId, editing, screen.html.source, { ...options, reply_markup: keyboard }),
    );
    if (edited) return editing;
  }
  let messageId: number | undefined;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const markup = last && keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {};
    messageId = (await api.sendMessage(target.chatId, part.source, { ...options, ...markup })).message_id;
  }
  return messageId;
}

/** A query is answered at most once and within Telegram's time; too late is no fault. */
export async function answerPress(api: Api, queryId: string, alert: string | undefined): Promise<void> {
  try {
    await api.answerCallbackQuery(queryId, alert === undefined ? {} : { text: alert, show_alert: true });
  } catch (error) {
    if (!isRefused(error, 'query is too old')) throw error;
  }
}

/** Whether the message shows it now; false: it is gone and must be sent anew. */
async function editMessage(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    if (isRefused(error, 'message is not modified')) return true;
    if (isRefused(error, 'message to edit not found') || isRefused(error, "message can't be edited"))
      return false;
    throw error;
  }
}

function isRefused(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes(words);
}

/** The person blocked the bot, or deleted their account. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof GrammyError && (error.error_code === 403 || error.description.includes('chat not found'))
  );
}
