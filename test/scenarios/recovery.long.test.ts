import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';

const GUARDIAN = 'guardian-5b-1';
const CLASS_TEACHER = 'class-teacher-5b';
const SENT = 'Paldies, nodevu tālāk';
const ASKS = 'Kāds lūdz piekļuvi no jauna Telegram konta';

let app: RunningApp;
/** `Uzvārds Vārds` */
let name: string;
let child: string;
let earlier = 0;

beforeAll(async () => {
  app = await runApp();
  const guardian = (await app.control('personas')).body.find(({ id }: { id: string }) => id === GUARDIAN);
  name = guardian.name;
  child = guardian.children[0].name;
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  await app.reset();
  // Chats stay, and rows are numbered from 1 again: cards of earlier tests are told apart by their place.
  const newest = await Promise.all(
    [CLASS_TEACHER, 'superuser'].map(async (one) => (await app.chat(one)).at(-1)),
  );
  earlier = Math.max(0, ...newest.map((message) => message?.id ?? 0));
});

const db = () => app.app.database.db;
const turnedRound = (full: string) => full.split(' ').reverse().join(' ');

/** Fills in the form from a new account; gives its last answer. */
async function ask(persona: string, claimed: string, hint: string | 'staff') {
  await app.say(persona, '/start');
  await app.press(persona, 'Man ir jauns Telegram');
  const { answer } = await app.say(persona, claimed);
  if (!answer.text.includes('bērna vārdu vai klasi')) return answer;
  return (await (hint === 'staff' ? app.press(persona, 'Strādāju skolā') : app.say(persona, hint))).answer;
}

/** The request that came to the persona in this test. */
async function cardOf(persona: string) {
  return (await app.chat(persona)).find(({ id, text }) => id > earlier && text.includes(ASKS));
}

