import { Api, InputFile } from 'grammy';
import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PICTURE, pictureOf } from '../support/pictures.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { TEACHER } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

const result = async (method: string, parameters: object) =>
  (await sandbox.call(method, parameters)).body.result;
const picture = (name = 'skola.png', content: Uint8Array = PICTURE) =>
  new File([new Uint8Array(content)], name);
const sendPhoto = async (fields = {}) =>
  (await sandbox.form('sendPhoto', { chat_id, photo: picture(), ...fields })).body.result;
const sendDocument = async (fields = {}) =>
  (await sandbox.form('sendDocument', { chat_id, document: new File(['Anna'], 'Saraksts.csv'), ...fields }))
    .body.result;
const download = async (file_id: string) => {
  const { file_path } = await result('getFile', { file_id });
  return Buffer.from(
    await (await fetch(`${sandbox.url}/file/bot${sandbox.token}/${file_path}`)).arrayBuffer(),
  );
};
const shown = async () => (await sandbox.chat(persona)).at(-1);

describe('a file that the bot sends', () => {
  test('has its name and type; the person sees it, the bot can fetch it again', async () => {
    const message = await sendDocument({ caption: '<b>5.b</b>', parse_mode: 'HTML' });
    expect(message).toMatchObject({
      document: { file_name: 'Saraksts.csv', mime_type: 'text/csv', file_size: 4 },
      caption: '5.b',
      caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
    expect(String(await download(message.document.file_id))).toBe('Anna');
    const view = await shown();
    expect(view).toMatchObject({
      from: 'bot',
      text: '5.b',
      html: '<b>5.b</b>',
      file: { name: 'Saraksts.csv', kind: 'document', size: 4 },
    });
    expect(await (await fetch(sandbox.url + view?.file?.url)).text()).toBe('Anna');
  });

  test('a recording is sent again as one, alone or in an album of its kind', async () => {
    const fields = { persona, fileName: 'dziesma.mp3', contentBase64: 'AAAA', kind: 'audio' };
    await sandbox.control('upload', fields);
    const [update] = await result('getUpdates', {});
    const { audio } = update.message;
    expect(audio).toMatchObject({ file_name: 'dziesma.mp3', mime_type: 'audio/mpeg', file_size: 3 });
    const again = await result('sendAudio', { chat_id, audio: audio.file_id });
    expect(again.audio).toEqual(audio);
    const media = [0, 1].map(() => ({ type: 'audio', media: audio.file_id }));
    expect(await result('sendMediaGroup', { chat_id, media: JSON.stringify(media) })).toHaveLength(2);
    expect((await shown())?.file).toMatchObject({ name: 'dziesma.mp3', kind: 'audio', size: 3 });
  });

  test('a picture comes in sizes, none larger than itself', async () => {
    const { photo } = await sendPhoto({ photo: picture('skola.png', pictureOf(1600, 800)) });
    const sizes = photo.map(({ width, height }: { width: number; height: number }) => `${width}×${height}`);
    expect(sizes).toEqual(['90×45', '320×160', '800×400', '1280×640']);
    expect(await download(photo[0].file_id)).toEqual(pictureOf(1600, 800));
    expect((await sendPhoto()).photo).toMatchObject([{ width: 1, height: 1, file_size: PICTURE.length }]);
    expect((await shown())?.file).toMatchObject({ kind: 'photo', size: PICTURE.length, width: 1, height: 1 });
  });

  test('is sent again by its id, as the same file', async () => {
    const first = await sendPhoto();
    const photo = first.photo.at(-1).file_id;
    const again = await result('sendPhoto', {
      chat_id,
      photo,
      has_spoiler: true,
      show_caption_above_media: true,
    });
    expect(again.photo).toEqual(first.photo);
    expect(again.has_media_spoiler).toBe(true);
  });

  test('so is one that a person has sent', async () => {
    await sandbox.control('upload', { persona, fileName: 'md.txt', contentBase64: 'YQ==' });
    const [{ message }] = await result('getUpdates', {});
    const again = await result('sendDocument', { chat_id, document: message.document.file_id });
    expect(again.document).toEqual(message.document);
  });

  test('bears buttons and replies like any message', async () => {
    const { message_id } = await sendPhoto();
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'Labi', callback_data: 'ok' }]] });
    const reply = await sendDocument({ reply_markup, reply_parameters: JSON.stringify({ message_id }) });
    expect(reply.reply_to_message).toMatchObject({ message_id });
    expect(await shown()).toMatchObject({ replyTo: message_id, buttons: [[{ label: 'Labi', data: 'ok' }]] });
  });
});

describe.each([
  [
    'grammY',
    async (root: string, token: string) => {
      const api = new Api(token, { apiRoot: root });
      const media = (name: string) => ({
        type: 'photo' as const,
        media: new InputFile(PICTURE, name),
        caption: name,
      });
      await api.sendMediaGroup(chat_id, [media('1.png'), media('2.png')]);
      return api.sendDocument(chat_id, new InputFile(Buffer.from('Anna'), '5. b saraksts Ā.txt'));
    },
  ],
  [
    'Telegraf',
    async (root: string, token: string) => {
      const telegram = new Telegram(token, { apiRoot: root });
      const media = (filename: string) => ({
        type: 'photo' as const,
        media: { source: PICTURE, filename },
        caption: filename,
      });
      await telegram.sendMediaGroup(chat_id, [media('1.png'), media('2.png')]);
      return telegram.sendDocument(chat_id, { source: Buffer.from('Anna'), filename: '5. b saraksts Ā.txt' });
    },
  ],
])('%s uploads', (_, upload) => {
  test('an album of two pictures and a document', async () => {
    const sent = await upload(sandbox.url, sandbox.token);
    expect(sent.document).toMatchObject({ file_name: '5. b saraksts Ā.txt', file_size: 4 });
    const [first, second] = await sandbox.chat(persona);
    expect([first?.text, second?.text]).toEqual(['1.png', '2.png']);
    expect(first?.album).toBeDefined();
    expect(second?.album).toBe(first?.album);
    expect(first?.file?.kind).toBe('photo');
  });
});

