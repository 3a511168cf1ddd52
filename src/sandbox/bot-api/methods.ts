import type { Method } from './method.ts';
import { answerCallbackQuery } from './methods/answer-callback-query.ts';
import { getChat, leaveChat, sendChatAction } from './methods/chat.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './methods/commands.ts';
import { deleteMessage, deleteMessages } from './methods/delete-message.ts';
import { editMessageCaption, editMessageMedia } from './methods/edit-media.ts';
import { editMessageReplyMarkup, editMessageText } from './methods/edit-message.ts';
import { getFile } from './methods/get-file.ts';
import { getMe } from './methods/get-me.ts';
import { getUpdates } from './methods/get-updates.ts';
import { getWebhookInfo } from './methods/get-webhook-info.ts';
import { setMessageReaction } from './methods/message-reaction.ts';
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from './methods/pin-message.ts';
import { sendAudio, sendDocument, sendPhoto } from './methods/send-file.ts';
import { sendMediaGroup } from './methods/send-media-group.ts';
import { sendMessage } from './methods/send-message.ts';
import { deleteWebhook, setWebhook } from './methods/webhook.ts';

/** Every method that is simulated. Another one answers 404. */
export const METHODS: readonly Method[] = [
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendDocument,
  sendAudio,
  sendMediaGroup,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  answerCallbackQuery,
  sendChatAction,
  setMessageReaction,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getChat,
  leaveChat,
  getFile,
];

const BY_NAME = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

/** Telegram does not mind the case of a method's name. */
export function methodNamed(name: string): Method | undefined {
  return BY_NAME.get(name.toLowerCase());
}
