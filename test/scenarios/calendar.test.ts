import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { lessonOf } from './demo-lessons.ts';

const OFFICE = 'office';
const TEACHER = 'teacher-mat-5';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
}, 60_000);
afterAll(() => app.stop());
const afresh = () => app.reset();

const raw = async (data: string, persona = OFFICE) => (await app.press(persona, data, { raw: true })).answer;
const ask = async (what: string, answer: string) => {
  await raw(`cal-ask:${what}`);
  return (await app.say(OFFICE, answer)).answer;
};
const diary = async (day: string) => (await raw(`diary:${day}`, 'guardian-5b-1')).text;
const undo = () => app.press(OFFICE, 'Atsaukt');

describe('4.2: the school year', () => {
  beforeAll(afresh);

  test('its semesters, breaks, bells and what is near, for everyone; buttons for whoever changes it', async () => {
    const { text, buttons } = (await app.say('guardian-5b-1', '/kalendars')).answer;
    expect(text).toMatch(/^2026\/27 mācību gads\n01\.09\.2026–31\.08\.2027/);
    expect(text).toContain('2. semestris: 05.01.–31.05. (9. klasei līdz 11.06.)');
    expect(text).toContain('Brīvlaiki: 19.10.–23.10., 23.12.–04.01., 15.03.–19.03.');
    expect(text).toContain('1. 08:30–09:10');
    expect(text).toContain('24.12. – Ziemassvētku vakars');
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Pasākumi', 'Izvēlne']);
    expect(labels((await app.say(OFFICE, '/calendar')).answer)).toContain('Brīvdiena…');
  });

  test('8: is changed by the superuser and the academic office alone', async () => {
    const buttons = [
      'cal-set:2026-11-24:off',
      'cal-ask:off:2026-09-01',
      'cal-bells:2026-11-24:30/5',
      'cal-unbreak:2026-09-01:2026-10-19',
      'cal-day:2026-11-24',
      'cal-next',
      'cal-make:2027-09-01',
    ];
    for (const persona of [TEACHER, 'records', 'guardian-5b-1'])
      await expectRefused(app, persona, buttons, /nav tiesību/);
    expect((await raw('cal-set:2026-11-24:off', 'superuser')).text).toContain('brīvdiena');
  });
});

describe('4.2: a day', () => {
  beforeEach(afresh);

  test('off is not the next school day, from the press on', async () => {
    const next = async () => (await app.control('next-school-day')).body.day;
    expect(await next()).toBe('2026-11-24');
    await raw('cal-set:2026-11-24:off');
    expect(await next()).toBe('2026-11-25');
  });

  test('off: no lessons, at once; what was entered stays; taken back they are there again', async () => {
    await app.say(TEACHER, '5.b Daļas; md –; visi klāt');
    const saved = await ask('off:2026-09-01', '23.11.');
    expect(saved.text).toContain('✓ Saglabāts\n\npirmdiena, 23. novembris\nbrīvdiena');
    const { text } = (await app.say(TEACHER, '/today')).answer;
    expect(text).toContain('✓ 12:10 5.b Mat');
    expect(text).not.toContain('5.a');
    expect(await diary('2026-11-23')).toContain('matemātika: Daļas');
    const undone = await undo();
    expect(undone.answer.alert).toBe('Atsaukts: viss ir kā iepriekš.');
    expect((await app.say(TEACHER, '/today')).answer.text).toContain('5.a Mat');
  });

  test('a Saturday worked, with the lessons of a Tuesday', async () => {
    const choice = await ask('work:2026-09-01', '28.11.');
    expect(choice.text).toContain('Kuras dienas stundas notiks?');
    const saved = (await app.press(OFFICE, 'otrdiena')).answer;
    expect(saved.text).toContain('darbdiena, stundas kā šajā dienā: otrdiena');
    expect(await diary('2026-11-28')).toContain('1. matemātika');
    await app.press(OFFICE, 'Kā kalendārā');
    expect(await diary('2026-11-28')).toContain('Brīvdiena: stundu nav.');
  });

  test('a public holiday made a working day, and back', async () => {
    expect(await diary('2027-05-04')).toContain('Svētku diena');
    await raw('cal-set:2027-05-04:w2');
    expect(await diary('2027-05-04')).toContain('1. matemātika');
    const back = await raw('cal-set:2027-05-04:usual');
    expect(back.text).toContain('Neatkarības atjaunošanas diena');
    expect(await diary('2027-05-04')).toContain('Svētku diena');
  });

  test('short: other bells, and lessons without one are not held', async () => {
    await ask('short:2026-09-01', '24.11.');
    const saved = (await app.press(OFFICE, '30 min., starpbrīži 5 min.')).answer;
    expect(saved.text).toContain('saīsinātas stundas: 1. 08:30–09:00, 2. 09:05–09:35');
    const own = await ask('bells:2026-11-24', '1 8:30–9:00\n2 9:10–9:40');
    expect(own.text).toContain('saīsinātas stundas: 1. 08:30–09:00, 2. 09:10–09:40');
    const lesson = await lessonOf(app, TEACHER, '5.b', '2026-11-24');
    // The letter to every family is another test's.
    await app.app.database.db.delivery.deleteMany();
    await app.turnTo('2026-11-24T08:40:00+02:00');
    const { text } = (await app.say(TEACHER, '/today')).answer;
    expect(text).toContain('Tagad: 5.b Mat, 20 minūšu līdz zvanam');
    expect(lesson.number).toBe(1);
    const held = (await diary('2026-11-24')).split('\n').filter((line) => /^\d\./.test(line));
    expect(held.map((line) => line[0])).toEqual(['1', '2']);
    await raw('cal-bells:2026-11-24:usual');
    expect((await app.say(TEACHER, '/today')).answer.text).toContain('30 minūšu līdz zvanam');
  });
});

