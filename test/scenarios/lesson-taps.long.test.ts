import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, freshCard, lessonOf, TODAY } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';

let app: RunningApp;
let lesson: DemoLesson;
let other: DemoLesson;
let first: Family;
let card: ChatMessage;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  other = await lessonOf(app, TEACHER, '5.a');
  [first] = (await familiesOf(app, '5.b')) as [Family];
}, 60_000);
beforeEach(async () => {
  card = await freshCard(app, TEACHER, [lesson, other]);
});
afterAll(() => app.stop());

const press = async (button: string) => (await app.press(TEACHER, button, { messageId: card.id })).answer;
const say = async (text: string) => (await app.say(TEACHER, text)).answer;
const diary = async () => (await app.say(first.guardians[0] ?? '', '/diary')).answer.text;

/** ¶4.11: somebody else gives the lesson, until it is taken back. */
async function substitute(persona: string): Promise<() => Promise<unknown>> {
  const { db } = app.app.database;
  const course = await db.course.findUniqueOrThrow({ where: { id: lesson.courseId } });
  const { id: substituteId } = await db.person.findFirstOrThrow({ where: { externalId: persona } });
  const day = toDbDate(TODAY);
  const { id } = await db.substitution.create({
    data: {
      absentId: course.teacherId,
      from: day,
      until: day,
      createdById: substituteId,
      createdAt: day,
      lessons: {
        create: {
          courseId: course.id,
          day,
          number: lesson.number,
          substituteId,
          subjectId: course.subjectId,
        },
      },
    },
  });
  return () => db.substitution.delete({ where: { id } });
}

describe('4.5: a lesson by taps alone', () => {
  test('the topic that the parallel class had, in one tap', async () => {
    await app.say(TEACHER, '5.a Lielo skaitļu salīdzināšana');
    const asked = await press('Temats…');
    expect(labels(asked)[0]).toBe('5.a: Lielo skaitļu salīdzināšana');
    expect((await press('5.a: Lielo')).text).toContain('Temats: Lielo skaitļu salīdzināšana');
  });

  test('the absentees of the lesson before, in one tap', async () => {
    const done = await press('Kā 3. stundā');
    expect(done.text).toContain('Nav stundā (3)');
    expect(labels(done)).not.toContain('Visi klāt');
  });

  test('homework by another lesson than the next, before and after it is written', async () => {
    const asked = await press('Mājas darbs…');
    const [next, , third = ''] = labels(asked);
    expect(next).toMatch(/^✓ uz /);
    expect(labels(await press(third))).toContain(`✓ ${third}`);
    const { answer: done } = await app.say(TEACHER, '45. lpp.');
    expect(done.text).toContain(third.replace('uz ', '(uz '));
    await app.press(TEACHER, 'Mainīt', { messageId: done.id });
    await app.press(TEACHER, 'Mājas darbs…', { messageId: done.id });
    const changed = await app.press(TEACHER, next?.replace('✓ ', '') ?? '', { messageId: done.id });
    expect(changed.answer.text).toMatch(/45\. lpp\. \(uz otrd\., 24\.11\.\)/);
  });

  test('praise: a star for each, saved together; taken back by another tap', async () => {
    await press('Mainīt');
    await press('Uzslavēt…');
    await press(first.name);
    expect((await press('Saglabāt')).text).toContain(first.name);
    expect(await diary()).toContain('uzslav');
    await press('Mainīt');
    await press('Uzslavēt…');
    await press(`⭐ ${first.name}`);
    expect((await press('Saglabāt')).text).not.toContain(first.name);
  });

  test('what to bring stands at every lesson of the course, until it is taken away', async () => {
    await press('Mainīt');
    await press('Ko ņemt līdzi…');
    const { answer: saved } = await app.say(TEACHER, 'cirkulis');
    expect(saved.text).toContain('Uz katru šo stundu līdzi: cirkulis');
    expect(await diary()).toContain('Līdzi: cirkulis');
    const undone = await app.press(TEACHER, 'Atsaukt', { messageId: saved.id });
    expect(undone.answer.alert).toContain('Atsaukts');
    expect(await diary()).not.toContain('cirkulis');
  });

  test('half-made taps are there after `/today`, which leaves them, and are saved from the old card', async () => {
    await press('Kavējumi…');
    await press(first.name);
    await app.say(TEACHER, '/today');
    expect((await press('Saglabāt')).text).toContain(`Nav stundā (1): ${first.name}`);
  });
});

describe('4.5: what stands there is not replaced without a word', () => {
  test('`Change nothing` leaves all as it is', async () => {
    await say(`5.b Daļas; md –; n ${first.familyName}`);
    await app.forward('PT11M');
    await say('5.b visi klāt');
    expect((await app.press(TEACHER, 'Nemainīt')).answer.text).toContain(`Nav stundā (1): ${first.name}`);
    const { answer } = await app.press(TEACHER, 'Labot');
    expect(answer.text).toContain('Ko mainīt?');
  });

  test('a line over what a substitute entered: `Theirs` keeps it and enters the rest', async () => {
    const takeBack = await substitute('class-teacher-5b');
    await app.say('class-teacher-5b', '5.b Decimāldaļas');
    await takeBack();
    const question = await say('5.b Procenti; md –');
    expect(question.text).toMatch(/stundu mainīja .+Temats: Decimāldaļas → Procenti/s);
    const { answer: kept } = await app.press(TEACHER, 'Atstāt, kā ir');
    expect(kept.text).toContain('Temats: Decimāldaļas');
    expect(kept.text).toContain('Mājas darba nav');
  });
});