describe('3.3: "I have a new Telegram"', () => {
  test('goes to the class teacher and the superuser, who are warned to check; the name is behind a spoiler', async () => {
    expect((await ask('stranger-1', turnedRound(name), '5b')).text).toContain(SENT);
    for (const persona of [CLASS_TEACHER, 'superuser']) {
      const card = await cardOf(persona);
      expect(card?.text).toContain(`Reģistrā: ${name} (${child}, 5.b)`);
      expect(card?.text).toContain('Vispirms pārliecinieties, kas tas ir');
      expect(card?.html).toContain(`<tg-spoiler>${name}</tg-spoiler>`);
      expect(card?.html.replace(/<tg-spoiler>.*?<\/tg-spoiler>/g, '')).not.toContain(name);
    }
    for (const persona of ['class-teacher-8a', 'office']) expect(await cardOf(persona)).toBeUndefined();
  });

  test('in the evening’s one message are lines; each opens beside it, with the warning, before it is decided', async () => {
    // Else the bell's lines of what they have not entered would stand among these.
    await db().course.updateMany({
      where: { teacher: { externalId: CLASS_TEACHER } },
      data: { until: toDbDate('2026-11-22') },
    });
    await app.say(CLASS_TEACHER, '/settings');
    await app.press(CLASS_TEACHER, 'Vienā ziņā vakarā');
    await ask('stranger-1', name, '5b');
    await ask('stranger-2', name, child);
    expect(await cardOf(CLASS_TEACHER)).toBeUndefined();
    await app.turnTo('2026-11-23T18:00:00+02:00');
    const digest = await app.last(CLASS_TEACHER);
    expect(digest.text).toBe(`Dienas jaunumi\n\n1. ${ASKS}\n2. ${ASKS}`);
    expect(labels(digest)).toEqual(['1. Rādīt', '2. Rādīt']);
    for (const line of ['1.', '2.']) {
      const { answer } = await app.press(CLASS_TEACHER, line, { messageId: digest.id });
      expect(answer.id).toBeGreaterThan(digest.id);
      expect(answer.text).toContain('Vispirms pārliecinieties');
    }
    expect((await app.chat(CLASS_TEACHER)).find(({ id }) => id === digest.id)).toEqual(digest);
  });

  test('confirmed: the new account sees the child, the old one is dead and told', async () => {
    await ask('stranger-1', name, child);
    const { answer } = await app.press(CLASS_TEACHER, 'Apstiprināt');
    expect(answer.text).toContain('✅ Apstiprināts');
    expect((await app.last('stranger-1')).text).toContain('šis konts tagad ir pieslēgts');
    expect((await app.last(GUARDIAN)).text).toContain('vairs nav piekļuves');
    expect((await app.say('stranger-1', '/diary')).answer.text).toContain(child);
    expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain('nav pieslēgts');
    expect((await app.press(GUARDIAN, 'diary', { raw: true })).answer.alert).toMatch(
      /nav tiesību|nav pieslēgts/,
    );
    const old = await db().account.findMany({
      where: { person: { externalId: GUARDIAN } },
      orderBy: { id: 'asc' },
    });
    expect(old.map(({ closedAt }) => closedAt !== null)).toEqual([true, false]);
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: CLASS_TEACHER } });
    expect(await db().auditEntry.findMany({ where: { action: 'recovery.confirmed' } })).toMatchObject([
      { actorId: teacher.id, subject: 'access', before: { accounts: [`${old[0]?.telegramId}`] } },
    ]);
  });

  test('decided once: the other’s card says so, and pressing it again changes nothing', async () => {
    await ask('stranger-1', name, '5.b');
    const before = await cardOf('superuser');
    await app.press(CLASS_TEACHER, 'Apstiprināt');
    expect((await app.last('superuser')).text).toContain('✅ Apstiprināts');
    const stale = before?.buttons.flat().find(({ label }) => label === 'Noraidīt')?.data ?? '';
    const { answers } = await app.press('superuser', stale, { raw: true });
    expect(answers.some(({ alert }) => alert?.includes('jau ir izlemts'))).toBe(true);
    expect((await app.say('stranger-1', '/diary')).answer.text).toContain(child);
  });

  test('two who decide at the same moment: one decision stands', async () => {
    await ask('stranger-1', name, '5.b');
    await Promise.all([
      app.control('press', { persona: CLASS_TEACHER, button: 'Apstiprināt' }),
      app.control('press', { persona: 'superuser', button: 'Noraidīt' }),
    ]);
    await app.settle();
    const [decided] = await db().accessRecovery.findMany();
    expect(await db().auditEntry.count({ where: { action: { startsWith: 'recovery.' } } })).toBe(1);
    const open = await db().account.findMany({
      where: { person: { externalId: GUARDIAN }, closedAt: null },
    });
    expect(open).toHaveLength(1);
    expect(open[0]?.telegramId === decided?.telegramId).toBe(decided?.state === 'confirmed');
  });

  test('refused: the one who asked is told, the old account goes on', async () => {
    await ask('stranger-1', name, '5.b');
    expect((await app.press('superuser', 'Noraidīt')).answer.text).toContain('❌ Noraidīts');
    expect((await app.last('stranger-1')).text).toContain('lūgumu nav apstiprinājusi');
    expect((await app.say(GUARDIAN, '/diary')).answer.text).toContain(child);
    expect((await app.say('stranger-1', '/diary')).answer.text).toContain('nav pieslēgts');
    await app.say('superuser', `/people ${name}`);
    await app.press('superuser', name);
    expect((await app.press('superuser', 'Vēsture')).answer.text).toContain(
      'lūgums pēc piekļuves no jauna Telegram konta noraidīts',
    );
  });

  test('never tells whether the school knows the name: the answer is the same, to the byte', async () => {
    const known = await ask('stranger-1', name, '5.b');
    const wrongHint = await ask('stranger-2', name, '8.a');
    const unknown = await ask('stranger-3', 'Nezināma Persona', '5.b');
    const staff = await ask('stranger-4', name, 'staff');
    for (const other of [wrongHint, unknown, staff])
      expect([other.html, other.buttons]).toEqual([known.html, known.buttons]);
  });

  test('a claim that fits nobody goes to the superuser alone, who cannot confirm it', async () => {
    await ask('stranger-1', 'Nezināma Persona', '5.b');
    const card = await cardOf('superuser');
    expect(card?.text).toContain('neatbilst nevienam');
    expect(card?.buttons.flat().map(({ label }) => label)).toEqual(['Noraidīt']);
    expect(await cardOf(CLASS_TEACHER)).toBeUndefined();
    const { id } = await db().accessRecovery.findFirstOrThrow();
    const { answer } = await app.press('superuser', `rcv-yes:${id}`, { raw: true });
    expect(answer.alert).toContain('vairs neder');
  });

  test('of several namesakes the superuser says which; only then it can be confirmed', async () => {
    await ask('stranger-1', 'Jānis Kalniņš', '7.a');
    const { id } = await db().accessRecovery.findFirstOrThrow();
    const shown = (await app.press('superuser', `rcv:${id}`, { raw: true })).answer;
    expect(labels(shown)).toEqual([
      'Kalniņš Jānis · 7.a klase',
      'Kalniņš Jānis · 7.a klase',
      'Kalniņš Jānis · Kalniņš Jānis, 7.a',
      'Noraidīt',
    ]);
    const first = shown.buttons[0]?.[0]?.data ?? '';
    expect((await app.press('superuser', first, { raw: true })).answer.text).toContain('7.a klase');
    await app.press('superuser', 'Apstiprināt');
    expect((await app.last('stranger-1')).text).toContain('šis konts tagad ir pieslēgts');
  });
});

