import type { Message } from 'grammy/types';
import { startChat } from '../bot-api/chat-access.ts';
import { chatOf, userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import { detectEntities } from '../text/detect-entities.ts';
import { asReplied, entryOf, nextMessageId, putEntry, unixTime } from '../world/entries.ts';
import { queueUpdate } from '../world/updates.ts';
import { setBlocked } from './block.ts';
import { type Control, ControlError } from './control.ts';

/** UTF-16 code units; what is longer is sent as several messages, as Telegram's apps do. */
const LONGEST_TEXT = 4096;

/** What a message says, without who, where and when. */
type Content = Omit<Message, 'message_id' | 'from' | 'chat' | 'date' | 'reply_to_message'>;

/** Sends one message of the persona's; undefined reply: none. One who has blocked the bot unblocks it by it. */
export function post(control: Control, persona: Persona, content: Content, replyTo?: number): Message {
  const { world, clock } = control.telegram;
  const replied = entryOf(world, persona.telegramId, replyTo);
  if (replyTo !== undefined && !replied)
    throw new ControlError(404, `there is no message ${replyTo} in this chat`);
  startChat(world, chatOf(persona));
  setBlocked(control, persona, false);
  const message = {
    message_id: nextMessageId(world),
    from: userOf(persona),
    chat: chatOf(persona),
    date: unixTime(clock.now()),
    ...(replied ? { reply_to_message: asReplied(replied.message) } : {}),
    ...content,
  };
  putEntry(world, { message });
  queueUpdate(world, { message });
  return message;
}

/** Says a text; the first of the messages that it takes is the answer. */
export function say(control: Control, persona: Persona, text: string, replyTo?: number): Message {
  const [first, ...rest] = partsOf(text);
  if (first === undefined) throw new ControlError(400, 'text: is empty');
  const message = post(control, persona, textContent(first), replyTo);
  for (const part of rest) post(control, persona, textContent(part));
  return message;
}

export function edit(control: Control, persona: Persona, messageId: number, text: string): void {
  const { world, clock } = control.telegram;
  const entry = entryOf(world, persona.telegramId, messageId);
  if (!entry) throw new ControlError(404, `there is no message ${messageId} in this chat`);
  if (entry.message.from?.id !== persona.telegramId)
    throw new ControlError(400, `message ${messageId} is not ${persona.id}'s own`);
  const [part] = partsOf(text);
  if (part === undefined) throw new ControlError(400, 'text: is empty');
  const { entities: _, caption_entities: __, ...rest } = entry.message;
  const changed = entry.message.text === undefined ? captionContent(part) : textContent(part);
  const message = { ...rest, ...changed, edit_date: unixTime(clock.now()) };
  putEntry(world, { ...entry, message });
  queueUpdate(world, { edited_message: { ...message, chat: chatOf(persona), from: userOf(persona) } });
}

export function captionContent(caption: string): Content {
  const entities = detectEntities(caption);
  return { caption, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

function textContent(text: string): Content {
  const entities = detectEntities(text);
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > LONGEST_TEXT) {
    const splitsPair = /[\uD800-\uDBFF]/.test(rest.charAt(LONGEST_TEXT - 1));
    const length = splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return rest === '' ? parts : [...parts, rest];
}
