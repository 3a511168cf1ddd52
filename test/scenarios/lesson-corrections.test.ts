import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SchoolDate, toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { type DemoLesson, forgetEntered, journalOf, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';
const OFFICE = 'office';

let app: RunningApp;
let lesson: DemoLesson;
let first: Family;
let second: Family;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  [first, second] = (await familiesOf(app, '5.b')) as [Family, Family];
}, 60_000);
beforeEach(() => forgetEntered(app, [lesson.courseId]));
afterAll(() => app.stop());

const say = async (text: string) => (await app.say(TEACHER, text)).answer;
const press = async (button: string, persona = TEACHER) => (await app.press(persona, button)).answer;
const open = async (data: string, persona = TEACHER) => {
  const { answer: menu } = await app.say(persona, '/menu');
  return (await app.press(persona, data, { messageId: menu.id, raw: true })).answer;
};
const diary = async ({ guardians: [guardian = ''] }: Family) =>
  (await app.say(guardian, '/diary')).answer.text;
const lastEntry = () =>
  app.app.database.db.auditEntry.findFirstOrThrow({
    where: { subject: 'lesson' },
    orderBy: { id: 'desc' },
    select: { reason: true, before: true },
  });

describe('4.5: `Correct`, once a change can no longer be taken back', () => {
  test('another roll: the reason is asked by button, the old one kept, the families see what holds', async () => {
    await say(`5.b Daļas; md –; n ${first.familyName}`);
    await app.forward('PT11M');
    const card = await open(`ls:${lesson.ref}`);
    expect(labels(card)).toContain('Labot');
    expect(labels(card)).not.toContain('Atsaukt');

    const question = await say(`5.b n ${second.familyName}`);
    expect(question.text).toContain('Labojums');
    expect(question.text).toContain(`${first.name}: nav → klāt`);
    expect(question.text).toContain(`${second.name}: klāt → nav`);
    expect(labels(question)).toEqual(['Drukas kļūda', 'Atnāca vēlāk', 'Cits iemesls', 'Nemainīt']);
    const done = await press('Drukas kļūda');
    expect(done).toMatchObject({
      id: question.id,
      text: expect.stringContaining(`Nav stundā (1): ${second.name}`),
    });
    expect(await lastEntry()).toMatchObject({ reason: 'typing', before: { roll: [{ kind: 'absent' }] } });
    expect(await diary(first)).toContain('bija stundā (labots)');
    expect(await diary(second)).toMatch(/nebija stundā.*\(labots\)/);
    // A correction is a change like any other: it can be taken back.
    expect((await press('Atsaukt')).text).toContain(`Nav stundā (1): ${first.name}`);
  });

  test('topic and homework on the same day: no reason, but whoever reads it is told', async () => {
    await say('5.b Daļas; visi klāt; md 45. lpp.');
    await app.forward('PT11M');
    expect((await say('5.b Decimāldaļas; md 46. lpp.')).text).toContain('Temats: Decimāldaļas');
    expect(await lastEntry()).toMatchObject({ reason: null, before: { topic: 'Daļas' } });
    expect(await diary(first)).toMatch(/Decimāldaļas \(labots\)\n.*46\. lpp\..*\(labots\)/);
  });

  test('within ten minutes nothing is asked, and what was empty may be filled at any time', async () => {
    await say(`5.b n ${first.familyName}`);
    expect((await say(`5.b n ${second.familyName}`)).text).toContain(`Nav stundā (1): ${second.name}`);
    await app.forward('PT11M');
    const filled = await say('5.b Daļas; md –');
    expect(filled.text).toContain('✓ Viss ievadīts');
    expect(await diary(first)).not.toContain('labots');
  });
});

describe('two people on one lesson: the second save shows what changed, and asks', () => {
  test('the same list opened before: mine, theirs or both; nothing is lost silently', async () => {
    const card = await open(`ls:${lesson.ref}`);
    const onCard = async (button: string) =>
      (await app.press(TEACHER, button, { messageId: card.id })).answer;
    await onCard('Kavējumi…');
    await onCard(first.name);
    await say(`5.b n ${second.familyName}`);
    const question = await onCard('Saglabāt');
    expect(question.text).toContain('Ko paturēt?');
    expect(question.text).toContain(`${second.name}: nav → klāt`);
    expect(labels(question)).toEqual(['Manu ierakstu', 'Atstāt, kā ir', 'Abus']);
    const both = await onCard('Abus');
    expect(both.text).toContain('Nav stundā (2)');
    expect(both.text).toContain(first.name);
    expect(both.text).toContain(second.name);
  });
});

