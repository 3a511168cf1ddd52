import type { BotCommand } from 'grammy/types';
import { commandsKey } from '../bot-api/methods/commands.ts';
import { userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import type { World } from '../world/world.ts';

/** The commands that Telegram would show the person: of the narrowest scope that has any. */
export function commandMenu(world: World, persona: Persona): readonly BotCommand[] {
  const language = userOf(persona).language_code ?? '';
  const scopes = [`chat:${persona.telegramId}`, 'all_private_chats', 'default'];
  const keys = scopes.flatMap((scope) => [commandsKey(scope, language), commandsKey(scope, '')]);
  return keys.map((key) => world.state.commands.get(key)).find((commands) => commands) ?? [];
}
