import type { Chat } from 'grammy/types';
import { chatOf, type People } from '../people.ts';
import type { ChatState } from '../world/state.ts';
import type { World } from '../world/world.ts';
import { badRequest, forbidden } from './api-error.ts';

interface Places {
  readonly world: World;
  readonly people: People;
}

/** A chat that the bot knows, whether or not it may write there. */
export async function knownChat({ world, people }: Places, id: number): Promise<ChatState> {
  const known = world.state.chats.get(id);
  if (known) return known;
  const persona = await people.byTelegramId(id);
  if (!persona) throw badRequest('chat not found');
  if (!persona.linked) throw forbidden("bot can't initiate conversation with a user");
  return startChat(world, chatOf(persona));
}

/** A chat that the bot may write to. */
export async function writableChat(places: Places, id: number): Promise<ChatState> {
  const chat = await knownChat(places, id);
  if (chat.standing === 'blocked') throw forbidden('bot was blocked by the user');
  if (chat.standing === 'left') throw forbidden(`bot is not a member of the ${chat.chat.type} chat`);
  return chat;
}

/** The person has spoken to the bot, or was connected by it once. */
export function startChat(world: World, chat: Chat): ChatState {
  const known = world.state.chats.get(chat.id);
  if (known) return known;
  world.record({ t: 'chat', chat, standing: 'started' });
  return world.state.chats.get(chat.id) ?? { chat, standing: 'started', entries: new Map() };
}
