import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const TEACHER = 'teacher-mat-5';
let app: RunningApp;

beforeAll(async () => {
  app = await runApp();
}, 60_000);
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
    ['an empty topic', '5.b ;', 'Ieraksts nav pabeigts.'],
    ['a class alone', '5.b', 'Ieraksts nav pabeigts.'],
    ['a topic of 600 characters', `5.b ${'Daļas '.repeat(100)}`, 'ne vairāk kā 500 rakstzīmju'],
    ['only emoji', '😀🎉', 'Stundas ierakstu sāciet ar klasi'],
    ['a greeting', 'Labdien!', 'Stundas ierakstu sāciet ar klasi'],
    ['a student whom the class does not have', '5.b Daļas; n Nezināmais', 'Klasē nav skolēna „Nezināmais”.'],
    ['an impossible day', '5.b Daļas; md 45. lpp. uz 31.02.', 'Datums „uz 31.02.” te neder.'],
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
    const [first = ''] = labels(question);
    const { answer } = await app.press(TEACHER, first);
    expect(answer.id).toBe(question.id);
    expect(answer.text).toContain('Temats: Daļas');
    expect(answer.text).toContain(`Nav stundā (1): ${first}`);
  });

  test('two of the same name are told apart by their number in the class list', async () => {
    await app.turnTo('2026-11-23T15:40:00+02:00');
    const { answer: lessons } = await app.say('class-teacher-7a', '7.a Temats; n Kalniņš Jānis');
    const [lesson = ''] = labels(lessons);
    const { answer } = await app.press('class-teacher-7a', lesson);
    const [first, second] = labels(answer);
    expect(first).toMatch(/^Kalniņš Jānis \(7\.a, Nr\. \d+\)$/);
    expect(second).toMatch(/^Kalniņš Jānis \(7\.a, Nr\. \d+\)$/);
    expect(first).not.toBe(second);
  });

  test('another line in between does not lose the question', async () => {
    const { shared } = await surnames();
    const question = await answerTo(`5.b Daļas; n ${shared}`);
    await app.say(TEACHER, '6.b Procenti; md –; visi klāt');
    const second = await answerTo(`5.b Citas daļas; n ${shared}`);
    const [first = ''] = question.buttons.flat().map(({ data }) => data ?? '');
    expect((await app.press(TEACHER, first, { messageId: question.id })).answer.text).toContain(
      'Temats: Daļas',
    );
    const [other = ''] = second.buttons.flat().map(({ data }) => data ?? '');
    expect((await app.press(TEACHER, other, { messageId: second.id })).answer.text).toContain(
      'Temats: Citas daļas',
    );
  });

  test('a second press of the same answer changes nothing', async () => {
    const { shared } = await surnames();
    const question = await answerTo(`5.b Daļas; n ${shared}`);
    const [data = ''] = question.buttons.flat().map((button) => button.data ?? '');
    await app.press(TEACHER, data);
    const { answers } = await app.press(TEACHER, data, { messageId: question.id, raw: true });
    expect(answers.map(({ alert }) => alert).join()).toContain('Šis jautājums vairs nav aktuāls.');
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

describe('what would break something', () => {
  test('NUL and half an emoji are left out, and everybody is still answered', async () => {
    const { db } = app.app.database;
    const telegramId = Number(
      (await db.account.findFirstOrThrow({ where: { person: { externalId: TEACHER } } })).telegramId,
    );
    const from = { id: telegramId, is_bot: false, first_name: 'x' };
    const message = {
      message_id: 9_000_001,
      date: 1_795_431_900,
      chat: { id: telegramId, type: 'private', first_name: 'x' },
      from,
    };
    await app.control('update', {
      persona: TEACHER,
      update: { message: { ...message, text: '5.b Da\u0000ļas \ud83d!' } },
    });
    await app.settle();
    expect((await app.last(TEACHER)).text).toContain('Temats: Daļas');
    expect((await app.say('guardian-5b-1', '/menu')).answer.text).toContain('Ko darīsim?');
  });

  test('an edit that cannot be entered leaves the entry and its card, and says so', async () => {
    const { single } = await surnames();
    const said = await app.say(TEACHER, `5.b Daļas; md 45. lpp.; n ${single}`);
    const edited = await app.edit(TEACHER, said.messageId, '5.b Daļas; md 45. lpp.; n Nezināmais');
    expect(edited.answer.id).not.toBe(said.answer.id);
    expect(edited.answer.text).toContain('iepriekšējais ieraksts ir spēkā');
    const again = await app.edit(TEACHER, said.messageId, '5.b Daļas; visi klāt');
    expect(again.answer.id).toBe(said.answer.id);
    expect(again.answer.text).toContain('Visi klāt');
    expect(again.answer.text).toContain('Vēl trūkst: mājas darbs');
  });

  test('undo goes back step by step', async () => {
    await app.say(TEACHER, '5.b Apļa laukums');
    await app.say(TEACHER, '5.b md 7. lpp.');
    expect((await app.say(TEACHER, '/undo')).answer.text).toContain('Temats: Apļa laukums');
    expect((await app.say(TEACHER, '/undo')).answer.text).toContain(
      'Vēl trūkst: temats, klātbūtne, mājas darbs',
    );
    expect((await app.say(TEACHER, '/undo')).answer.text).toBe('Nav nekā, ko atsaukt.');
  });

  test('`Undo` of a card that is over shows the present state', async () => {
    const card = await answerTo('5.b Apļa laukums');
    const data = card.buttons.flat().find(({ label }) => label === 'Atsaukt')?.data ?? '';
    await app.say(TEACHER, '/undo');
    const { answers, answer } = await app.press(TEACHER, data, { messageId: card.id });
    expect(answers.map(({ alert }) => alert)).toContain('Nav nekā, ko atsaukt.');
    expect(answer.text).not.toContain('Apļa laukums');
  });

  test('in quiet hours the card and `Send now` tell the true time', async () => {
    const { single } = await surnames();
    await app.turnTo('2026-11-23T22:30:00+02:00');
    // The card, and after it the day's reminder, which the entry has changed.
    const { answers: shown } = await app.say(TEACHER, `5.b Daļas; md –; n ${single}`);
    expect(shown.map(({ text }) => text).join('\n')).toContain('uzzinās plkst. 07:00');
    const { answers } = await app.press(TEACHER, 'Nosūtīt tūlīt');
    expect(answers.map(({ alert }) => alert).join()).toContain('plkst. 07:00');
  });
});
