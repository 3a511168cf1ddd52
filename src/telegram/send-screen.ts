import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Html, splitMessage, visibleLength } from './html.ts';
import { type Screen, type ScreenFile, toInlineKeyboard } from './screen.ts';

const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
const CAPTION_LIMIT = 1024;

/**
 * @param editing the message that shows it from now on, if it can
 * @param edit whether that was done; false: it is gone and the screen is sent anew
 * @returns the id of the message that now shows the screen
 */
export async function sendScreen(
  api: Api,
  chatId: number,
  screen: Screen,
  editing: number | undefined,
  edit: (edited: () => Promise<unknown>) => Promise<boolean>,
): Promise<number | undefined> {
  const keyboard = { inline_keyboard: toInlineKeyboard(screen.buttons) };
  if (screen.dropsKeyboard) {
    const dropped = { ...HTML, reply_markup: { remove_keyboard: true as const } };
    await api.sendMessage(chatId, screen.dropsKeyboard.source, dropped);
  }
  if (screen.file) return sendFile(api, chatId, screen.html, screen.file, keyboard);
  const parts = splitMessage(screen.html);
  let messageId: number | undefined;
  if (editing !== undefined && parts.length === 1) {
    const shown = { ...HTML, reply_markup: keyboard };
    if (await edit(() => api.editMessageText(chatId, editing, screen.html.source, shown)))
      messageId = editing;
  }
  if (messageId === undefined) messageId = await sendParts(api, chatId, parts, keyboard);
  if (screen.contactKeyboard) await askForContact(api, chatId, screen.contactKeyboard);
  return messageId;
}

/** The buttons stand under the last. */
async function sendParts(
  api: Api,
  chatId: number,
  parts: readonly Html[],
  keyboard: InlineKeyboardMarkup,
): Promise<number | undefined> {
  let messageId: number | undefined;
  for (const [index, part] of parts.entries()) {
    const bears = index === parts.length - 1 && keyboard.inline_keyboard.length > 0;
    const options = { ...HTML, ...(bears ? { reply_markup: keyboard } : {}) };
    messageId = (await api.sendMessage(chatId, part.source, options)).message_id;
  }
  return messageId;
}

async function askForContact(
  api: Api,
  chatId: number,
  { label, words }: NonNullable<Screen['contactKeyboard']>,
): Promise<void> {
  const keyboard = [[{ text: label, request_contact: true }]];
  const reply_markup = { keyboard, resize_keyboard: true, one_time_keyboard: true };
  await api.sendMessage(chatId, words.source, { ...HTML, reply_markup });
}

async function sendFile(
  api: Api,
  chatId: number,
  words: Html,
  { name, content, kind }: ScreenFile,
  keyboard: InlineKeyboardMarkup,
): Promise<number> {
  const fits = visibleLength(words.source) <= CAPTION_LIMIT;
  if (!fits) for (const part of splitMessage(words)) await api.sendMessage(chatId, part.source, HTML);
  const options = {
    ...(fits ? { caption: words.source, parse_mode: 'HTML' as const } : {}),
    ...(keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {}),
  };
  const file = new InputFile(content, name);
  const sent =
    kind === 'photo'
      ? await api.sendPhoto(chatId, file, options)
      : await api.sendDocument(chatId, file, options);
  return sent.message_id;
}
