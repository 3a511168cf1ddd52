import type { RunningSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, STRANGER } from '../support/sandbox-school.ts';

/** One "no" of the simulator: in Telegram's code and words, and where they are to be found. */
export interface RefusalCase {
  readonly method: string;
  readonly when: string;
  /** Brings it about; gives the parameters of the call. */
  readonly given: (sandbox: RunningSandbox) => Promise<object> | object;
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number;
  /** Another token than the bot's. */
  readonly token?: string;
  readonly source: Source;
}

/** `own`: stricter than Telegram, so that a bot that leans on what is not simulated is told. */
type Source =
  | 'core.telegram.org/bots/api'
  | 'core.telegram.org/bots/faq'
  | 'tdlib/td'
  | 'tdlib/telegram-bot-api'
  | 'own';

const chat_id = GUARDIAN.telegramId;
const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const INVALID_QUERY = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

const buttons = (data: string) => ({ inline_keyboard: [[{ text: 'Show', callback_data: data }]] });

async function sent(
  sandbox: RunningSandbox,
  extra: object = {},
): Promise<{ chat_id: number; message_id: number }> {
  const { body } = await sandbox.call('sendMessage', { chat_id, text: 'Anna', ...extra });
  return { chat_id, message_id: body.result.message_id };
}

async function said(sandbox: RunningSandbox): Promise<{ chat_id: number; message_id: number }> {
  const { body } = await sandbox.control('say', { persona: GUARDIAN.id, text: 'labdien' });
  return { chat_id, message_id: body.messageId };
}

async function blocked(sandbox: RunningSandbox): Promise<void> {
  await sandbox.control('block', { persona: GUARDIAN.id, blocked: true });
}

