import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, STRANGER, TEACHER } from '../support/sandbox-school.ts';
import { hearEvents } from './hear-events.ts';

const chat_id = TEACHER.telegramId;
const persona = TEACHER.id;

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await runSandbox();
});
afterEach(() => sandbox.close());

type Button = { text: string; callback_data?: string; url?: string };
const send = async (text: string, row: Button[] = []) => {
  const reply_markup = row.length > 0 ? { inline_keyboard: [row] } : undefined;
  return (await sandbox.call('sendMessage', { chat_id, text, reply_markup })).body.result
    .message_id as number;
};
const press = (button: string, extra = {}) => sandbox.control('press', { persona, button, ...extra });
const lastUpdate = async () => (await sandbox.call('getUpdates')).body.result.at(-1);

test("the personas are the school's", async () => {
  expect((await sandbox.control('personas')).body).toEqual([TEACHER, GUARDIAN, STRANGER]);
});

describe('say and edit', () => {
  test("a stranger's first message lets the bot answer", async () => {
    const to = { chat_id: STRANGER.telegramId, text: 'a' };
    expect((await sandbox.call('sendMessage', to)).status).toBe(403);
    await sandbox.control('say', { persona: STRANGER.id, text: '/start' });
    expect((await sandbox.call('sendMessage', to)).status).toBe(200);
  });

  test("an edit keeps the message's id and says when", async () => {
    const { messageId } = (await sandbox.control('say', { persona, text: '5.b Daļas' })).body;
    sandbox.school.clock.turnTo(new Date('2026-11-23T13:06:00+02:00'));
    expect((await sandbox.control('edit', { persona, messageId, text: '5.b Decimāldaļas' })).status).toBe(
      200,
    );
    const { edited_message } = await lastUpdate();
    expect(edited_message).toMatchObject({ message_id: messageId, text: '5.b Decimāldaļas' });
    expect(edited_message.edit_date - edited_message.date).toBe(60);
    expect(await sandbox.chat(persona)).toMatchObject([
      { id: messageId, from: 'person', text: '5.b Decimāldaļas', editedAt: '2026-11-23T11:06:00.000Z' },
    ]);
  });

  test('a reply names a message of the chat', async () => {
    const card = await send('Kartīte');
    await sandbox.control('say', { persona, text: 'md 45. lpp.', replyTo: card });
    expect((await lastUpdate()).message.reply_to_message).toMatchObject({
      message_id: card,
      text: 'Kartīte',
    });
    expect((await sandbox.control('say', { persona, text: 'a', replyTo: 9 })).status).toBe(404);
  });

  test('what is refused starts no chat and lifts no block', async () => {
    const refused = { text: 'a', replyTo: 9 };
    expect((await sandbox.control('say', { persona: STRANGER.id, ...refused })).status).toBe(404);
    const chat_id = STRANGER.telegramId;
    expect((await sandbox.call('sendMessage', { chat_id, text: 'a' })).status).toBe(403);
    await sandbox.control('block', { persona, blocked: true });
    expect((await sandbox.control('say', { persona, ...refused })).status).toBe(404);
    expect((await sandbox.call('sendMessage', { chat_id: TEACHER.telegramId, text: 'a' })).status).toBe(403);
  });

  test("more than 4096 characters are sent as several messages, as Telegram's apps do", async () => {
    await sandbox.control('say', { persona, text: '😀'.repeat(5000) });
    const { result } = (await sandbox.call('getUpdates')).body;
    const lengths = result.map(({ message }: { message: { text: string } }) => message.text.length);
    expect(lengths).toEqual([4096, 4096, 1808]);
  });

  test('NUL is left out and half of a surrogate pair replaced: Telegram delivers neither', async () => {
    const { messageId } = (await sandbox.control('say', { persona, text: 'Da\0ļas \uD83D 😀 \uDE00' })).body;
    expect((await lastUpdate()).message.text).toBe('Daļas \uFFFD 😀 \uFFFD');
    await sandbox.control('edit', { persona, messageId, text: '\0\uDE00\uD83D' });
    expect((await lastUpdate()).edited_message.text).toBe('\uFFFD\uFFFD');
    expect(await sandbox.chat(persona)).toMatchObject([{ id: messageId, text: '\uFFFD\uFFFD' }]);
    expect((await sandbox.control('say', { persona, text: '\0' })).status).toBe(400);
  });

  test('so it is with the name and the caption of a file', async () => {
    const file = { fileName: '\0uzd\uD83D.txt', contentBase64: 'YQ==', caption: 'md\0 \uDE00' };
    expect((await sandbox.control('upload', { persona, ...file })).status).toBe(200);
    expect((await lastUpdate()).message).toMatchObject({
      document: { file_name: 'uzd\uFFFD.txt' },
      caption: 'md \uFFFD',
    });
    const [message] = await sandbox.chat(persona);
    expect((await fetch(new URL(message?.file?.url ?? '', sandbox.url))).status).toBe(200);
  });

  test("the bot's message cannot be edited by a person", async () => {
    const messageId = await send('a');
    expect((await sandbox.control('edit', { persona, messageId, text: 'b' })).status).toBe(400);
  });
});

