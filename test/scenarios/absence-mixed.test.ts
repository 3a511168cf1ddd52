import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const TEACHER = 'teacher-mat-5';
const CLASS_TEACHER = 'class-teacher-5b';

let app: RunningApp;
/** Chats stay from file to file: only what came since this one began is looked at. */
let began = 0;
let names: readonly string[];

/** All were in another lesson of the day. */
beforeAll(async () => {
  app = await runApp();
  const chats = await Promise.all([CLASS_TEACHER, 'office'].map((one) => app.chat(one)));
  began = Math.max(0, ...chats.flat().map(({ id }) => id));
  names = (await familiesOf(app, '5.b')).slice(0, 3).map(({ name }) => name);
  const { db } = app.app.database;
  const { courseId, id } = await db.lesson.findFirstOrThrow({
    where: { course: { class: { name: '5.b' } }, day: { lt: toDbDate('2026-11-23') } },
  });
  await db.absence.deleteMany({ where: { lesson: { day: toDbDate('2026-11-23') } } });
  await db.lesson.deleteMany({ where: { courseId, day: toDbDate('2026-11-23') } });
  await db.lesson.update({ where: { id }, data: { day: toDbDate('2026-11-23'), number: 1 } });
  await db.absence.deleteMany({ where: { lessonId: id } });
}, 60_000);
afterAll(() => app.stop());

const told = async (persona: string): Promise<ChatMessage[]> =>
  (await app.chat(persona)).filter(
    ({ id, text }) => id > began && /vienā stundā bija|noskaidroti/u.test(text),
  );
const texts = async (persona: string) => (await told(persona)).map(({ text }) => text);

test('4.10: the class teacher has one message of those who were in one lesson and not in another: how many, not who', async () => {
  await app.say(TEACHER, `5.b Daļas; md –; n ${names.slice(0, 2).join(', ')}`);
  await app.forward('PT11M');
  expect(await texts(CLASS_TEACHER)).toEqual(['❗ 5.b: 2 skolēni šodien vienā stundā bija, bet citā ne.']);
  expect(await texts('office')).toEqual([]);
});

test('4.10: who it is comes on a tap, to the class’s own teacher and no other', async () => {
  const [{ id = 0, buttons = [] } = {}] = await told(CLASS_TEACHER);
  const { answer } = await app.press(CLASS_TEACHER, 'Rādīt', { messageId: id });
  for (const name of names.slice(0, 2)) expect(answer.text).toContain(name);
  expect(answer.text).not.toContain(names[2]);
  const data = buttons.flat()[0]?.data ?? '';
  const refused = await app.press(TEACHER, data, { raw: true });
  expect(refused.answer.alert ?? refused.answer.text).toContain('Jums nav tiesību');
});

test('4.10: another of the same hour is counted with them; when they were there after all, it says so', async () => {
  await app.say(TEACHER, `5.b n ${names.join(', ')}`);
  await app.press(TEACHER, 'Drukas kļūda');
  await app.forward('PT11M');
  expect(await texts(CLASS_TEACHER)).toEqual(['❗ 5.b: 3 skolēni šodien vienā stundā bija, bet citā ne.']);
  await app.say(TEACHER, '5.b visi klāt');
  await app.press(TEACHER, 'Drukas kļūda');
  await app.forward('PT11M');
  expect(await texts(CLASS_TEACHER)).toEqual(['Kavējumi ir noskaidroti ✓']);
});
