import type { Message, Update } from 'grammy/types';
import { startChat } from '../bot-api/chat-access.ts';
import { chatOf, userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import { nextMessageId, putEntry, unixTime } from '../world/entries.ts';
import { queueUpdate, type UpdateBody } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import type { Control } from './control.ts';

/**
 * Sends any update as it is. What it leaves out is filled in: update_id, and of a message or press the
 * sender, the persona's private chat, id and date. An update_id that was given out before is a replay.
 */
export function sendRawUpdate(control: Control, persona: Persona, raw: Record<string, unknown>) {
  const { world, clock } = control.telegram;
  const body: Record<string, unknown> = { ...raw };
  const filled = {
    message_id: nextMessageId(world),
    from: userOf(persona),
    chat: chatOf(persona),
    date: unixTime(clock.now()),
  };
  for (const kind of ['message', 'edited_message']) {
    if (body[kind]) body[kind] = { ...filled, ...Object(body[kind]) };
  }
  if (body.callback_query) body.callback_query = fillQuery(control, persona, Object(body.callback_query));

  const update = body as UpdateBody;
  rememberChat(world, update);
  if (update.message && isOwnWords(update.message, persona)) putEntry(world, { message: update.message });
  const updateId = queueUpdate(world, update);
  return { updateId: updateId ?? null, messageId: update.message?.message_id ?? null };
}

function fillQuery(control: Control, persona: Persona, query: Record<string, unknown>) {
  const { world, clock } = control.telegram;
  const id = String(query.id ?? `${world.state.counters.updateId + 1}0${persona.telegramId}`);
  const message = Number(Object(query.message).message_id ?? 0);
  if (!world.state.queries.has(id)) {
    const chat = Number(Object(Object(query.message).chat).id ?? persona.telegramId);
    world.record({ t: 'query', query: { id, chat, message, at: clock.now().getTime() } });
  }
  return { from: userOf(persona), chat_instance: `${persona.telegramId * 7}`, ...query, id };
}

/** A group is known from the first update out of it; the bot's own membership decides if it may write. */
function rememberChat(world: World, update: Partial<Update>): void {
  const chat = update.my_chat_member?.chat ?? update.message?.chat;
  if (!chat) return;
  const status = update.my_chat_member?.new_chat_member.status;
  const gone = status === 'left' || status === 'kicked';
  if (!gone && world.state.chats.get(chat.id)?.standing === 'started') return;
  if (!gone && chat.type === 'private' && status === undefined) startChat(world, chat);
  else
    world.record({
      t: 'chat',
      chat,
      standing: gone ? (chat.type === 'private' ? 'blocked' : 'left') : 'started',
    });
}

function isOwnWords(message: Message, persona: Persona): boolean {
  return message.chat.id === persona.telegramId && message.from?.id === persona.telegramId;
}
