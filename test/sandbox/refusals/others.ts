import { GUARDIAN } from '../../support/sandbox-school.ts';
import { buttons, chat_id, sent } from './given.ts';
import type { RefusalCase } from './refusal-case.ts';

const INVALID_QUERY = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

export const OTHER_REFUSALS: readonly RefusalCase[] = [
  {
    method: 'answerCallbackQuery',
    when: 'nobody pressed',
    given: () => ({ callback_query_id: '1' }),
    code: 400,
    description: INVALID_QUERY,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'answerCallbackQuery',
    when: 'the press was too long ago, by school time',
    given: async (sandbox) => {
      await sent(sandbox, { reply_markup: buttons('a') });
      await sandbox.control('press', { persona: GUARDIAN.id, button: 'Show' });
      const { body } = await sandbox.call('getUpdates');
      const { update_id, callback_query } = body.result.at(-1);
      await sandbox.call('getUpdates', { offset: update_id + 1 });
      await sandbox.control('clock', { forward: 'PT16M' });
      return { callback_query_id: callback_query.id };
    },
    code: 400,
    description: INVALID_QUERY,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendChatAction',
    when: 'there is no such action',
    given: () => ({ chat_id, action: 'dancing' }),
    code: 400,
    description: 'Bad Request: wrong parameter action in request',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMyCommands',
    when: 'a command has letters beyond a–z',
    given: () => ({ commands: [{ command: 'stundā', description: 'x' }] }),
    code: 400,
    description: 'Bad Request: BOT_COMMAND_INVALID',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'leaveChat',
    when: 'the chat is private',
    given: () => ({ chat_id }),
    code: 400,
    description: "Bad Request: chat member status can't be changed in private chats",
    source: 'tdlib/td',
  },
  {
    method: 'setWebhook',
    when: 'the address is none',
    given: () => ({ url: 'skola' }),
    code: 400,
    description: 'Bad Request: bad webhook: invalid webhook URL specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'getUpdates',
    when: 'a webhook is set',
    given: async (sandbox) => {
      await sandbox.call('setWebhook', { url: 'http://127.0.0.1:9/hook' });
      return {};
    },
    code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMyCommands',
    when: 'the commands are no list',
    given: () => ({ commands: '{}' }),
    code: 400,
    description: 'Bad Request: expected an Array of BotCommand',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMyCommands',
    when: 'one has no description',
    given: () => ({ commands: [{ command: 'sakt' }] }),
    code: 400,
    description: 'Bad Request: can\'t parse BotCommand: Can\'t find field "description"',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMyCommands',
    when: 'one is empty',
    given: () => ({ commands: [{ command: '/', description: 'x' }] }),
    code: 400,
    description: 'Bad Request: command must be non-empty',
    source: 'tdlib/td',
  },
  {
    method: 'setMyCommands',
    when: 'one is longer than 32',
    given: () => ({ commands: [{ command: 'a'.repeat(33), description: 'x' }] }),
    code: 400,
    description: 'Bad Request: command length must not exceed 32',
    source: 'tdlib/td',
  },
  {
    method: 'setMyCommands',
    when: 'a description is empty',
    given: () => ({ commands: [{ command: 'sakt', description: ' ' }] }),
    code: 400,
    description: 'Bad Request: command description must be non-empty',
    source: 'tdlib/td',
  },
  {
    method: 'setMyCommands',
    when: 'a description is longer than 256',
    given: () => ({ commands: [{ command: 'sakt', description: 'x'.repeat(257) }] }),
    code: 400,
    description: 'Bad Request: command description length must not exceed 256',
    source: 'tdlib/td',
  },
  {
    method: 'setMyCommands',
    when: 'there are more than 100',
    given: () => ({
      commands: Array.from({ length: 101 }, (_, index) => ({ command: `a${index}`, description: 'x' })),
    }),
    code: 400,
    description: 'Bad Request: BOT_COMMANDS_TOO_MUCH',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'setMyCommands',
    when: 'the scope is of a kind that there is not',
    given: () => ({ commands: [], scope: { type: 'smoke' } }),
    code: 400,
    description: "Bad Request: can't parse BotCommandScope: Unsupported type specified",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMyCommands',
    when: 'the scope is that of the administrators of a group',
    given: () => ({ commands: [], scope: { type: 'chat_administrators', chat_id } }),
    stray: true,
    code: 400,
    description: 'Bad Request: the sandbox does not simulate BotCommandScope of type "chat_administrators"',
    source: 'own',
  },
  {
    method: 'setMyCommands',
    when: 'the language has more than two letters',
    given: () => ({ commands: [], language_code: 'lav' }),
    code: 400,
    description: 'Bad Request: invalid language code specified',
    source: 'tdlib/td',
  },
  {
    method: 'setWebhook',
    when: 'the secret has a sign that headers do not take',
    given: () => ({ url: 'https://skola.lv/', secret_token: 'a b' }),
    code: 400,
    description: 'Bad Request: secret token contains unallowed characters',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'answerCallbackQuery',
    when: 'the answer has more than 200 characters',
    given: async (sandbox) => {
      await sent(sandbox, { reply_markup: buttons('a') });
      await sandbox.control('press', { persona: GUARDIAN.id, button: 'Show' });
      const { body } = await sandbox.call('getUpdates');
      return { callback_query_id: body.result[0].callback_query.id, text: 'a'.repeat(201) };
    },
    code: 400,
    description: 'Bad Request: MESSAGE_TOO_LONG',
    source: 'core.telegram.org/bots/api',
  },
];
