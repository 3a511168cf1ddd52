import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 30_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const answerTo = async (text: string) => (await app.say(TEACHER, text)).answer;
const entries = () => app.app.database.db.auditEntry.count();

/** Surnames of 5.b by how many bear them. */
async function surnames(): Promise<{ shared: string; single: string }> {
  const students = await app.app.database.db.student.findMany({
    where: { enrolments: { some: { class: { name: '5.b' } } } },
    select: { person: { select: { familyName: true } } },
  });
  const all = students.map(({ person }) => person.familyName);
  const count = (name: string) => all.filter((other) => other === name).length;
  return {
    shared: all.find((name) => count(name) === 2) ?? '',
    single: all.find((name) => count(name) === 1 && !name.startsWith('Ivanov')) ?? '',
  };
}

describe('4.5: what cannot be entered is answered in words, and nothing is saved', () => {
  test.each([
    ['a class the school does not have', '9.z Tēma', 'Klases „9.z” skolā nav.'],
    ['a class that is not the teacher’s', '1.a Tēma', 'Klasē „1.a” jūs stundas nevadāt.'],
    ['a lesson on a public holiday', '18.11 5.b Tēma', 'svētku diena, stundu nav'],
    ['a lesson on a Sunday', '22.11 5.b Tēma', 'brīvdiena, stundu nav'],
    ['a lesson in the school holidays', '20.10 5.b Tēma', 'skolēnu brīvlaiks, stundu nav'],
    ['a lesson of tomorrow', '24.11 5.b Tēma', 'Šī diena vēl nav pienākusi.'],
    ['an empty topic', '5.b ;', 'Klasi sapratu, bet ieraksta nav.'],
    ['a class alone', '5.b', 'Klasi sapratu, bet ieraksta nav.'],
    ['a topic of 600 characters', `5.b ${'Daļas '.repeat(100)}`, 'ne vairāk kā 500 rakstzīmju'],
    ['only emoji', '😀🎉', 'Stundas ierakstu sāciet ar klasi'],
    ['a greeting', 'Labdien!', 'Stundas ierakstu sāciet ar klasi'],
    ['a student whom the class does not have', '5.b Daļas; n Nezināmais', 'Klasē nav skolēna „Nezināmais”.'],
    ['an impossible day', '5.b Daļas; md 45. lpp. uz 31.02.', 'Nesapratu datumu'],
  ])('%s', async (_what, text, words) => {
    expect((await answerTo(text)).text).toContain(words);
    expect(await entries()).toBe(0);
  });

  test('10,000 characters, which Telegram brings in three messages', async () => {
    const { answers } = await app.say(TEACHER, `5.b ${'Daļas '.repeat(1_666)}`);
    expect(answers.map(({ text }) => /par gar[ua]/.test(text))).toEqual([true, true, true]);
    expect(await entries()).toBe(0);
  });

  test('HTML in a topic is text: shown as typed, to the teacher and to the guardian', async () => {
    const topic = '<b>Daļas</b> & <a href="http://x">x</a>';
    expect((await answerTo(`5.b ${topic}; md –; visi klāt`)).text).toContain(`Temats: ${topic}`);
    expect((await app.say('guardian-5b-1', '/diary')).answer.text).toContain(topic);
  });
});

describe('4.5: what is ambiguous is asked, and the rest is kept', () => {
  test('a surname that two students bear', async () => {
    const { shared } = await surnames();
    const question = await answerTo(`5.b Daļas; md 45. lpp.; n ${shared}`);
    expect(question.text).toContain(`„${shared}”: kurš skolēns?`);
    expect(await entries()).toBe(0);
    const [first = ''] = question.buttons.flat().map(({ label }) => label);
    const { answer } = await app.press(TEACHER, first);
    expect(answer.id).toBe(question.id);
    expect(answer.text).toContain('Temats: Daļas');
    expect(answer.text).toContain(`Nav stundā (1): ${first}`);
  });

  test('an answer outlives a newer text: the older question’s button is stale', async () => {
    const { shared } = await surnames();
    const question = await answerTo(`5.b Daļas; n ${shared}`);
    const [data = ''] = question.buttons.flat().map((button) => button.data ?? '');
    await app.say(TEACHER, `5.a Skaitļi; n ${shared}`);
    await app.say(TEACHER, `5.b Citas daļas; n ${shared}`);
    const { answers } = await app.press(TEACHER, data, { messageId: question.id });
    expect(answers.map(({ alert }) => alert).join()).toContain('Šī poga vairs neder');
    expect(await entries()).toBe(0);
  });

  test('a second press of the same answer changes nothing', async () => {
    const { shared } = await surnames();
    const question = await answerTo(`5.b Daļas; n ${shared}`);
    const [data = ''] = question.buttons.flat().map((button) => button.data ?? '');
    await app.press(TEACHER, data);
    const { answers } = await app.press(TEACHER, data, { messageId: question.id, raw: true });
    expect(answers.map(({ alert }) => alert).join()).toContain('Šī poga vairs neder');
    expect(await entries()).toBe(1);
  });
});

describe('4.5: cards', () => {
  test('a double press enters once and shows the present state', async () => {
    const card = await answerTo('5.b Daļas; md 45. lpp.');
    const data = card.buttons.flat().find(({ label }) => label === 'Visi klāt')?.data ?? '';
    await app.press(TEACHER, data);
    const { answers } = await app.press(TEACHER, data, { messageId: card.id, raw: true });
    expect(answers.map(({ alert }) => alert)).toContain(
      'Tas jau ir ievadīts. Kartīte rāda pašreizējo ierakstu.',
    );
    expect(await entries()).toBe(2);
  });

  test('`All present` of a stale card does not wipe out a roll entered since', async () => {
    const { single } = await surnames();
    const card = await answerTo('5.b Daļas; md 45. lpp.');
    const data = card.buttons.flat().find(({ label }) => label === 'Visi klāt')?.data ?? '';
    await app.say(TEACHER, `5.b; n ${single}`);
    const { answer } = await app.press(TEACHER, data, { messageId: card.id, raw: true });
    expect(answer.text).toContain('Nav stundā (1)');
  });

  test('a forged button is refused', async () => {
    await answerTo('5.b Daļas');
    for (const data of [
      'ls:1',
      'ls-present:999999.2026-11-23.4',
      'nothing:1',
      'undo:abc',
      'lr:1.2026-11-23.1:x',
    ]) {
      const { answers } = await app.press(TEACHER, data, { raw: true });
      expect(answers.map(({ alert }) => alert ?? '').join(), data).not.toBe('');
    }
    expect(await entries()).toBe(1);
  });
});