test('chat gives what changed after a revision: sends, edits, deletions and alerts', async () => {
  const first = await send('1', [{ text: 'Atsaukt', callback_data: 'undo' }]);
  const second = await send('2');
  let seen = Math.max(...(await sandbox.chat(persona)).map(({ rev }) => rev));
  const changes = async () => {
    const list = await sandbox.chat(persona, seen);
    seen = Math.max(seen, ...list.map(({ rev }) => rev));
    return list;
  };
  expect(await changes()).toEqual([]);
  await sandbox.call('editMessageText', { chat_id, message_id: second, text: '<2>' });
  expect(await changes()).toMatchObject([{ id: second, text: '<2>', html: '&lt;2&gt;' }]);
  await press('Atsaukt');
  const { callback_query } = await lastUpdate();
  await sandbox.call('answerCallbackQuery', { callback_query_id: callback_query.id, text: 'Atsaukts' });
  expect(await changes()).toMatchObject([{ id: first, alert: 'Atsaukts' }]);
  await sandbox.call('deleteMessage', { chat_id, message_id: first });
  expect(await changes()).toMatchObject([{ id: first, deleted: true }]);
});

describe('raw updates', () => {
  test('of a group: the bot may answer there', async () => {
    const chat = { id: -4001, type: 'group', title: '5.b vecāki' };
    const update = { message: { chat, text: '/start' } };
    const { body } = await sandbox.control('update', { persona, update });
    expect(await lastUpdate()).toMatchObject({
      update_id: body.updateId,
      message: { chat, from: { id: chat_id }, text: '/start' },
    });
    expect((await sandbox.call('sendMessage', { chat_id: chat.id, text: 'a' })).status).toBe(200);
    expect((await sandbox.call('leaveChat', { chat_id: chat.id })).body.result).toBe(true);
    expect(await sandbox.chat(persona)).toEqual([]);
  });

  test("of a contact: it stands in the person's chat", async () => {
    const update = { message: { contact: { phone_number: '+37120000000', first_name: 'Ilze' } } };
    await sandbox.control('update', { persona, update });
    expect(await sandbox.chat(persona)).toMatchObject([{ from: 'person', text: '+37120000000' }]);
  });

  test("forged: a press by another's hand comes as it is given", async () => {
    const update = { callback_query: { from: { id: 42, is_bot: false, first_name: 'X' }, data: 'undo' } };
    await sandbox.control('update', { persona, update });
    expect((await lastUpdate()).callback_query).toMatchObject({ from: { id: 42 }, data: 'undo' });
  });
});

test('blocking is told to the bot once, and sends are refused until it ends', async () => {
  await sandbox.control('block', { persona, blocked: true });
  await sandbox.control('block', { persona, blocked: true });
  const { result } = (await sandbox.call('getUpdates')).body;
  expect(result).toHaveLength(1);
  expect(result[0].my_chat_member).toMatchObject({
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked' },
  });
  expect((await sandbox.call('sendMessage', { chat_id, text: 'a' })).status).toBe(403);
  await sandbox.control('block', { persona, blocked: false });
  expect((await sandbox.call('sendMessage', { chat_id, text: 'a' })).status).toBe(200);
});

test('one who has blocked the bot cannot press, and unblocks it by writing', async () => {
  await send('a', [{ text: 'Labi', callback_data: 'ok' }]);
  await sandbox.control('block', { persona, blocked: true });
  expect((await press('Labi')).status).toBe(409);
  expect((await sandbox.control('say', { persona, text: '/start' })).status).toBe(200);
  const [, unblocked, message] = (await sandbox.call('getUpdates')).body.result;
  expect(unblocked.my_chat_member).toMatchObject({
    from: { id: chat_id },
    old_chat_member: { status: 'kicked' },
    new_chat_member: { status: 'member' },
  });
  expect(message.message).toMatchObject({ text: '/start' });
  expect((await sandbox.call('sendMessage', { chat_id, text: 'a' })).status).toBe(200);
});