describe('3.3: who decides', () => {
  test('nobody but the class teacher and the superuser decides, or sees who asks', async () => {
    await ask('stranger-1', name, '5.b');
    const { id } = await db().accessRecovery.findFirstOrThrow();
    const buttons = ['rcv', 'rcv-yes', 'rcv-no', 'rcv-is'].map((press) => `${press}:${id}:1`);
    for (const persona of [
      'class-teacher-8a',
      'teacher-mat-5',
      'office',
      'principal',
      GUARDIAN,
      'stranger-5',
    ]) {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, buttons, /nav tiesību|nav pieslēgts/);
    }
    expect(await db().accessRecovery.findFirst()).toMatchObject({ state: 'waiting' });
  });

  test('of one who also works at the school the superuser alone: a class teacher would give staff rights', async () => {
    const { id: personId } = await db().person.findUniqueOrThrow({ where: { externalId: GUARDIAN } });
    const since = new Date('2026-09-01');
    await db().staffRole.create({ data: { personId, role: 'principal', since } });
    await ask('stranger-1', name, '5.b');
    expect(await cardOf(CLASS_TEACHER)).toBeUndefined();
    const { id } = await db().accessRecovery.findFirstOrThrow();
    await app.say(CLASS_TEACHER, '/menu');
    const { answer } = await app.press(CLASS_TEACHER, `rcv-yes:${id}`, { raw: true });
    expect(answer.alert).toContain('nav tiesību');
    await app.press('superuser', 'Apstiprināt');
    expect((await app.last('stranger-1')).text).toContain('šis konts tagad ir pieslēgts');
  });

  test('a class teacher who is one no more cannot confirm the card that lies in the chat', async () => {
    await ask('stranger-1', name, '5.b');
    await db().staffRole.updateMany({
      where: { person: { externalId: CLASS_TEACHER }, role: 'classTeacher' },
      data: { until: new Date('2026-11-22') },
    });
    expect((await app.press(CLASS_TEACHER, 'Apstiprināt')).answer.alert).toContain('nav tiesību');
  });
});

describe('3.3: the form', () => {
  test('three requests a day from one account; then it is told to wait, until the next day', async () => {
    for (const _each of [1, 2, 3]) await ask('stranger-1', name, '5.b');
    await app.say('stranger-1', '/start');
    const { answer } = await app.press('stranger-1', 'Man ir jauns Telegram');
    expect(answer.text).toContain('Pārāk daudz mēģinājumu');
    expect(await db().accessRecovery.count()).toBe(3);
    await app.forward('PT24H');
    expect((await ask('stranger-1', name, '5.b')).text).toContain(SENT);
  });

  test('asks for the whole name, and is left by a command', async () => {
    expect((await ask('stranger-1', 'Anna', '5.b')).text).toContain('uzvārdu un vārdu');
    await app.say('stranger-1', '/cancel');
    await app.say('stranger-1', name);
    expect(await db().accessRecovery.count()).toBe(0);
    const { answer } = await app.press('stranger-1', 'recover-staff', { raw: true });
    expect(answer.alert).toContain('vairs neder');
  });

  test('is not for the connected', async () => {
    await app.say(GUARDIAN, '/menu');
    expect((await app.press(GUARDIAN, 'recover', { raw: true })).answer.text).toContain('jau esat pieslēgts');
  });

  test('a request made at night waits for the morning', async () => {
    await app.turnTo('2026-11-23T23:00:00+02:00');
    await ask('stranger-1', name, '5.b');
    expect(await cardOf(CLASS_TEACHER)).toBeUndefined();
    await app.turnTo('2026-11-24T07:00:00+02:00');
    expect(await cardOf(CLASS_TEACHER)).toBeDefined();
  });
});

test('9: what strangers asked is forgotten after a month, in the night', async () => {
  await ask('stranger-1', name, '5.b');
  const at = new Date('2026-10-24T12:00:00+03:00');
  await db().accessRecovery.updateMany({ data: { requestedAt: at } });
  await db().attempt.updateMany({ data: { at } });
  await ask('stranger-2', name, '5.b');
  await app.turnTo('2026-11-24T02:40:00+02:00');
  expect(await db().accessRecovery.count()).toBe(1);
  expect(await db().attempt.count()).toBe(1);
});
