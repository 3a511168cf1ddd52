import type { BotCommand } from 'grammy/types';
import { badRequest, StrayCall } from '../api-error.ts';
import { knownChat } from '../chat-access.ts';
import { defineMethod, type Telegram } from '../method.ts';
import { isObject, json, type Reader, text } from '../parameters.ts';

const COMMAND = /^[a-z0-9_]+$/;
const LONGEST_COMMAND = 32;
const LONGEST_DESCRIPTION = 256;
const MOST_COMMANDS = 100;
const SCOPES = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const NOT_SIMULATED = new Set(['chat_administrators', 'chat_member']);

interface Scope {
  readonly type: string;
  readonly chat_id?: number;
}

const scope: Reader<Scope> = (raw, name) => {
  const read = json(raw, name) ?? { type: 'default' };
  const { type, chat_id } = Object(read);
  if (type === 'chat') return { type, chat_id: Number(chat_id) };
  if (NOT_SIMULATED.has(type))
    throw new StrayCall(400, `Bad Request: the sandbox does not simulate BotCommandScope of type "${type}"`);
  if (!SCOPES.has(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  return { type };
};

const languageCode: Reader<string> = (raw) => {
  const code = text(raw, 'language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
};

const commands: Reader<BotCommand[]> = (raw, name) => {
  const read = json(raw, name) ?? [];
  if (!Array.isArray(read)) throw badRequest('expected an Array of BotCommand');
  const list = read.map(readCommand);
  if (list.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  if (list.some(({ command }) => !COMMAND.test(command))) throw badRequest('BOT_COMMAND_INVALID');
  return list;
};

function readCommand(item: unknown): BotCommand {
  for (const field of ['command', 'description'])
    if (!isObject(item) || item[field] === undefined)
      throw badRequest(`can't parse BotCommand: Can't find field "${field}"`);
  const command = String(Object(item).command).trim().replace(/^\//, '');
  const description = String(Object(item).description).trim();
  if (command === '') throw badRequest('command must be non-empty');
  if (command.length > LONGEST_COMMAND) throw badRequest(`command length must not exceed ${LONGEST_COMMAND}`);
  if (description === '') throw badRequest('command description must be non-empty');
  if (description.length > LONGEST_DESCRIPTION)
    throw badRequest(`command description length must not exceed ${LONGEST_DESCRIPTION}`);
  return { command, description };
}

export const setMyCommands = defineMethod({
  name: 'setMyCommands',
  parameters: { commands, scope, language_code: languageCode },
  async run(telegram, call) {
    const key = await keyOf(telegram, call.scope, call.language_code);
    telegram.world.record({ t: 'commands', key, commands: call.commands });
    return true;
  },
});

export const deleteMyCommands = defineMethod({
  name: 'deleteMyCommands',
  parameters: { scope, language_code: languageCode },
  async run(telegram, call) {
    const key = await keyOf(telegram, call.scope, call.language_code);
    telegram.world.record({ t: 'commands', key, commands: [] });
    return true;
  },
});

export const getMyCommands = defineMethod({
  name: 'getMyCommands',
  parameters: { scope, language_code: languageCode },
  async run(telegram, call) {
    return telegram.world.state.commands.get(await keyOf(telegram, call.scope, call.language_code)) ?? [];
  },
});

async function keyOf(telegram: Telegram, { type, chat_id }: Scope, language: string): Promise<string> {
  if (chat_id === undefined) return commandsKey(type, language);
  await knownChat(telegram, chat_id);
  return commandsKey(`chat:${chat_id}`, language);
}

/** Where the commands of a scope and language are kept; no language: those for all others. */
export function commandsKey(scopeName: string, language: string): string {
  return `${scopeName}/${language}`;
}
