import { buttons, chat_id, said, sent, sentAlbum, sentDocument, sentPhoto } from './given.ts';
import type { RefusalCase } from './refusal-case.ts';

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export const CHANGE_REFUSALS: readonly RefusalCase[] = [
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
    method: 'editMessageText',
    when: 'the message is a picture',
    given: async (sandbox) => {
      const { message_id } = await sentPhoto(sandbox);
      return { chat_id, message_id, text: 'Anna' };
    },
    code: 400,
    description: 'Bad Request: there is no text in the message to edit',
    source: 'tdlib/td',
  },
  {
    method: 'editMessageCaption',
    when: 'the message is a text',
    given: async (sandbox) => ({ ...(await sent(sandbox)), caption: 'Anna' }),
    code: 400,
    description: 'Bad Request: there is no caption in the message to edit',
    source: 'tdlib/td',
  },
  {
    method: 'editMessageCaption',
    when: 'nothing changes',
    given: async (sandbox) => {
      const { message_id } = await sentPhoto(sandbox);
      return { chat_id, message_id };
    },
    code: 400,
    description: NOT_MODIFIED,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageMedia',
    when: 'the file and the caption are the same',
    given: async (sandbox) => {
      const { message_id, photo } = await sentPhoto(sandbox);
      return { chat_id, message_id, media: { type: 'photo', media: photo } };
    },
    code: 400,
    description: NOT_MODIFIED,
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageMedia',
    when: 'a picture of an album would become a document',
    given: async (sandbox) => {
      const { document } = await sentDocument(sandbox);
      return { ...(await sentAlbum(sandbox)), media: { type: 'document', media: document } };
    },
    code: 400,
    description: "Bad Request: can't change media type in the album",
    source: 'tdlib/td',
  },
  {
    method: 'deleteMessage',
    when: 'the message is not named',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: message identifier is not specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessages',
    when: 'no message is named',
    given: () => ({ chat_id, message_ids: [] }),
    code: 400,
    description: 'Bad Request: message identifiers are not specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessages',
    when: 'more than 100 are named',
    given: () => ({ chat_id, message_ids: Array.from({ length: 101 }, (_, index) => index + 1) }),
    code: 400,
    description: 'Bad Request: too many message identifiers specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessages',
    when: 'one was sent more than 48 hours ago, by school time',
    given: async (sandbox) => {
      const old = await sent(sandbox);
      await sandbox.control('clock', { forward: 'PT48H1S' });
      const fresh = await sent(sandbox);
      return { chat_id, message_ids: [old.message_id, fresh.message_id] };
    },
    code: 400,
    description: "Bad Request: message can't be deleted for everyone",
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'deleteMessages',
    when: 'the messages are no list',
    given: () => ({ chat_id, message_ids: '{}' }),
    code: 400,
    description: 'Bad Request: expected an Array of message identifiers',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessages',
    when: 'one is named by no number',
    given: () => ({ chat_id, message_ids: ['x'] }),
    code: 400,
    description: "Bad Request: can't parse message identifier as a Number",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'deleteMessages',
    when: 'one is named by a number that none has',
    given: () => ({ chat_id, message_ids: [0] }),
    code: 400,
    description: 'Bad Request: invalid message identifier specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageText',
    when: 'it is the one that tells of a pinned message',
    given: async (sandbox) => {
      const message = await sent(sandbox);
      await sandbox.call('pinChatMessage', message);
      return { chat_id, message_id: message.message_id + 1, text: 'Anna' };
    },
    code: 400,
    description: "Bad Request: message can't be edited",
    source: 'tdlib/td',
  },
];