describe('`/log`: an earlier day', () => {
  test('by its date, then by buttons; a lesson of it opens', async () => {
    const { answer: day } = await app.say(TEACHER, '/log 20.11');
    expect(day.text).toContain('piektdiena, 20. novembris');
    expect(labels(day)).toContain('pirmd., 23.11.');
    const { answer: monday } = await app.press(TEACHER, 'pirmd., 23.11.', { messageId: day.id });
    expect(monday).toMatchObject({ id: day.id, text: expect.stringContaining('pirmdiena, 23. novembris') });
    expect((await app.press(TEACHER, '12:10 5.b Mat', { messageId: day.id })).answer.text).toContain('5.b ·');
  });

  test.each(['/stunda piektdien', '/log пятница', '/log Friday'])('%s: in words', async (typed) => {
    expect((await app.say(TEACHER, typed)).answer.text).toContain('piektdiena, 20. novembris');
    expect((await app.say('office', `${typed} 5.b`)).answer.text).toContain(
      '5.b · piektdiena, 20. novembris',
    );
  });

  test('a day to come, and what is no day, are refused in words', async () => {
    expect((await app.say(TEACHER, '/log 24.11')).answer.text).toContain('Šī diena vēl nav pienākusi');
    expect((await app.say(TEACHER, '/stunda kaut kas')).answer.text).toContain(
      'Rakstiet, piemēram, /stunda vakar, /stunda piektdien vai /stunda 20.11.',
    );
    expect((await app.say('office', '/log 5.x')).answer.text).toContain('Klasi vai dienu nesapratu');
  });

  test('the academic office reads any class’s day; while the semester is open nothing of it opens', async () => {
    const { answer: classes } = await app.say('office', '/log');
    const { answer: day } = await app.press('office', '5.b', { messageId: classes.id });
    expect(day.text).toContain('Kamēr semestris nav slēgts');
    expect(labels(day).filter((label) => label.includes('Mat'))).toEqual([]);
    expect((await app.say('guardian-5b-1', '/log')).answer.text).toContain('nav pieejama');
  });
});

describe('an event of the school', () => {
  test('by the academic office: some classes, from hour to hour; its lessons alone are not held', async () => {
    const { answer: calendar } = await app.say('office', '/calendar');
    const onCard = async (button: string, raw?: true) =>
      (await app.press('office', button, raw ? { raw } : {})).answer;
    await app.press('office', 'Pasākumi', { messageId: calendar.id });
    await onCard('Jauns pasākums…');
    await app.say('office', 'Koncerts');
    await app.say('office', '23.11.');
    await onCard('Laiks…');
    await app.say('office', '12:00–13:00');
    await onCard('Klases…');
    await onCard('5.b');
    await onCard('Gatavs');
    await onCard('Pasākums, stundu nav');
    const saved = await onCard('Saglabāt');
    expect(saved.text).toMatch(/Koncerts\n23\.11\.?, 12:00–13:00\n5\.b\n/);
    const { text } = (await app.say(TEACHER, '/today')).answer;
    expect(text).toMatch(/✗ 12:10 5\.b Mat – nenotika: Koncerts/);
    expect(text).not.toMatch(/5\.a Mat – nenotika/);
    expect(await diary()).toContain('📌 Koncerts, 12:00–13:00');
    expect((await onCard('Dzēst')).text).not.toContain('Koncerts');
    expect((await app.say(TEACHER, '/today')).answer.text).not.toContain('Koncerts');
  });

  test('a class teacher may not change another class’s, nor make one of the whole school', async () => {
    const { db } = app.app.database;
    const own = await db.schoolClass.findFirstOrThrow({ where: { name: '6.a' } });
    for (const data of ['ev-new', `ev-new:${own.id}`]) {
      const { answer: menu } = await app.say('class-teacher-5b', '/menu');
      const pressed = await app.press('class-teacher-5b', data, { messageId: menu.id, raw: true });
      expect(pressed.answer.alert).toContain('nav tiesību');
    }
    expect(await db.schoolEvent.count()).toBe(0);
  });

  test('a class teacher enters an excursion: its class’s lessons are not held, unless something is entered', async () => {
    const { answer: card } = await app.say('class-teacher-5b', '/class');
    await app.press('class-teacher-5b', 'Pasākumi un ekskursijas', { messageId: card.id });
    await app.press('class-teacher-5b', 'Jauna ekskursija…');
    await app.say('class-teacher-5b', 'Rundāles pils');
    const form = (await app.say('class-teacher-5b', TODAY)).answer;
    expect(form.text).toContain('Stundas šajā laikā nenotiek');
    expect((await app.press('class-teacher-5b', 'Saglabāt')).answer.text).toContain('✓ Saglabāts');

    expect((await say('/today')).text).toMatch(/✗ .*5\.b Mat – nenotika: Rundāles pils/);
    expect(await diary()).toContain('📌 Rundāles pils');
    expect((await say('5.b Daļas')).text).toContain('Vēl trūkst: klātbūtne, mājas darbs');
    await app.press(TEACHER, 'Atsaukt');
    const { answer: undone } = await app.press('class-teacher-5b', 'Atsaukt');
    expect(undone.alert).toContain('Atsaukts');
    expect((await say('/today')).text).not.toContain('Rundāles pils');
  });
});
