import type { Message } from 'grammy/types';
import { renderHtml } from '../text/render-html.ts';
import type { Entry, StoredFile } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { keyRows } from './reply-keyboard.ts';

export interface MessageView {
  readonly id: number;
  readonly rev: number;
  readonly from: 'bot' | 'person';
  /** School time, ISO, as are all times here. */
  readonly at: string;
  readonly text: string;
  /** Escaped: may be inserted into a page as it is. */
  readonly html: string;
  readonly buttons: readonly (readonly { label: string; data?: string; url?: string }[])[];
  /** Rows of the reply keyboard that it brought; empty: it took the former one away. */
  readonly keyboard?: readonly (readonly { label: string }[])[];
  readonly replyTo?: number;
  readonly file?: { readonly name: string; readonly url: string };
  readonly editedAt?: string;
  readonly deleted?: true;
  readonly alert?: string;
}

/** The chat's messages that changed after revision `after`, in the order in which they were sent. */
export function viewChat(world: World, chat: number, after: number): MessageView[] {
  const entries = world.state.chats.get(chat)?.entries.values() ?? [];
  return [...entries].filter((entry) => entry.rev > after).map((entry) => viewEntry(world, entry));
}

function viewEntry(world: World, entry: Entry): MessageView {
  const { message } = entry;
  const view = {
    id: message.message_id,
    rev: entry.rev,
    from: message.from?.is_bot ? ('bot' as const) : ('person' as const),
    at: isoOf(message.date),
  };
  if (entry.deleted) return { ...view, text: '', html: '', buttons: [], deleted: true };
  const text = message.text ?? message.caption ?? message.contact?.phone_number ?? '';
  const file = fileOf(world, message);
  return {
    ...view,
    text,
    html: renderHtml(text, message.entities ?? message.caption_entities),
    buttons: buttonRows(message),
    ...(entry.keyboard
      ? { keyboard: keyRows(entry.keyboard).map((row) => row.map((label) => ({ label }))) }
      : {}),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    ...(file ? { file: { name: file.name, url: `/sandbox/files/${file.uniqueId}` } } : {}),
    ...(message.edit_date ? { editedAt: isoOf(message.edit_date) } : {}),
    ...(entry.alert === undefined ? {} : { alert: entry.alert }),
  };
}

function buttonRows(message: Message): MessageView['buttons'] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) =>
    row.map((button) => ({
      label: button.text,
      ...('callback_data' in button ? { data: button.callback_data } : {}),
      ...('url' in button ? { url: button.url } : {}),
    })),
  );
}

function fileOf(world: World, message: Message): StoredFile | undefined {
  const id = message.document?.file_id ?? message.photo?.at(-1)?.file_id;
  return id === undefined ? undefined : world.state.files.get(id);
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