describe('what is no date, or stands against the rest', () => {
  beforeAll(afresh);

  test.each([
    ['off:2026-09-01', 'rīt', /Datumu nesapratu/],
    ['off:2026-09-01', '24.11.2025', /nav izvēlētajā mācību gadā/],
    ['short:2026-09-01', '21.11.', /brīvdiena, stundu nav/],
    ['bells:2026-11-24', '1 9:00–8:30', /pārklājas vai ir nepareizā secībā/],
    ['break:2026-09-01', '16.03.–12.03.', /Pēdējā diena ir pirms pirmās/],
    ['break:2026-09-01', '18.03.–22.03.', /jau ir cits brīvlaiks/],
    ['semester:2026-09-01:2', '01.12.–31.05.', /Semestri pārklājas/],
    ['semester:2026-09-01:2', '05.01.–31.05.', /nekas nav mainīts/],
  ])('%s %s is refused, and can be written again', async (what, answer, words) => {
    expect((await ask(what, answer)).text).toMatch(words);
    expect(await app.app.database.db.auditEntry.count()).toBe(0);
    expect((await app.say(OFFICE, answer)).answer.text).toMatch(words);
  });
});

describe('4.2: breaks and semesters', () => {
  beforeEach(afresh);

  test('a break is added, moved and removed, each taken back', async () => {
    await ask('break:2026-09-01', '26.11.–27.11.');
    expect(await diary('2026-11-26')).toContain('Skolēnu brīvlaiks');
    await raw('cal-break:2026-09-01:2026-11-26');
    await app.press(OFFICE, 'Mainīt datumus…');
    await app.say(OFFICE, '27.11.');
    expect(await diary('2026-11-26')).toContain('matemātika');
    expect(await diary('2026-11-27')).toContain('Skolēnu brīvlaiks');
    await undo();
    expect(await diary('2026-11-26')).toContain('Skolēnu brīvlaiks');
    const gone = await raw('cal-unbreak:2026-09-01:2026-11-26');
    expect(labels(gone)).not.toContain('26.11.–27.11.');
    expect(await diary('2026-11-26')).toContain('matemātika');
    await undo();
    expect(await diary('2026-11-27')).toContain('Skolēnu brīvlaiks');
    await expectRefused(app, OFFICE, ['cal-unbreak:2026-09-01:2026-11-25'], /poga vairs neder/);
  });

  test('a semester ends earlier, grade 9 with the others', async () => {
    await ask('semester:2026-09-01:2', '05.01.–28.05.');
    const saved = await ask('grade9:2026-09-01:2', '–');
    expect(saved.text).toContain('2. semestris: 05.01.–28.05.');
    expect(saved.text).not.toContain('9. klasei');
    expect(await diary('2027-05-31')).toContain('nav mācību gadā');
    await undo();
    expect((await app.say(OFFICE, '/calendar')).answer.text).toContain('(9. klasei līdz 11.06.)');
  });
});
