import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

/** Of grades 5 to 9, due at 15:30; and of grade 1, due at 14:30. */
const UPPER = 'teacher-mat-5';
const CLASS_TEACHER = 'class-teacher-5b';
let lower: string;
let app: RunningApp;
/** Chats stay from file to file: only what came since this one began is looked at. */
let began = 0;

/** Everyone else's courses have ended: the bell is heard in two chats alone. */
beforeAll(async () => {
  app = await runApp();
  const { db } = app.app.database;
  const course = await db.course.findFirstOrThrow({
    where: { class: { grade: 1 }, subject: { code: 'LV' } },
    include: { teacher: true },
  });
  lower = course.teacher.externalId ?? '';
  const chats = await Promise.all([UPPER, lower, 'office', CLASS_TEACHER].map((one) => app.chat(one)));
  began = Math.max(0, ...chats.flat().map(({ id }) => id));
  await db.course.updateMany({
    where: { teacher: { externalId: { notIn: [UPPER, lower] } } },
    data: { until: toDbDate('2026-11-22') },
  });
}, 60_000);
afterAll(() => app.stop());

const bells = async (persona: string): Promise<ChatMessage[]> =>
  (await app.chat(persona)).filter(
    ({ id, from, text }) =>
      id > began && from === 'bot' && /^(🔔|❗ (Termiņš|Nav)|⏰|Šodien viss|Viss izd)/u.test(text),
  );
const heard = async (persona: string) => (await bells(persona)).map(({ text }) => text);
const labels = (message: ChatMessage | undefined) => message?.buttons.flat().map(({ label }) => label);

describe('4.5: the bell on a Monday', () => {
  test('14:00: whoever teaches grades 1–4 hears what is missing by 14:30, in one message; nobody else does', async () => {
    await app.turnTo('2026-11-23T14:00:00+02:00');
    const [message, ...others] = await bells(lower);
    expect(others).toEqual([]);
    expect(message?.text).toMatch(
      /^🔔 Līdz plkst\. 14:30 vēl jāievada\n• \d\. stunda, 1\.. \S+ – temats, klātbūtne/u,
    );
    expect(labels(message)).toHaveLength((message?.text.split('\n•').length ?? 0) - 1);
    expect(await heard(UPPER)).toEqual([]);
  });

  test('14:30: the deadline has passed', async () => {
    await app.turnTo('2026-11-23T14:30:00+02:00');
    expect((await heard(lower)).at(-1)).toMatch(/^❗ Termiņš plkst\. 14:30 pagājis, nav ievadīts\n• /u);
  });

  test('15:00: a button leads straight to the lesson, whose card comes beside the reminder', async () => {
    await app.turnTo('2026-11-23T15:00:00+02:00');
    const [reminder] = await bells(UPPER);
    const lines = reminder?.text.split('\n') ?? [];
    expect(lines[0]).toBe('🔔 Līdz plkst. 15:30 vēl jāievada');
    expect(labels(reminder)).toEqual(lines.slice(1).map((line) => line.replace(/^• | – .*$/gu, '')));
    const button = labels(reminder)?.find((label) => label.includes('5.b')) ?? '';
    const { answer } = await app.press(UPPER, button, { messageId: reminder?.id ?? 0 });
    expect(answer.id).not.toBe(reminder?.id);
    expect(answer.text).toContain('5.b');
    expect((await bells(UPPER))[0]?.text).toBe(reminder?.text);
  });

  test('what is entered leaves the reminder; with the last it says that all is entered, and 15:30 is silent', async () => {
    const open = async () => ((await bells(UPPER))[0]?.text.split('\n') ?? []).slice(1);
    const before = await open();
    const classes = before.map((line) => /(\d\.[a-z]) /u.exec(line)?.[1] ?? '');
    await app.say(UPPER, `${classes[0]} Daļas; md 45. lpp.; visi klāt`);
    expect(await open()).toEqual(before.slice(1));
    for (const name of classes.slice(1)) await app.say(UPPER, `${name} Daļas; md 45. lpp.; visi klāt`);
    expect(await heard(UPPER)).toEqual(['Šodien viss ievadīts ✓']);

    await app.say(UPPER, '/undo');
    expect(await open()).toEqual(before.slice(-1));
    await app.say(UPPER, `${classes.at(-1)} Daļas; md 45. lpp.; visi klāt`);
    await app.turnTo('2026-11-23T15:30:00+02:00');
    expect(await heard(UPPER)).toEqual(['Šodien viss ievadīts ✓']);
  });

  test('the next morning the academic office has one list of what is missing, by person', async () => {
    await app.turnTo('2026-11-24T08:00:00+02:00');
    const lists = (await heard('office')).filter((text) => text.includes('Nav ievadīts laikā'));
    expect(lists).toHaveLength(1);
    const teacher = await app.app.database.db.person.findFirstOrThrow({ where: { externalId: lower } });
    const [, list = ''] =
      /^❗ Nav ievadīts laikā \(pirmd\., 23\.11\.\)\n((?:• .*\n?)*)/u.exec(lists[0] ?? '') ?? [];
    expect(list.trim().split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`^• ${teacher.familyName} ${teacher.givenName}: \\d\\. stunda, 1\\.`, 'u'),
      ),
    ]);
    expect(list).not.toContain(' – ');
  });
});

describe('2: “Done on paper”', () => {
  const reminder = async () => (await bells(CLASS_TEACHER)).find(({ text }) => text.includes('5.b'));

  test('cannot be said by another class’s teacher', async () => {
    const sent = await reminder();
    expect(sent?.text).toMatch(/^🔔 Skolā pieņemtais termiņš pagājis\n• 5\.b: /u);
    const { data = '' } = sent?.buttons.flat().find(({ label }) => label.includes('papīra')) ?? {};
    const { answer } = await app.press(UPPER, data, { raw: true });
    expect(answer.alert ?? answer.text).toContain('Jums nav tiesību');
    expect(await app.app.database.db.dutyOnPaper.count()).toBe(0);
  });

  test('by the class’s own can, with its undo; the reminder follows', async () => {
    const { id = 0 } = (await reminder()) ?? {};
    const { answers } = await app.press(CLASS_TEACHER, 'Izdarīts uz papīra', { messageId: id });
    const marked = answers.find((answer) => answer.id !== id);
    expect(marked?.text).toMatch(/^📄 Atzīmēts kā izdarīts uz papīra\n5\.b: /u);
    expect((await app.chat(CLASS_TEACHER)).find((message) => message.id === id)?.text).toBe(
      'Viss izdarīts ✓',
    );
    expect(await app.app.database.db.auditEntry.count({ where: { action: 'duty.on-paper' } })).toBe(1);

    await app.press(CLASS_TEACHER, 'Atsaukt', { messageId: marked?.id ?? 0 });
    expect((await reminder())?.id).toBe(id);
    expect(await app.app.database.db.dutyOnPaper.count()).toBe(0);
  });
});
