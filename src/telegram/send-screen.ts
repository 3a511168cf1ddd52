import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Html, visibleLength } from './html.ts';
import { type KeptFile, type Screen, type ScreenFile, toInlineKeyboard } from './screen.ts';
import { splitMessage } from './split-message.ts';

const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
const CAPTION_LIMIT = 1024;

/**
 * @param editing the message that shows it from now on, if it can
 * @param edit whether that was done; false: it is gone and the screen is sent anew
 * @returns the ids of the messages that now show the screen: the one with the buttons, then its other parts and files
 */
export async function sendScreen(
  api: Api,
  chatId: number,
  screen: Screen,
  editing: number | undefined,
  edit: (edited: () => Promise<unknown>) => Promise<boolean>,
): Promise<readonly number[]> {
  const keyboard = { inline_keyboard: toInlineKeyboard(screen.buttons) };
  if (screen.dropsKeyboard) {
    const dropped = { ...HTML, reply_markup: { remove_keyboard: true as const } };
    await api.sendMessage(chatId, screen.dropsKeyboard.source, dropped);
  }
  if (screen.file) return [await sendFile(api, chatId, screen.html, screen.file, keyboard)];
  const parts = splitMessage(screen.html);
  let shown: readonly number[] = [];
  if (editing !== undefined && parts.length === 1) {
    const options = { ...HTML, reply_markup: keyboard };
    if (await edit(() => api.editMessageText(chatId, editing, screen.html.source, options)))
      shown = [editing];
  }
  if (shown.length === 0) shown = await sendParts(api, chatId, parts, keyboard);
  const files = await sendKeptFiles(api, chatId, screen.files ?? []);
  if (screen.contactKeyboard) await askForContact(api, chatId, screen.contactKeyboard);
  return [...shown, ...files];
}

/** The buttons stand under the last, which is named first. */
async function sendParts(
  api: Api,
  chatId: number,
  parts: readonly Html[],
  keyboard: InlineKeyboardMarkup,
): Promise<number[]> {
  const messageIds: number[] = [];
  for (const [index, part] of parts.entries()) {
    const bears = index === parts.length - 1 && keyboard.inline_keyboard.length > 0;
    const options = { ...HTML, ...(bears ? { reply_markup: keyboard } : {}) };
    messageIds.unshift((await api.sendMessage(chatId, part.source, options)).message_id);
  }
  return messageIds;
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

const IN_AN_ALBUM = 10;

/** Pictures together, then documents, then recordings: Telegram does not mix them. */
async function sendKeptFiles(api: Api, chatId: number, files: readonly KeptFile[]): Promise<number[]> {
  const sent: number[] = [];
  for (const kind of ['photo', 'document', 'audio'] as const) {
    const ids = files.filter((file) => file.kind === kind).map(({ fileId }) => fileId);
    for (let start = 0; start < ids.length; start += IN_AN_ALBUM)
      sent.push(...(await sendAlbum(api, chatId, kind, ids.slice(start, start + IN_AN_ALBUM))));
  }
  return sent;
}

/** An album has two at least. */
async function sendAlbum(
  api: Api,
  chatId: number,
  kind: KeptFile['kind'],
  ids: readonly string[],
): Promise<number[]> {
  const [only = '', ...more] = ids;
  if (more.length === 0) return [(await sendOne(api, chatId, kind, only)).message_id];
  const album = <Kind extends KeptFile['kind']>(type: Kind) => ids.map((media) => ({ type, media }));
  const sent =
    kind === 'photo'
      ? await api.sendMediaGroup(chatId, album('photo'))
      : kind === 'document'
        ? await api.sendMediaGroup(chatId, album('document'))
        : await api.sendMediaGroup(chatId, album('audio'));
  return sent.map((message) => message.message_id);
}

function sendOne(api: Api, chatId: number, kind: KeptFile['kind'], fileId: string) {
  if (kind === 'photo') return api.sendPhoto(chatId, fileId);
  return kind === 'document' ? api.sendDocument(chatId, fileId) : api.sendAudio(chatId, fileId);
}