describe('albums', () => {
  test('one that is refused sends and keeps nothing', async () => {
    const { photo } = await sendPhoto();
    const before = await sandbox.chat(persona);
    const media = [
      { type: 'photo', media: photo[0].file_id },
      { type: 'photo', media: 'attach://broken' },
    ];
    const refused = await sandbox.form('sendMediaGroup', {
      chat_id,
      media: JSON.stringify(media),
      broken: new File(['no picture'], 'a.png'),
    });
    expect(refused.status).toBe(400);
    expect(await sandbox.chat(persona)).toEqual(before);
  });

  test('each message of one counts against the limits', async () => {
    const { photo } = await sendPhoto();
    await sandbox.control('limits', { perChat: 0.1 });
    const media = Array.from({ length: 3 }, () => ({ type: 'photo', media: photo[0].file_id }));
    expect((await sandbox.call('sendMediaGroup', { chat_id, media })).status).toBe(200);
    const { body } = await sandbox.call('sendMessage', { chat_id, text: 'a' });
    expect(body.parameters.retry_after).toBeGreaterThan(20);
  });

  test('of a person come as one update a message, the caption on the first', async () => {
    const file = (fileName: string) => ({ fileName, contentBase64: 'YQ==', kind: 'document' });
    const { body } = await sandbox.control('album', {
      persona,
      files: [file('1.txt'), file('2.txt')],
      caption: 'md',
    });
    const messages = (await result('getUpdates', {})).map(({ message }: { message: object }) => message);
    expect(messages).toMatchObject([
      { message_id: body.messageIds[0], caption: 'md', document: { file_name: '1.txt' } },
      { message_id: body.messageIds[1], document: { file_name: '2.txt' } },
    ]);
    expect(messages[1].caption).toBeUndefined();
    expect(messages[1].media_group_id).toBe(messages[0].media_group_id);
    expect((await sandbox.chat(persona)).map(({ album }) => album)).toEqual([
      messages[0].media_group_id,
      messages[0].media_group_id,
    ]);
  });

  test('documents and pictures do not mix, and one file is no album', async () => {
    const file = (kind: string) => ({ fileName: 'a', contentBase64: 'YQ==', kind });
    for (const files of [[file('photo'), file('document')], [file('photo')]])
      expect((await sandbox.control('album', { persona, files })).status).toBe(400);
    expect(await sandbox.chat(persona)).toEqual([]);
  });
});

describe('edits', () => {
  test('a caption changes, and goes when nothing is said', async () => {
    const { message_id } = await sendPhoto({ caption: '5.a' });
    const changed = await result('editMessageCaption', {
      chat_id,
      message_id,
      caption: '*5\\.b*',
      parse_mode: 'MarkdownV2',
    });
    expect(changed).toMatchObject({ caption: '5.b', caption_entities: [{ type: 'bold' }] });
    expect((await result('editMessageCaption', { chat_id, message_id })).caption).toBeUndefined();
    expect((await shown())?.text).toBe('');
  });

  test('a picture becomes another one, a text becomes a document', async () => {
    const { message_id } = await sendPhoto({ caption: 'old' });
    const media = JSON.stringify({ type: 'photo', media: 'attach://new', caption: 'new' });
    const photo = picture('b.png', pictureOf(40, 20));
    const changed = await sandbox.form('editMessageMedia', { chat_id, message_id, media, new: photo });
    expect(changed.body.result).toMatchObject({ caption: 'new', photo: [{ width: 40, height: 20 }] });

    const { document } = await sendDocument();
    const text = await result('sendMessage', { chat_id, text: 'Drīz būs' });
    const filled = await result('editMessageMedia', {
      chat_id,
      message_id: text.message_id,
      media: { type: 'document', media: document.file_id },
    });
    expect(filled.document).toEqual(document);
    expect(filled.text).toBeUndefined();
  });

  test("a bot's own message can be edited however old it is, but not deleted after 48 hours", async () => {
    const { message_id } = await result('sendMessage', { chat_id, text: 'a' });
    await sandbox.control('clock', { forward: 'P3D' });
    expect((await sandbox.call('editMessageText', { chat_id, message_id, text: 'b' })).status).toBe(200);
    expect((await sandbox.call('deleteMessage', { chat_id, message_id })).status).toBe(400);
    const fresh = await result('sendMessage', { chat_id, text: 'c' });
    const message_ids = [fresh.message_id, fresh.message_id + 1000];
    expect(await result('deleteMessages', { chat_id, message_ids })).toBe(true);
    expect(await shown()).toMatchObject({ id: fresh.message_id, deleted: true });
  });
});
