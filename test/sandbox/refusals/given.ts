import { PICTURE } from '../../support/pictures.ts';
import type { RunningSandbox } from '../../support/running-sandbox.ts';
import { GUARDIAN } from '../../support/sandbox-school.ts';

interface Place {
  readonly chat_id: number;
  readonly message_id: number;
}

/** A file among the parameters of a call; each client sends it in its own way. */
export class FileToSend {
  readonly name: string;
  readonly content: Buffer;

  constructor(name: string, content: Buffer) {
    this.name = name;
    this.content = content;
  }
}

export const chat_id = GUARDIAN.telegramId;

export const buttons = (data: string) => ({ inline_keyboard: [[{ text: 'Show', callback_data: data }]] });

export async function sent(sandbox: RunningSandbox, extra: object = {}): Promise<Place> {
  const { body } = await sandbox.call('sendMessage', { chat_id, text: 'Anna', ...extra });
  return { chat_id, message_id: body.result.message_id };
}

/** Two messages with a picture each. */
export async function sentAlbum(sandbox: RunningSandbox): Promise<Place> {
  const { photo } = await sentPhoto(sandbox);
  const media = [photo, photo].map((file_id) => ({ type: 'photo', media: file_id }));
  const { body } = await sandbox.call('sendMediaGroup', { chat_id, media });
  return { chat_id, message_id: body.result[0].message_id };
}

export async function sentPhoto(sandbox: RunningSandbox): Promise<Place & { photo: string }> {
  const photo = new File([PICTURE], 'skola.png');
  const { body } = await sandbox.form('sendPhoto', { chat_id, photo });
  return { chat_id, message_id: body.result.message_id, photo: body.result.photo.at(-1).file_id };
}

export async function sentDocument(
  sandbox: RunningSandbox,
  content: string | Uint8Array<ArrayBuffer> = 'a',
): Promise<Place & { document: string }> {
  const document = new File([content], 'a.txt');
  const { body } = await sandbox.form('sendDocument', { chat_id, document });
  return { chat_id, message_id: body.result.message_id, document: body.result.document.file_id };
}

export async function said(sandbox: RunningSandbox): Promise<Place> {
  const { body } = await sandbox.control('say', { persona: GUARDIAN.id, text: 'labdien' });
  return { chat_id, message_id: body.messageId };
}

export async function blocked(sandbox: RunningSandbox): Promise<void> {
  await sandbox.control('block', { persona: GUARDIAN.id, blocked: true });
}

/** A group that the bot is in. */
export async function group(sandbox: RunningSandbox): Promise<number> {
  const chat = { id: -4001, type: 'group', title: '5.b' };
  await sandbox.control('update', { persona: GUARDIAN.id, update: { message: { chat, text: 'hi' } } });
  return chat.id;
}
