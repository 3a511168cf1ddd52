import { PICTURE, pictureOf } from '../../support/pictures.ts';
import type { RunningSandbox } from '../../support/running-sandbox.ts';
import { chat_id, FileToSend, sentDocument, sentPhoto } from './given.ts';
import type { RefusalCase } from './refusal-case.ts';

async function pictures(sandbox: RunningSandbox, count: number): Promise<object[]> {
  const { photo } = await sentPhoto(sandbox);
  return Array.from({ length: count }, () => ({ type: 'photo', media: photo }));
}

export const FILE_REFUSALS: readonly RefusalCase[] = [
  {
    method: 'sendPhoto',
    when: 'there is no picture',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: there is no photo in the request',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendAudio',
    when: 'there is no recording',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: there is no audio in the request',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendAudio',
    when: "the file_id is a document's",
    given: async (sandbox) => ({ chat_id, audio: (await sentDocument(sandbox)).document }),
    code: 400,
    description: "Bad Request: can't use file of type Document as Audio",
    source: 'tdlib/td',
  },
  {
    method: 'sendDocument',
    when: 'the part that it names did not come with it',
    given: () => ({ chat_id, document: 'attach://nothing' }),
    code: 400,
    description: 'Bad Request: there is no document in the request',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendPhoto',
    when: 'the file_id is none',
    given: () => ({ chat_id, photo: 'x' }),
    code: 400,
    description: 'Bad Request: wrong remote file identifier specified: Wrong string length',
    source: 'tdlib/td',
  },
  {
    method: 'sendPhoto',
    when: 'nothing has this file_id',
    given: () => ({ chat_id, photo: 'AgACAgQAAxkBAAI0' }),
    code: 400,
    description: "Bad Request: wrong remote file identifier specified: can't unserialize it",
    source: 'tdlib/td',
  },
  {
    method: 'sendPhoto',
    when: "the file_id is a document's",
    given: async (sandbox) => ({ chat_id, photo: (await sentDocument(sandbox)).document }),
    code: 400,
    description: "Bad Request: can't use file of type Document as Photo",
    source: 'tdlib/td',
  },
  {
    method: 'sendDocument',
    when: "the file_id is a photo's",
    given: async (sandbox) => ({ chat_id, document: (await sentPhoto(sandbox)).photo }),
    code: 400,
    description: "Bad Request: can't use file of type Photo as Document",
    source: 'tdlib/td',
  },
  {
    method: 'sendPhoto',
    when: 'the file is named by an address',
    given: () => ({ chat_id, photo: 'https://skola.lv/skola.png' }),
    stray: true,
    code: 400,
    description: 'Bad Request: the sandbox fetches no file from the web: upload it, or give its file_id',
    source: 'own',
  },
  {
    method: 'sendDocument',
    when: 'the file is empty',
    given: () => ({ chat_id, document: new FileToSend('a.txt', Buffer.alloc(0)) }),
    code: 400,
    description: 'Bad Request: file must be non-empty',
    source: 'tdlib/td',
  },
  {
    method: 'sendDocument',
    when: 'the file has more than 50 MB',
    given: () => ({ chat_id, document: new FileToSend('a.bin', Buffer.alloc(50 * 1024 * 1024 + 1)) }),
    code: 413,
    description: 'Request Entity Too Large',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendPhoto',
    when: 'the picture has more than 10 MB',
    given: () => ({
      chat_id,
      photo: new FileToSend('a.png', Buffer.concat([PICTURE], 10 * 1024 * 1024 + 1)),
    }),
    code: 400,
    description:
      'Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
    source: 'tdlib/td',
  },
  {
    method: 'sendPhoto',
    when: 'the file is no picture',
    given: () => ({ chat_id, photo: new FileToSend('a.png', Buffer.from('a')) }),
    code: 400,
    description: 'Bad Request: IMAGE_PROCESS_FAILED',
    source: 'tdlib/td',
  },
  {
    method: 'sendPhoto',
    when: 'the picture is more than 20 times as wide as high',
    given: () => ({ chat_id, photo: new FileToSend('a.png', pictureOf(2100, 100)) }),
    code: 400,
    description: 'Bad Request: PHOTO_INVALID_DIMENSIONS',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendMediaGroup',
    when: 'there is no media',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: parameter "media" is required',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'the album is empty',
    given: () => ({ chat_id, media: [] }),
    code: 400,
    description: 'Bad Request: there are no messages to send',
    source: 'tdlib/td',
  },
  {
    method: 'sendMediaGroup',
    when: 'it has one item',
    given: async (sandbox) => ({ chat_id, media: await pictures(sandbox, 1) }),
    stray: true,
    code: 400,
    description: 'Bad Request: the sandbox keeps to the documented 2–10 items of an album',
    source: 'own',
  },
  {
    method: 'sendMediaGroup',
    when: 'it has more than 10 items',
    given: async (sandbox) => ({ chat_id, media: await pictures(sandbox, 11) }),
    code: 400,
    description: 'Bad Request: too many messages to send as an album',
    source: 'tdlib/td',
  },
  {
    method: 'sendMediaGroup',
    when: 'it has documents among pictures',
    given: async (sandbox) => {
      const { document } = await sentDocument(sandbox);
      return { chat_id, media: [...(await pictures(sandbox, 1)), { type: 'document', media: document }] };
    },
    code: 400,
    description: "Bad Request: document can't be mixed with other media types",
    source: 'tdlib/td',
  },
  {
    method: 'sendMediaGroup',
    when: 'the second item is no picture',
    given: async (sandbox) => {
      const media = new FileToSend('a.png', Buffer.from('a'));
      return { chat_id, media: [...(await pictures(sandbox, 1)), { type: 'photo', media }] };
    },
    code: 400,
    description: 'Bad Request: failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'a part that it names did not come with it',
    given: async (sandbox) => ({
      chat_id,
      media: [...(await pictures(sandbox, 1)), { type: 'photo', media: 'attach://nothing' }],
    }),
    code: 400,
    description: "Bad Request: can't parse InputMedia: media not found",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'an item is of a kind that there is not',
    given: () => ({ chat_id, media: [{ type: 'smoke', media: 'x' }] }),
    code: 400,
    description: 'Bad Request: can\'t parse InputMedia: type "smoke" is unsupported',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'an item is a film',
    given: () => ({ chat_id, media: [{ type: 'video', media: 'x' }] }),
    stray: true,
    code: 400,
    description: 'Bad Request: the sandbox does not simulate InputMedia of type "video"',
    source: 'own',
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
    method: 'getFile',
    when: 'no file is named',
    given: () => ({}),
    code: 400,
    description: 'Bad Request: file_id not specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'getFile',
    when: 'the file has more than 20 MB',
    given: async (sandbox) => {
      const { document } = await sentDocument(sandbox, new Uint8Array(20 * 1024 * 1024 + 1));
      return { file_id: document };
    },
    code: 400,
    description: 'Bad Request: file is too big',
    source: 'core.telegram.org/bots/api',
  },
  {
    method: 'sendMediaGroup',
    when: 'the media are no list',
    given: () => ({ chat_id, media: '{}' }),
    code: 400,
    description: 'Bad Request: expected an Array of InputMedia',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'an item is no object',
    given: () => ({ chat_id, media: ['x'] }),
    code: 400,
    description: "Bad Request: can't parse InputMedia: expected an Object",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'an item has no file',
    given: () => ({ chat_id, media: [{ type: 'photo' }] }),
    code: 400,
    description: "Bad Request: can't parse InputMedia: media not found",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'sendMediaGroup',
    when: 'an item has no type',
    given: () => ({ chat_id, media: [{ media: 'x' }] }),
    code: 400,
    description: 'Bad Request: can\'t parse InputMedia: Can\'t find field "type"',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'editMessageMedia',
    when: 'the media is no JSON',
    given: () => ({ chat_id, message_id: 9, media: '{' }),
    code: 400,
    description: "Bad Request: can't parse input media JSON object",
    source: 'tdlib/telegram-bot-api',
  },
];
