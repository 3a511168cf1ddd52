import { type Api, GrammyError } from 'grammy';
import { shorten } from './html.ts';
import { sendScreen } from './send-screen.ts';
import type { ShownReply } from './shown-reply.ts';

/** Where an answer goes. */
export interface AnswerTarget {
  readonly chatId: number;
  /** The pressed message and its query. */
  readonly press: { readonly messageId: number | undefined; readonly queryId: string } | undefined;
}

/**
 * @returns the ids of the messages that now show the screen, the one with the buttons first; none where an alert was all.
 * @throws what Telegram refuses
 */
export async function sendAnswer(
  api: Api,
  target: AnswerTarget,
  { reply, screen, alert }: ShownReply,
): Promise<readonly number[]> {
  if (target.press) await answerPress(api, target.press.queryId, alert);
  const editing = reply.editMessageId ?? (reply.anew ? undefined : target.press?.messageId);
  // First: the newest message of the chat is the one that answers.
  if (reply.deleteMessageIds) await deleteMessages(api, target.chatId, reply.deleteMessageIds);
  const messageIds = screen ? await sendScreen(api, target.chatId, screen, editing, editMessage) : [];
  return messageIds;
}

/** What is gone already, or too old to be deleted, is no fault. */
export async function deleteMessages(api: Api, chatId: number, messageIds: readonly number[]): Promise<void> {
  try {
    await api.deleteMessages(chatId, [...messageIds]);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

/** Telegram refuses a longer one, and the press would stay unanswered. */
const ALERT_LIMIT = 200;

/** A query is answered at most once and within Telegram's time; too late is no fault. */
export async function answerPress(api: Api, queryId: string, alert: string | undefined): Promise<void> {
  try {
    const shown = alert === undefined ? {} : { text: shorten(alert, ALERT_LIMIT), show_alert: true };
    await api.answerCallbackQuery(queryId, shown);
  } catch (error) {
    if (!isRefused(error, 'query is too old')) throw error;
  }
}

/** The last: the message is a picture or a document. */
const GONE = ['message to edit not found', "message can't be edited", 'there is no text in the message'];

/** Whether the message shows it now; false: it is gone and must be sent anew. */
export async function editMessage(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    if (isRefused(error, 'message is not modified')) return true;
    if (GONE.some((words) => isRefused(error, words))) return false;
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
