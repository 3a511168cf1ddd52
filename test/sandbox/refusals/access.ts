import { STRANGER } from '../../support/sandbox-school.ts';
import { blocked, chat_id, group, sent } from './given.ts';
import type { RefusalCase } from './refusal-case.ts';

export const ACCESS_REFUSALS: readonly RefusalCase[] = [
  {
    method: 'getChat',
    when: "the token is not the bot's",
    token: '1000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    given: () => ({ chat_id }),
    code: 401,
    description: 'Unauthorized',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendSmoke',
    when: 'the method does not exist',
    given: () => ({}),
    stray: true,
    code: 404,
    description: 'Not Found: method not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'a parameter is not in the list',
    given: () => ({ chat_id, text: 'Anna', disable_web_page_preview: true }),
    stray: true,
    code: 400,
    description:
      'Bad Request: the sandbox does not know the parameter "disable_web_page_preview" of sendMessage',
    source: 'own',
  },
  {
    method: 'sendMessage',
    when: "a field within a parameter is not of the published Bot API's type",
    given: () => ({ chat_id, text: 'Anna', link_preview_options: { is_disabled: 'yes' } }),
    stray: true,
    code: 400,
    description: "Bad Request: the sandbox's own check: link_preview_options.is_disabled must be boolean",
    source: 'own',
  },
  {
    method: 'sendMessage',
    when: 'no chat is named',
    given: () => ({ text: 'Anna' }),
    code: 400,
    description: 'Bad Request: chat_id is empty',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'nobody has this id',
    given: () => ({ chat_id: 123456, text: 'Anna' }),
    code: 400,
    description: 'Bad Request: chat not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'the person has never started the bot',
    given: () => ({ chat_id: STRANGER.telegramId, text: 'Anna' }),
    code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'the person has blocked the bot',
    given: async (sandbox) => {
      await blocked(sandbox);
      return { chat_id, text: 'Anna' };
    },
    code: 403,
    description: 'Forbidden: bot was blocked by the user',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'one chat gets more than one a second in the long run',
    given: async (sandbox) => {
      await sandbox.control('limits', { perChat: 0.1 });
      await sent(sandbox);
      return { chat_id, text: 'Anna' };
    },
    code: 429,
    description: 'Too Many Requests: retry after 10',
    retryAfter: 10,
    source: 'core.telegram.org/bots/faq',
  },
  {
    method: 'sendMessage',
    when: 'all chats together get more than 30 in a second',
    given: async (sandbox) => {
      await sandbox.control('limits', { perSecond: 1 });
      await sent(sandbox);
      return { chat_id, text: 'Anna' };
    },
    code: 429,
    description: 'Too Many Requests: retry after 1',
    retryAfter: 1,
    source: 'core.telegram.org/bots/faq',
  },
  {
    method: 'sendMessage',
    when: 'the bot has left the group',
    given: async (sandbox) => {
      const left = await group(sandbox);
      await sandbox.call('leaveChat', { chat_id: left });
      return { chat_id: left, text: 'Anna' };
    },
    code: 403,
    description: 'Forbidden: bot is not a member of the group chat',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'getChat',
    when: 'a chat is named by what is no number',
    given: () => ({ chat_id: 'x' }),
    code: 400,
    description: 'Bad Request: chat not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: 'a number is none',
    given: () => ({ chat_id, message_id: 'x', text: 'Anna' }),
    stray: true,
    code: 400,
    description: "Bad Request: the sandbox's own check: message_id must be integer",
    source: 'own',
  },
];
