import type { ChatMember } from 'grammy/types';
import { chatOf, userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import { unixTime } from '../world/entries.ts';
import { queueUpdate } from '../world/updates.ts';
import type { Control } from './control.ts';

/** Blocks or unblocks the bot; it hears of each change once. */
export function setBlocked(control: Control, persona: Persona, blocked: boolean): void {
  const { world, clock, me } = control.telegram;
  const isBlocked = world.state.chats.get(persona.telegramId)?.standing === 'blocked';
  if (isBlocked === blocked) return;
  const chat = chatOf(persona);
  world.record({ t: 'chat', chat, standing: blocked ? 'blocked' : 'started' });
  const bot = { id: me.id, is_bot: true, first_name: me.first_name, username: me.username };
  const member: ChatMember = { user: bot, status: 'member' };
  const kicked: ChatMember = { user: bot, status: 'kicked', until_date: 0 };
  queueUpdate(world, {
    my_chat_member: {
      chat,
      from: userOf(persona),
      date: unixTime(clock.now()),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    },
  });
}
