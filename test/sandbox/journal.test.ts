import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { journaledClock, openJournal } from '../../src/sandbox/world/journal.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { PICTURE } from '../support/pictures.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { TEACHER, testSchool } from '../support/sandbox-school.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;
const NOW = '2026-11-23T14:20:00+02:00';

let folder: string;
let journalFile: string;
let open: RunningSandbox[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zvans-journal-'));
  journalFile = join(folder, 'state', 'sandbox.jsonl');
  open = [];
});
afterEach(async () => {
  for (const sandbox of open) await sandbox.close();
  rmSync(folder, { recursive: true });
});

const start = async (stamp = 'test-school') => {
  const sandbox = await runSandbox({ school: testSchool({ now: NOW, stamp }), journalFile });
  open.push(sandbox);
  return sandbox;
};
/** As after a kill: the file as it stands, whatever the first process might still write. */
const restart = () => start();
const journalLines = () => readFileSync(journalFile, 'utf8').trimEnd().split('\n');

describe('after a kill everything goes on', () => {
  test('chats, with edits, deletions, buttons and answers', async () => {
    const first = await start();
    await first.control('say', { persona, text: 'labdien' });
    const reply_markup = { inline_keyboard: [[{ text: 'Atsaukt', callback_data: 'undo' }]] };
    const sent = await first.call('sendMessage', {
      chat_id,
      text: '<b>a</b>',
      parse_mode: 'HTML',
      reply_markup,
    });
    const gone = await first.call('sendMessage', { chat_id, text: 'b' });
    await first.call('deleteMessage', { chat_id, message_id: gone.body.result.message_id });
    await first.control('press', { persona, button: 'Atsaukt' });
    const query = (await first.call('getUpdates')).body.result.at(-1).callback_query;
    await first.call('answerCallbackQuery', { callback_query_id: query.id, text: 'Labi' });
    const before = await first.chat(persona);

    const second = await restart();
    expect(await second.chat(persona)).toEqual(before);
    expect((await second.control('press', { persona, button: 'Atsaukt' })).body.messageId).toBe(
      sent.body.result.message_id,
    );
  });

  test('what was confirmed stays confirmed, the rest is delivered, ids go on', async () => {
    const first = await start();
    for (const text of ['a', 'b', 'c']) await first.control('say', { persona, text });
    const [a, b, c] = (await first.call('getUpdates')).body.result;
    await first.call('getUpdates', { offset: b.update_id });

    const second = await restart();
    expect((await second.call('getUpdates')).body.result).toEqual([b, c]);
    const { body } = await second.control('say', { persona, text: 'd' });
    expect(body.messageId).toBe(c.message.message_id + 1);
    expect((await second.call('getUpdates')).body.result.at(-1).update_id).toBe(a.update_id + 3);
  });

  test('a press that was not answered yet can be answered', async () => {
    const first = await start();
    const reply_markup = { inline_keyboard: [[{ text: 'Rādīt', callback_data: 'show' }]] };
    await first.call('sendMessage', { chat_id, text: 'a', reply_markup });
    await first.control('press', { persona, button: 'Rādīt' });

    const second = await restart();
    const { callback_query } = (await second.call('getUpdates')).body.result[0];
    const answered = await second.call('answerCallbackQuery', { callback_query_id: callback_query.id });
    expect(answered.body.result).toBe(true);
  });

  test('blocks, commands, webhook, files and the ids of calls', async () => {
    const first = await start();
    const contentBase64 = Buffer.from('saturs').toString('base64');
    await first.control('upload', { persona, fileName: 'a.txt', contentBase64 });
    await first.call('setMyCommands', { commands: [{ command: 'stunda', description: 'Stunda' }] });
    await first.call('setWebhook', { url: 'http://127.0.0.1:9/hook', secret_token: 's' });
    await first.control('block', { persona, blocked: true });
    const lastCall = (await first.control('calls')).body.at(-1).id;

    const second = await restart();
    expect((await second.call('sendMessage', { chat_id, text: 'a' })).status).toBe(403);
    expect((await second.call('getWebhookInfo')).body.result.url).toBe('http://127.0.0.1:9/hook');
    expect((await second.control(`commands?persona=${persona}`)).body).toHaveLength(1);
    const [message] = await second.chat(persona);
    expect(await (await fetch(second.url + message?.file?.url)).text()).toBe('saturs');
    expect((await second.control('calls')).body[0].id).toBeGreaterThan(lastCall);
  });

  test("the bot's own files, its reactions and what it has pinned", async () => {
    const first = await start();
    const photo = new File([new Uint8Array(PICTURE)], 'skola.png');
    const { result } = (await first.form('sendPhoto', { chat_id, photo })).body;
    await first.call('pinChatMessage', { chat_id, message_id: result.message_id });
    const { messageId } = (await first.control('say', { persona, text: 'paldies' })).body;
    const reaction = [{ type: 'emoji', emoji: '👍' }];
    await first.call('setMessageReaction', { chat_id, message_id: messageId, reaction });
    const before = await first.chat(persona);

    const second = await restart();
    expect(await second.chat(persona)).toEqual(before);
    const file_id = result.photo[0].file_id;
    const { file_path } = (await second.call('getFile', { file_id })).body.result;
    const download = await fetch(`${second.url}/file/bot${second.token}/${file_path}`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(PICTURE);
    expect((await second.call('sendPhoto', { chat_id, photo: file_id })).status).toBe(200);
    expect((await second.call('getChat', { chat_id })).body.result.pinned_message).toMatchObject({
      message_id: result.message_id,
    });
  });

  test('the turned clock, ticking if it ticked', async () => {
    const first = await start();
    await first.control('clock', { to: '2026-11-24T08:00:00+02:00' });
    await first.close();
    open.pop();
    expect(journaledClock(journalFile, 'test-school')).toEqual(new Date('2026-11-24T08:00:00+02:00'));
    expect(journaledClock(journalFile, 'another')).toBeUndefined();
    expect(journaledClock(join(folder, 'nowhere'), 'test-school')).toBeUndefined();

    const second = await start();
    await second.control('clock', { run: true });
    await second.close();
    open.pop();
    const now = journaledClock(journalFile, 'test-school');
    const school = testSchool({ now: now?.toISOString() ?? '' });
    open.push(await runSandbox({ school, journalFile }));
    expect(school.clock.running).toBe(true);
  });
});

test('a last line that a kill left torn is dropped, the rest holds', async () => {
  const first = await start();
  await first.control('say', { persona, text: 'labdien' });
  await first.close();
  open.pop();
  appendFileSync(journalFile, '{"t":"entry","entry":{"rev":99,"mess');

  const second = await start();
  expect(await second.chat(persona)).toMatchObject([{ text: 'labdien' }]);
  await second.control('say', { persona, text: 'vēlreiz' });
  expect(journalLines().every((line) => JSON.parse(line))).toBe(true);
});

test('the journal of another school is begun afresh, its files too', async () => {
  const first = await start('school-a');
  await first.control('upload', { persona, fileName: 'a.txt', contentBase64: 'YQ==' });
  await first.close();
  open.pop();

  const second = await start('school-b');
  expect(await second.chat(persona)).toEqual([]);
  expect(JSON.parse(journalLines()[0] ?? '')).toEqual({ format: 1, stamp: 'school-b' });
  expect(() => statSync(`${journalFile}.files`)).toThrow('ENOENT');
});

test('a file that is no journal is begun afresh', async () => {
  const sandbox = await start();
  await sandbox.close();
  open.pop();
  writeFileSync(journalFile, 'x'.repeat(1000));
  expect(await (await start()).chat(persona)).toEqual([]);
});

test('only the owner may read it', async () => {
  await start();
  expect(statSync(journalFile).mode & 0o777).toBe(0o600);
});

test('a message is in the file before the call is answered', async () => {
  const sandbox = await start();
  await sandbox.call('sendMessage', { chat_id, text: 'saglabāts' });
  expect(journalLines().join()).toContain('saglabāts');
});

test('a long journal is written anew at start, with the same state', () => {
  const world = () => {
    const journal = openJournal(journalFile, 's');
    return { journal, world: createWorld(new Date(NOW), journal) };
  };
  const first = world();
  const message = { message_id: 1, date: 1, chat: { id: 7, type: 'private' as const, first_name: 'A' } };
  first.world.record({ t: 'chat', chat: message.chat, standing: 'started' });
  for (let rev = 1; rev <= 20_001; rev += 1)
    first.world.record({ t: 'entry', entry: { rev, message: { ...message, text: `${rev}` } } });
  first.journal.close();
  const second = world();
  second.world.record({ t: 'entry', entry: { rev: 20_002, message: { ...message, text: 'after' } } });
  second.journal.close();
  expect(journalLines().length).toBeLessThan(10);
  const third = world();
  expect(third.world.state).toEqual(second.world.state);
  expect(third.world.state.chats.get(7)?.entries.get(1)?.message.text).toBe('after');
  third.journal.close();
});
