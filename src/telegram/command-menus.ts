import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { Db } from '../db/open.ts';
import type { Logger } from '../kernel/logger.ts';
import { type Actor, LANGUAGES, type Language } from '../regulation/actor.ts';
import type { Command, Visitor } from './feature.ts';
import type { Texts } from './i18n.ts';

export interface CommandMenus {
  /** What everyone sees before they have said a word. */
  registerDefaults(): Promise<void>;
  /** Registers the chat's own list if it differs from the last one: a new role, another language. */
  refresh(chatId: number, visitor: Visitor): Promise<void>;
}

/** Telegram's menu names the Latvian words and describes them in the reader's language. */
export function createCommandMenus(deps: {
  api: Api;
  db: Db;
  logger: Logger;
  texts: Texts;
  commands: readonly Command[];
  schoolLanguage: Language;
}): CommandMenus {
  const { api, db, logger, texts, commands, schoolLanguage } = deps;

  const listFor = (actor: Actor | undefined, language: Language): BotCommand[] =>
    commands
      .filter((command) => command.audience(actor))
      .map(({ name, latvian }) => ({
        command: latvian ?? name,
        description: texts[language](`command-${name}`),
      }));

  return {
    async registerDefaults() {
      await api.setMyCommands(listFor(undefined, schoolLanguage));
      for (const language of LANGUAGES)
        await api.setMyCommands(listFor(undefined, language), { language_code: language });
    },
    async refresh(chatId, visitor) {
      if (!visitor.hasAccount) return;
      try {
        const list = listFor(visitor.actor, visitor.language);
        const stamp = createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
        if (stamp === visitor.commandList) return;
        await api.setMyCommands(list, { scope: { type: 'chat', chat_id: chatId } });
        await db.account.update({ where: { telegramId: visitor.telegramId }, data: { commandList: stamp } });
      } catch (error) {
        // The list is a convenience, and comes after the answer, which is not to be sent twice for its sake:
        // every command is obeyed without it, and the next update tries again.
        logger.warn({ err: error, chatId }, 'the command list was not registered');
      }
    },
  };
}
