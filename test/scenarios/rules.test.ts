import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { pressEach } from './api-calls.ts';

const GUARDIAN = 'guardian-5b-1';
const VERSION = '2026-09-01';
const ASKED = 'Lūdzu, izlasiet lietošanas noteikumus';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const ofGuardian = { person: { externalId: GUARDIAN } };

describe('7: the rules of use and the privacy notice come before anything else', () => {
  beforeEach(async () => {
    await db().consent.deleteMany({ where: ofGuardian });
  });

  test('no command, no text and no button does anything until they are accepted', async () => {
    for (const text of ['/start', '/menu', '/diary', '/undo', '/nonsense', 'hello'])
      expect((await app.say(GUARDIAN, text)).answer.text).toContain(ASKED);
    const { answer } = await app.press(GUARDIAN, 'diary', { raw: true });
    expect(answer.text).toContain(ASKED);
    expect(await db().consent.count({ where: ofGuardian })).toBe(0);
  });

  test('both texts can be read in each language, which is chosen on the card', async () => {
    await app.say(GUARDIAN, '/start');
    expect((await app.press(GUARDIAN, 'Noteikumi')).answer.text).toContain('Jūsu piekļuve ir tikai jūsu');
    expect((await app.press(GUARDIAN, 'Privātums')).answer.text).toContain('Zvana pamatskola');
    expect((await app.press(GUARDIAN, 'Русский')).answer.text).toContain('Прежде чем начать');
    expect((await app.press(GUARDIAN, 'Правила')).answer.text).toContain('Ваш доступ – только ваш');
    expect((await app.press(GUARDIAN, 'English')).answer.text).toContain('Before you begin');
    expect((await app.press(GUARDIAN, 'Privacy')).answer.text).toContain('Who is responsible');
    expect((await app.say(GUARDIAN, '/language lv')).answer.text).not.toContain(ASKED);
    expect((await app.say(GUARDIAN, '/privacy')).answer.text).toContain('Kas atbild par datiem');
  });

  test('accepted by a button: version, language, time and account are kept, and everything is open', async () => {
    await app.say(GUARDIAN, '/start');
    await app.press(GUARDIAN, 'English');
    const { answer } = await app.press(GUARDIAN, 'I accept');
    expect(answer.text).toContain('Thank you, accepted');
    const account = await db().account.findFirstOrThrow({ where: ofGuardian });
    expect(await db().consent.findMany({ where: ofGuardian })).toMatchObject([
      {
        version: VERSION,
        language: 'en',
        telegramId: account.telegramId,
        acceptedAt: new Date('2026-11-23T13:05:00+02:00'),
      },
    ]);
    expect(await db().auditEntry.count({ where: { action: 'rules.accepted' } })).toBe(1);
    expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain('5.b');
  });

  test('a second press, or the button of an older version, adds nothing', async () => {
    await app.say(GUARDIAN, '/start');
    await pressEach(app, GUARDIAN, ['rules-accept:2025-09-01']);
    expect(await db().consent.count({ where: ofGuardian })).toBe(0);
    await pressEach(app, GUARDIAN, [`rules-accept:${VERSION}`, `rules-accept:${VERSION}`]);
    expect(await db().consent.count({ where: ofGuardian })).toBe(1);
    expect(await db().auditEntry.count({ where: { action: 'rules.accepted' } })).toBe(1);
  });
});

test('7: a new version is asked again; the earlier acceptance stays on record', async () => {
  await db().consent.updateMany({ where: ofGuardian, data: { version: '2025-09-01' } });
  expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain(ASKED);
  await app.press(GUARDIAN, 'Piekrītu');
  expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain('5.b');
  const kept = await db().consent.findMany({ where: ofGuardian, orderBy: { version: 'asc' } });
  expect(kept.map(({ version }) => version)).toEqual(['2025-09-01', VERSION]);
});

test('9: a stranger may read the privacy notice, and cannot accept anything', async () => {
  const { answer } = await app.say('stranger-1', '/privacy');
  expect(answer.text).toContain('Privātuma paziņojums');
  expect(labels(answer)).not.toContain('Piekrītu');
  const pressed = await app.press('stranger-1', `rules-accept:${VERSION}`, { raw: true });
  expect(pressed.answer.alert).toContain('nav pieslēgts');
});
