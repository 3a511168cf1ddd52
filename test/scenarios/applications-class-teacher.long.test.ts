import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { newestApplication } from './applicants.ts';
import { arrive, FAMILY, passed, SUPERUSER, TEACHER } from './application-desks.ts';

let app: RunningApp;
let known: Family;
beforeAll(async () => {
  app = await runApp();
  // Telegram lets a bot write to those alone who have written to it.
  await app.say(FAMILY, '/start');
  [known] = (await familiesOf(app, '5.b')) as [Family];
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

describe('3.1: the class teacher', () => {
  test('gets a card whose names a locked screen does not show, and says of the child whether the list has it', async () => {
    const id = await arrive(app);
    const card = await app.last(TEACHER);
    expect(card.html).toContain(`<tg-spoiler>${known.name}</tg-spoiler>`);
    expect(labels(card)).toEqual(['Nodot tālāk', 'Jautāt', 'Nav mana klase']);
    expect((await app.press(TEACHER, `aq:${id}`, { raw: true })).answer.text).toContain(
      'Klases sarakstā ir.',
    );
    await arrive(app, { persona: 'stranger-2', child: 'Neesošais Kārlis' });
    const other = await newestApplication(app);
    const { answer } = await app.press(TEACHER, `aq:${other.id}`, { raw: true });
    expect(answer.text).toContain('sarakstā tāda bērna nav');
  });

  test('in the evening’s one message a line opens the card, it does not decide', async () => {
    // Else the bell's lines of what they have not entered would stand among these.
    await db().course.updateMany({
      where: { teacher: { externalId: TEACHER } },
      data: { until: toDbDate('2026-11-22') },
    });
    await app.say(TEACHER, '/settings');
    await app.press(TEACHER, 'Vienā ziņā vakarā');
    await arrive(app);
    await arrive(app, { persona: 'stranger-2' });
    await app.turnTo('2026-11-23T18:00:30+02:00');
    const digest = await app.last(TEACHER);
    const news = 'Jauns iesniegums: 5.b';
    expect(digest.text).toBe(`Dienas jaunumi\n\n1. ${news}\n2. ${news}`);
    expect(labels(digest)).toEqual(['1. Rādīt', '2. Rādīt']);
    const { answer } = await app.press(TEACHER, '2.');
    expect(labels(answer)).toContain('Nodot tālāk');
  });

  test('passes on, and takes it back within ten minutes; the applicant is told', async () => {
    const id = await arrive(app);
    const { answer } = await app.press(TEACHER, 'Nodot tālāk');
    expect(answer.text).toContain('Nodots virslietotājam');
    expect((await app.last(FAMILY)).text).toContain('nodeva tālāk');
    await app.press(TEACHER, 'Atsaukt');
    expect(await newestApplication(app)).toMatchObject({ id, state: 'submitted', passedAt: null });
    expect((await app.last(FAMILY)).text).toContain('izskata vēlreiz');
    expect(labels(await app.last(TEACHER))).toContain('Nodot tālāk');
  });

  test('cannot take back what the superuser has begun with', async () => {
    await passed(app);
    await app.press(SUPERUSER, 'Jautāt');
    await app.say(SUPERUSER, 'Vai numurs ir pareizs?');
    const { answer } = await app.press(TEACHER, 'Atsaukt');
    expect(answer.alert).toContain('Atsaukt nevar');
    expect((await newestApplication(app)).state).toBe('asked');
  });

  test('not my class: the other class teacher gets it, the first one no longer may', async () => {
    const id = await arrive(app);
    await app.press(TEACHER, 'Nav mana klase');
    const { answer } = await app.press(TEACHER, '6.a');
    expect(answer.text).toContain('Nodots 6.a klases audzinātājam');
    expect((await app.last(FAMILY)).text).toContain('nodots 6.a klases audzinātājam');
    expect((await app.last('class-teacher-6a')).text).toContain('5.b → 6.a');
    await expectRefused(app, TEACHER, [`aq:${id}`, `aq-class:${id}`], /^Jums nav tiesību/);
    await app.say(TEACHER, '/iesniegumi');
    expect((await app.last(TEACHER)).text).toContain('Neviens negaida');
    await app.press('class-teacher-6a', 'Nodot tālāk');
    expect(await newestApplication(app)).toMatchObject({ state: 'passed' });
  });

  test('passes on all that the preview shows; what came meanwhile is shown first', async () => {
    await arrive(app);
    await arrive(app, { persona: 'stranger-2', child: 'Neesošais Kārlis' });
    await app.say(TEACHER, '/iesniegumi');
    const { answer: preview } = await app.press(TEACHER, 'Nodot visus');
    expect(preview.text).toContain(`✓ ${known.name}, 5.b ← Krūmiņa Baiba`);
    expect(preview.text).toContain('⚠️ Neesošais Kārlis');
    await arrive(app, { persona: 'stranger-3', child: 'Cits Bērns' });
    const { answer: anew } = await app.press(TEACHER, 'Nodot tālāk (2)');
    expect(anew.alert).toContain('Saraksts pa šo laiku ir mainījies');
    expect(await db().application.count({ where: { state: 'passed' } })).toBe(0);
    const { answers, messageId } = await app.press(TEACHER, 'Nodot tālāk (3)');
    expect(answers.map(({ text }) => text).join()).toContain('✅ Nodoti 3 iesniegumi');
    const cards = async (words: string) =>
      (await app.chat(TEACHER)).filter(({ id, text }) => id !== messageId && text.includes(words)).length;
    const before = await cards('Pie klases audzinātāja');
    await app.press(TEACHER, 'Atsaukt', { messageId });
    expect(await cards('Pie klases audzinātāja')).toBe(before + 3);
    expect(await db().application.count({ where: { state: 'submitted' } })).toBe(3);
  });

  test('cannot refuse or connect, nor touch another class’s; a former one nothing', async () => {
    const id = await passed(app);
    const { revision, studentId } = await newestApplication(app);
    const forbidden = [
      `aq-refuse:${id}`,
      `aq-why:${id}:${revision}:unclear`,
      `aq-do:${id}:${revision}:${studentId ?? 1}:0`,
    ];
    await app.say(TEACHER, '/menu');
    await expectRefused(app, TEACHER, [...forbidden, 'cx', 'connections'], /^Jums nav tiesību|^Šī poga/);
    await app.say('class-teacher-6a', '/menu');
    await expectRefused(app, 'class-teacher-6a', [`aq:${id}`], /^Jums nav tiesību/);
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: TEACHER } });
    await db().staffRole.updateMany({
      where: { personId: teacher.id, role: 'classTeacher' },
      data: { until: new Date('2026-11-22') },
    });
    await expectRefused(app, TEACHER, [`aq:${id}`, 'applications'], /^Jums nav tiesību/);
    expect((await newestApplication(app)).state).toBe('passed');
  });
});