export const REFUSALS: readonly RefusalCase[] = [
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
    code: 404,
    description: 'Not Found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'a parameter is not in the list',
    given: () => ({ chat_id, text: 'Anna', disable_web_page_preview: true }),
    code: 400,
    description:
      'Bad Request: the sandbox does not know the parameter "disable_web_page_preview" of sendMessage',
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
    when: 'only blanks are left of the text',
    given: () => ({ chat_id, text: '<b> \n </b>', parse_mode: 'HTML' }),
    code: 400,
    description: 'Bad Request: message text is empty',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'the text has more than 4096 characters after parsing',
    given: () => ({ chat_id, text: `<b>${'a'.repeat(4097)}</b>`, parse_mode: 'HTML' }),
    code: 400,
    description: 'Bad Request: message is too long',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendMessage',
    when: 'a tag is unknown',
    given: () => ({ chat_id, text: '<x>Anna</x>', parse_mode: 'HTML' }),
    code: 400,
    description: 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0',
    source: 'tdlib/td',
  },
  {
    method: 'sendMessage',
    when: 'a tag is not closed',
    given: () => ({ chat_id, text: '<b>Anna', parse_mode: 'HTML' }),
    code: 400,
    description: 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    source: 'tdlib/td',
  },
  {
    method: 'sendMessage',
    when: 'the parse_mode is unknown',
    given: () => ({ chat_id, text: 'Anna', parse_mode: 'BBCode' }),
    code: 400,
    description: 'Bad Request: unsupported parse_mode',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'an entity goes beyond the text',
    given: () => ({ chat_id, text: 'Anna', entities: [{ type: 'bold', offset: 2, length: 9 }] }),
    code: 400,
    description: 'Bad Request: entity ends after the end of the text at UTF-16 offset 11',
    source: 'tdlib/td',
  },
  {
    method: 'sendMessage',
    when: 'the message replied to is not there',
    given: () => ({ chat_id, text: 'Anna', reply_parameters: { message_id: 9 } }),
    code: 400,
    description: 'Bad Request: message to be replied not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'a button has more than 64 bytes of data (33 letters ā)',
    given: () => ({ chat_id, text: 'Anna', reply_markup: buttons('ā'.repeat(33)) }),
    code: 400,
    description: 'Bad Request: BUTTON_DATA_INVALID',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendMessage',
    when: 'a button has empty data',
    given: () => ({ chat_id, text: 'Anna', reply_markup: buttons('') }),
    code: 400,
    description: 'Bad Request: BUTTON_DATA_INVALID',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendMessage',
    when: 'an inline button does nothing',
    given: () => ({ chat_id, text: 'Anna', reply_markup: { inline_keyboard: [[{ text: 'Show' }]] } }),
    code: 400,
    description:
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMessage',
    when: 'a button leads to no address',
    given: () => ({
      chat_id,
      text: 'Anna',
      reply_markup: { inline_keyboard: [[{ text: 'a', url: 'skola' }]] },
    }),
    code: 400,
    description: "Bad Request: inline keyboard button URL 'skola' is invalid: Wrong HTTP URL",
    source: 'tdlib/td',
  },
  {
    method: 'sendMessage',
    when: 'there are more than 100 buttons',
    given: () => {
      const row = Array.from({ length: 101 }, () => ({ text: 'a', callback_data: 'a' }));
      return { chat_id, text: 'Anna', reply_markup: { inline_keyboard: [row] } };
    },
    code: 400,
    description: 'Bad Request: reply markup is too long',
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
    method: 'editMessageText',
    when: 'nothing changes',
    given: async (sandbox) => ({
      ...(await sent(sandbox, { reply_markup: buttons('a') })),
      text: 'Anna',
      reply_markup: buttons('a'),
    }),
    code: 400,
    description: NOT_MODIFIED,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: 'the message is not there',
    given: () => ({ chat_id, message_id: 9, text: 'Anna' }),
    code: 400,
    description: 'Bad Request: message to edit not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: 'the message was deleted',
    given: async (sandbox) => {
      const message = await sent(sandbox);
      await sandbox.call('deleteMessage', message);
      return { ...message, text: 'Elza' };
    },
    code: 400,
    description: 'Bad Request: message to edit not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: 'the message is not named',
    given: () => ({ chat_id, text: 'Anna' }),
    code: 400,
    description: 'Bad Request: message identifier is not specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: "the message is the person's",
    given: async (sandbox) => ({ ...(await said(sandbox)), text: 'Elza' }),
    code: 400,
    description: "Bad Request: message can't be edited",
    source: 'tdlib/td',
  },
  {
    method: 'editMessageReplyMarkup',
    when: 'the buttons are the same',
    given: async (sandbox) => ({
      ...(await sent(sandbox, { reply_markup: buttons('a') })),
      reply_markup: buttons('a'),
    }),
    code: 400,
    description: NOT_MODIFIED,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessage',
    when: 'the message is not there',
    given: () => ({ chat_id, message_id: 9 }),
    code: 400,
    description: 'Bad Request: message to delete not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessage',
    when: 'it was sent more than 48 hours ago, by school time',
    given: async (sandbox) => {
      const message = await sent(sandbox);
      await sandbox.control('clock', { forward: 'PT48H1S' });
      return message;
    },
    code: 400,
    description: "Bad Request: message can't be deleted for everyone",
    source: 'core.telegram.org/bots/api',
  },
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
    method: 'sendMessage',
    when: 'the bot has left the group',
    given: async (sandbox) => {
      const group = { id: -4001, type: 'group', title: '5.b' };
      await sandbox.control('update', {
        persona: GUARDIAN.id,
        update: { message: { chat: group, text: 'hi' } },
      });
      await sandbox.call('leaveChat', { chat_id: group.id });
      return { chat_id: group.id, text: 'Anna' };
    },
    code: 403,
    description: 'Forbidden: bot is not a member of the group chat',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'getFile',
    when: 'there is no such file',
    given: () => ({ file_id: 'x' }),
    code: 400,
    description: 'Bad Request: invalid file_id',
    source: 'tdlib/telegram-bot-api',
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
];