describe('4.5: a closed semester', () => {
  const YEAR = '2026-09-01';

  test('is closed by the academic office; then it alone corrects, with a reason', async () => {
    await say('5.b Daļas');
    const asked = await open(`cal-close:${YEAR}:1`, OFFICE);
    expect(asked.text).toContain('Slēgt 1. semestri?');
    expect((await press('Slēgt', OFFICE)).text).toContain('– slēgts');

    const before = await journalOf(app);
    expect((await say('5.b Decimāldaļas')).text).toContain('1. semestris ir slēgts');
    expect((await app.say(TEACHER, '/undo')).answer.text).toContain('1. semestris ir slēgts');
    expect(await journalOf(app)).toBe(before);
    const closed = await open(`ls:${lesson.ref}`);
    expect(closed.text).toContain('1. semestris ir slēgts');
    expect(labels(closed)).toEqual([]);

    const day = (await app.say(OFFICE, '/log 5.b')).answer;
    expect(day.text).toContain('5.b · pirmdiena, 23. novembris');
    expect(
      (await app.press(OFFICE, `ls:${lesson.ref}`, { messageId: day.id, raw: true })).answer.text,
    ).toContain('Temats: Daļas');
    await open(`ls-nohw:${lesson.ref}`, OFFICE);
    expect((await press('Cits iemesls', OFFICE)).text).toContain('Mājas darba nav');
    expect(await lastEntry()).toMatchObject({ reason: 'other' });

    await open(`cal-opened:${YEAR}:1`, OFFICE);
    expect((await say('5.b Decimāldaļas')).text).toContain('Temats: Decimāldaļas');
  });

  test('is closed by nobody else', async () => {
    for (const persona of [TEACHER, 'superuser', 'guardian-5b-1'])
      expect((await open(`cal-closed:${YEAR}:1`, persona)).alert).toContain('nav tiesību');
    expect(await app.app.database.db.semester.count({ where: { closedAt: { not: null } } })).toBe(0);
  });
});

describe('4.5: lessons of a teacher who has left', () => {
  const leave = (until: string | null) =>
    app.app.database.db.staffRole.updateMany({
      where: { person: { externalId: TEACHER } },
      data: { until: until === null ? null : toDbDate(until as SchoolDate) },
    });
  const refused = (persona: string) =>
    expectRefused(app, persona, [`ls-nohw:${lesson.ref}:change`], /nav tiesību|nav pieslēgts/);
  afterEach(() => leave(null));

  test('are the academic office’s to correct, with a reason, before the semester is closed', async () => {
    await say(`5.b Daļas; md 45. lpp.; n ${first.familyName}`);
    await app.forward('PT11M');
    await refused(OFFICE);
    await leave('2026-11-22');
    const day = (await app.say(OFFICE, '/log 5.b')).answer;
    expect(labels(day).filter((label) => label.endsWith(' 5.b Mat'))).toHaveLength(1);
    expect(labels(day).filter((label) => /:\d\d /.test(label))).toHaveLength(1);
    await app.press(OFFICE, `ls:${lesson.ref}`, { messageId: day.id, raw: true });
    const question = await open(`ls-nohw:${lesson.ref}:change`, OFFICE);
    expect(question.text).toContain('Labojums');
    expect((await press('Drukas kļūda', OFFICE)).text).toContain('Mājas darba nav');
    expect(await lastEntry()).toMatchObject({
      reason: 'typing',
      before: { homework: [{ text: '45. lpp.' }] },
    });
    expect((await press('Atsaukt', OFFICE)).text).toContain('45. lpp.');
  });

  test('are nobody else’s: not the former employee’s, not another teacher’s, not the principal’s', async () => {
    await say('5.b Daļas; md 45. lpp.; visi klāt');
    await leave('2026-11-22');
    const before = await journalOf(app);
    for (const persona of [TEACHER, 'class-teacher-5a', 'principal', 'superuser']) await refused(persona);
    expect((await say('5.b Decimāldaļas')).text).not.toContain('Decimāldaļas');
    expect(await journalOf(app)).toBe(before);
  });
});

describe('4.5: a lesson that did not happen is no gap', () => {
  test('one tap and its reason; `It happened` takes it back', async () => {
    await open(`ls:${lesson.ref}`);
    await press('Nenotika…');
    const off = await press('ekskursija');
    expect(off.text).toContain('nenotika: ekskursija');
    expect(off.text).not.toContain('Vēl trūkst');
    expect((await say('/today')).text).toMatch(/✗ .*5\.b Mat – nenotika: ekskursija/);
    expect(await diary(first)).toMatch(/matemātika – nenotika: ekskursija/);
    await open(`ls:${lesson.ref}`);
    expect((await press('Tomēr notika')).text).toContain('Vēl trūkst: temats, klātbūtne, mājas darbs');
  });
});
