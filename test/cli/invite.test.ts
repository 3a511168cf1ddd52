import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { inviteByHand } from '../../src/cli/invite.ts';
import { withDatabase } from '../../src/cli/with-database.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { hashToken } from '../../src/kernel/one-time-token.ts';
import { controlClient } from '../support/control-client.ts';
import { runSandbox } from '../support/running-sandbox.ts';
import { PROCESS_TIMEOUT, temporaryFolder } from './run-process.ts';

const SUPERUSER = { role: 'superuser', name: 'Bērziņa Anna' };
const LINK = /^https:\/\/t\.me\/(\w+)\?start=invite-([\w-]{32})$/m;

const plan = (url: string) => ({
  databaseUrl: url,
  schoolName: 'Zīļu pamatskola',
  bot: undefined,
  sandboxNow: undefined,
});

async function inviteOn(url: string, asked = SUPERUSER) {
  const lines = await inviteByHand(plan(url), asked);
  const [, username, token = ''] = LINK.exec(lines.join('\n')) ?? [];
  return { lines, username, token };
}

describe('the first superuser of a real school', { timeout: PROCESS_TIMEOUT }, () => {
  const url = `pglite:${join(temporaryFolder(), 'data')}`;
  let token: string;

  test('is entered and invited on a new database, which learns the school’s name; nobody is the actor', async () => {
    const invited = await inviteOn(url);
    token = invited.token;
    expect(invited.lines[0]).toContain('█▀▀▀▀▀█');
    expect(invited.username).toBe('skolas_zvans_bot');
    expect(invited.lines[2]).toBe('For Bērziņa Anna (superuser) alone, once, until 2026-11-30 13:05.');
    await withDatabase(url, async ({ db }) => {
      expect(await db.school.findMany()).toMatchObject([{ name: 'Zīļu pamatskola', demo: false }]);
      expect(await db.person.findMany({ include: { roles: true } })).toMatchObject([
        {
          familyName: 'Bērziņa',
          givenName: 'Anna',
          foldedName: 'berzina anna',
          roles: [{ role: 'superuser' }],
        },
      ]);
      expect(await db.invite.findMany()).toMatchObject([{ tokenHash: hashToken(token), createdById: null }]);
      const audit = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
      expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
        ['person.created', null],
        ['invite.made', null],
      ]);
    });
  });

  test('opens the link in the chat, accepts the rules and has the superuser’s commands', async () => {
    const [welcome, menu, people] = await chatOn(url, async ({ say, press }) => {
      const answer = await say('stranger-1', `/start invite-${token}`);
      await press('stranger-1', 'Piekrītu');
      return [answer, await say('stranger-1', '/menu'), await say('stranger-1', '/people')];
    });
    expect(welcome).toContain('Labdien, Anna! Jūsu Telegram konts ir pieslēgts');
    expect(menu).toContain('Zīļu pamatskola');
    expect(people).not.toContain('nav pieejama');
  });

  test('with a new phone gets a new link, which cuts the old account off; nobody is entered twice', async () => {
    const invited = await inviteOn(url);
    const [fresh, old] = await chatOn(url, async ({ say }) => [
      await say('stranger-2', `/start invite-${invited.token}`),
      await say('stranger-1', '/people'),
    ]);
    expect(fresh).toContain('ir pieslēgts');
    expect(old).toContain('nav pieslēgts');
    await withDatabase(url, async ({ db }) => {
      expect(await db.person.count()).toBe(1);
      expect(await db.invite.count({ where: { usedAt: null, revokedAt: null } })).toBe(0);
    });
  });

  test('with a token the bot’s own name stands in the link', async () => {
    const sandbox = await runSandbox();
    const bot = { token: sandbox.token, apiRoot: sandbox.url };
    const { username } = (await sandbox.call('getMe')).body.result;
    const lines = await inviteByHand({ ...plan(url), bot }, SUPERUSER).finally(sandbox.close);
    expect(LINK.exec(lines.join('\n'))?.[1]).toBe(username);
  });
});

describe('an invitation by hand is refused in one line', () => {
  const nowhere = plan('pglite:/never/made');

  test.each([
    ['boss', 'Bērziņa Anna', /^--role: must be one of .*superuser/],
    ['classTeacher', 'Bērziņa Anna', /^--role: must be one of/],
    ['superuser', 'Bērziņa', /^--name: must be the surname and the given name/],
    ['superuser', 'Bērziņa 010190-12345', /^--name: must be the surname and the given name/],
    ['superuser', ' ', /^--name: must be the surname and the given name/],
  ])('for --role %s --name "%s"', async (role, name, line) => {
    await expect(inviteByHand(nowhere, { role, name })).rejects.toThrow(line);
  });

  test('in memory, where it would be gone at the end', async () => {
    await expect(inviteByHand(plan('pglite:memory'), SUPERUSER)).rejects.toThrow('name a folder');
  });

  test('where Telegram does not answer, without the token in the line', async () => {
    const bot = { token: '1:secret', apiRoot: 'http://127.0.0.1:9' };
    const refused = inviteByHand({ ...nowhere, bot }, SUPERUSER);
    await expect(refused).rejects.toThrow(/^Telegram: it cannot be reached at http:\/\/127\.0\.0\.1:9/);
    await expect(refused).rejects.not.toThrow('secret');
  });
});

/** Runs the product on that database and gives what `talk` gives. */
async function chatOn<Result>(
  url: string,
  talk: (chat: {
    say: (persona: string, text: string) => Promise<string>;
    press: (persona: string, button: string) => Promise<string>;
  }) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ DATABASE_URL: url, PORT: '0', SCHOOL_NAME: 'Zīļu pamatskola' });
  const app = await startApp({ config, logger: createLogger('fatal') });
  const client = controlClient(app.url);
  const last = async (persona: string) => {
    await client.post('settle', { timeoutMs: 20_000 });
    return (await client.chat(persona)).findLast(({ from }) => from === 'bot')?.text ?? '';
  };
  try {
    return await talk({
      async say(persona, text) {
        await client.post('say', { persona, text });
        return last(persona);
      },
      async press(persona, button) {
        await client.post('press', { persona, button });
        return last(persona);
      },
    });
  } finally {
    await app.stop();
  }
}
