import type { Message } from 'grammy/types';
import { renderHtml } from '../text/render-html.ts';
import type { Entry } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { type KeyboardView, viewKeyboard } from './keyboard-view.ts';
import { type MediaView, viewMedia } from './media-view.ts';

export interface MessageView extends KeyboardView, MediaView {
  readonly id: number;
  readonly rev: number;
  readonly from: 'bot' | 'person';
  /** School time, ISO, as are all times here. */
  readonly at: string;
  readonly text: string;
  /** Escaped: may be inserted into a page as it is. */
  readonly html: string;
  readonly buttons: readonly (readonly { label: string; data?: string; url?: string }[])[];
  readonly replyTo?: number;
  /** Emoji that the bot gave it. */
  readonly reactions?: readonly string[];
  readonly pinned?: true;
  /** It tells that this message was pinned. */
  readonly pins?: number;
  readonly editedAt?: string;
  readonly deleted?: true;
  readonly alert?: string;
  /** The alert is a window that must be closed, not a passing line. */
  readonly alertIsModal?: true;
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
  return {
    ...view,
    text,
    html: renderHtml(text, message.entities ?? message.caption_entities),
    buttons: buttonRows(message),
    ...(entry.keyboard ? viewKeyboard(entry.keyboard) : {}),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    ...viewMedia(world, message),
    ...(entry.reactions ? { reactions: entry.reactions } : {}),
    ...(entry.pinned ? { pinned: true } : {}),
    ...(message.pinned_message ? { pins: message.pinned_message.message_id } : {}),
    ...(message.edit_date ? { editedAt: isoOf(message.edit_date) } : {}),
    ...(entry.alert === undefined ? {} : { alert: entry.alert }),
    ...(entry.alertIsModal ? { alertIsModal: true } : {}),
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

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
