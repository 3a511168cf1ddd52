import { describe, expect, test } from 'vitest';
import { createLogger, type Logger } from '../../src/kernel/logger.ts';

/** What is written, line by line. */
function logged(
  write: (logger: Logger) => void,
  level: Parameters<typeof createLogger>[0] = 'info',
): string[] {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines;
}

const TOKEN = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc';

describe('9: the log never holds', () => {
  test.each([
    ['a name', { name: 'Bērziņa Anna' }],
    ['a given name', { student: { givenName: 'Anna', familyName: 'Bērziņa' } }],
    [
      'a name as Telegram sends it',
      { update: { message: { from: { first_name: 'Anna', last_name: 'Bērziņa' } } } },
    ],
    ['what a person wrote', { message: { text: 'n Bērziņa', caption: 'Anna' } }],
    ['what a message is made of', { delivery: { params: { child: 'Anna' } } }],
    ['an update', { payload: { anything: 'Anna Bērziņa' } }],
    ['names in a list', { people: [{ name: 'Anna' }, { name: 'Bērziņa' }] }],
    ['names however deep', { a: { b: { c: { d: { e: { f: { g: { h: 'Anna' } } } } } } } }],
  ])('%s', (_, fields) => {
    const [line = ''] = logged((logger) => logger.info(fields, 'something'));
    expect(line).not.toMatch(/Anna|Bērziņa/);
    expect(JSON.parse(line)).toMatchObject({ msg: 'something' });
  });

  test.each([
    ['an old personal code', '010190-12345'],
    ['a new personal code', '320101-12345'],
    ['a personal code without its dash', '32010112345'],
    ['a bot token', TOKEN],
  ])('%s, in a message, a field, a list or an error', (_, secret) => {
    const lines = logged((logger) => {
      logger.info(`it is ${secret}.`);
      logger.info({ slot: secret, list: [`«${secret}»`] }, 'fields');
      logger.error({ err: new Error(`failed for ${secret}`) }, 'an error');
      logger.error({ err: `failed for ${secret}` }, 'thrown text');
      logger.error(new Error(`failed for ${secret}`));
      logger.child({ chat: secret }).info('of a child logger');
    });
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line).toContain('[removed]');
      expect(line).not.toContain(secret);
    }
  });

  test('the row that PostgreSQL quotes in its complaint', () => {
    const complaints = [
      'Key ("externalId", name)=(17, Bērziņa Anna) already exists.',
      'Failing row contains (17, Bērziņa, null, (x), Anna).',
    ];
    const lines = logged((logger) => {
      for (const complaint of complaints) logger.error({ err: new Error(complaint) }, 'refused');
    });
    expect(lines.join()).not.toMatch(/Anna|Bērziņa/);
    expect(lines[0]).toContain('already exists');
  });

  test('the password of a database’s address', () => {
    const [line] = logged((logger) =>
      logger.warn('postgresql://zvans:slepens@db.example.org:5432/zvans is slow'),
    );
    expect(line).toContain('db.example.org:5432');
    expect(line).not.toContain('slepens');
  });

  test('what an error of a library carries besides its message', () => {
    const error = Object.assign(new Error('400: Bad Request'), {
      payload: { text: 'Anna' },
      request: { token: TOKEN },
    });
    const [line = ''] = logged((logger) => logger.error({ err: error }, 'not sent'));
    expect(Object.keys(JSON.parse(line).err)).toEqual(['type', 'message', 'stack']);
  });
});

describe('the log', () => {
  test('holds ids, whatever they look like', () => {
    const fields = { chatId: 32010112345, updateId: 7, at: new Date(0), owner: null };
    const [line = ''] = logged((logger) => logger.info(fields, 'an update failed'));
    expect(JSON.parse(line)).toMatchObject({
      ...fields,
      at: '1970-01-01T00:00:00.000Z',
      msg: 'an update failed',
    });
  });

  test('is one JSON object a line, line ends and quotes in an error included', () => {
    const lines = logged((logger) => logger.error({ err: new Error('"a" \\ "b"\nc') }, 'x'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').err.message).toBe('"a" \\ "b"\nc');
  });

  test('leaves out what is below its level', () => {
    const lines = logged((logger) => {
      logger.info('not this');
      logger.warn('this');
    }, 'warn');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['this']);
    expect(logged((logger) => logger.fatal('nothing at all'), 'silent')).toEqual([]);
  });
});