test('calls lists every Bot API call with its outcome, by school time', async () => {
  await sandbox.call('sendMessage', { chat_id, text: 'a' });
  await sandbox.call('getUpdates');
  await sandbox.call('nonsense', { a: 1 });
  const { body } = await sandbox.control('calls');
  expect(body).toMatchObject([
    {
      at: '2026-11-23T11:05:00.000Z',
      method: 'sendMessage',
      params: { chat_id },
      status: 200,
      result: { text: 'a' },
    },
    {
      method: 'nonsense',
      status: 404,
      result: { error_code: 404, description: 'Not Found: method not found' },
    },
  ]);
  expect((await sandbox.control(`calls?after=${body[0].id}`)).body).toEqual([body[1]]);
  expect(await sandbox.strays.take()).toEqual(['nonsense: Not Found: method not found']);
});

describe('settle', () => {
  test('waits for updates until the bot has confirmed them', async () => {
    await sandbox.control('say', { persona, text: 'a' });
    const { update_id } = await lastUpdate();
    const early = await sandbox.control('settle', { timeoutMs: 50 });
    expect(early).toMatchObject({
      status: 504,
      body: { waitingFor: [`update ${update_id} is not delivered yet`] },
    });
    await sandbox.call('getUpdates', { offset: update_id + 1 });
    expect((await sandbox.control('settle', {})).status).toBe(200);
  });

  test('waits for the school, but not for a poll that waits itself', async () => {
    const poll = sandbox.call('getUpdates', { timeout: 30 });
    sandbox.school.busyWith.push('1 delivery is due');
    expect((await sandbox.control('settle', { timeoutMs: 50 })).body.waitingFor).toEqual([
      '1 delivery is due',
    ]);
    sandbox.school.busyWith.length = 0;
    expect((await sandbox.control('settle', {})).status).toBe(200);
    await sandbox.call('getUpdates');
    expect((await poll).status).toBe(409);
  });
});

test('settle does not ask a school that is at work, and waits for it', async () => {
  let asked = 0;
  const ends = { at: Number.POSITIVE_INFINITY };
  const { busy, clock } = sandbox.school;
  Object.assign(sandbox.school, {
    atWork: () => clock.monotonic() < ends.at,
    busy: () => {
      asked += 1;
      return busy();
    },
  });
  expect(await sandbox.control('settle', { timeoutMs: 20 })).toMatchObject({
    status: 504,
    body: { waitingFor: ['the product is at work'] },
  });
  // To list what is not at rest.
  expect(asked).toBe(1);
  ends.at = clock.monotonic() + 30;
  expect((await sandbox.control('settle', {})).status).toBe(200);
  expect(clock.monotonic()).toBeGreaterThanOrEqual(ends.at);
  expect(asked).toBe(3);
});

test('settle that saw rest only once says so', async () => {
  expect(await sandbox.control('settle', { timeoutMs: 0 })).toMatchObject({
    status: 504,
    body: { waitingFor: ['at rest at one look only'] },
  });
});

describe('every error is {error}', () => {
  test.each([
    ['say', { persona: 'nobody', text: 'a' }, 404],
    ['say', { persona, text: '  ' }, 400],
    ['say', { persona }, 400],
    ['say', { persona, text: 'a', extra: 1 }, 400],
    ['press', { persona, button: 'x' }, 404],
    ['chat?persona=nobody', undefined, 404],
    ['chat?persona=teacher-mat-5&after=x', undefined, 400],
    ['limits', { perChat: -1 }, 400],
    ['fault', { status: 500 }, 400],
    ['nonsense', {}, 404],
  ])('%s %j: %i', async (path, body, status) => {
    const answer = await sandbox.control(path, body);
    expect(answer).toEqual({ status, body: expect.objectContaining({ error: expect.any(String) }) });
  });

  test('a page from elsewhere may not ask', async () => {
    const headers = { origin: 'https://elsewhere.lv', 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.url}/sandbox/personas`, { headers });
    expect(response.status).toBe(403);
  });

  test('nor one whose own name points to this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'elsewhere.lv' };
      get(`${sandbox.url}/sandbox/personas`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(403);
  });
});

test('the page hears of changes as they happen', async () => {
  const heard = await hearEvents(sandbox, 'event: clock', async () => {
    await sandbox.control('say', { persona, text: 'a' });
    await sandbox.control('clock', { run: false });
  });
  expect(heard).toMatch(
    /event: chat\ndata: \{"persona":"teacher-mat-5","rev":1,"messageId":\d+,"from":"person"\}/,
  );
  expect(heard).toContain('"now":"2026-11-23T11:05:00.000Z","running":false');
});

test('the page is served, and nothing beside it', async () => {
  const page = await fetch(`${sandbox.url}/`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect((await fetch(`${sandbox.url}/page/..%2fsandbox.ts`)).status).toBe(404);
});
