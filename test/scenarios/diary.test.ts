import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labelRows } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, forgetEntered, lessonOf } from './demo-lessons.ts';

const TEACHER = 'teacher-mat-5';

interface ManyChildren {
  readonly id: string;
  readonly children: readonly { readonly name: string; readonly class: string }[];
}

let app: RunningApp;
let lesson: DemoLesson;
let one: Family;
let other: Family;
/** A guardian with a child in 5.b and others elsewhere. */
let parent: ManyChildren;

beforeAll(async () => {
  app = await runApp();
  lesson = await lessonOf(app, TEACHER, '5.b');
  const personas: (ManyChildren & { linked: boolean; roles: string[] })[] = (await app.control('personas'))
    .body;
  parent = personas.find(
    ({ linked, roles, children }) =>
      linked &&
      roles.join() === 'guardian' &&
      children.length > 1 &&
      children.some((child) => child.class === '5.b'),
  ) as ManyChildren;
  const families = await familiesOf(app, '5.b');
  const pupil = (await diary('student-5b-1')).text;
  [one, other] = families.filter(
    ({ name, guardians }) => !guardians.includes(parent.id) && !pupil.includes(name),
  ) as [Family, Family];
}, 60_000);
beforeEach(() => forgetEntered(app, [lesson.courseId]));
afterAll(() => app.stop());

/** The lesson's line in a diary. */
const title = () => `${lesson.number}. ${lesson.subject}`;
const guardianOf = (family: Family) => family.guardians[0] ?? '';
const diary = async (persona: string): Promise<ChatMessage> => (await app.say(persona, '/diary')).answer;
const open = async (persona: string, data: string): Promise<string> => {
  await app.say(persona, '/menu');
  return (await app.press(persona, data, { raw: true })).answer.text;
};

describe('4.5: a day’s lessons', () => {
  test('with topic and homework, whole as the teacher typed them', async () => {
    await app.say(TEACHER, '5.b Daļas <1/2 & 3/4>; md 45. lpp. 3.–6. uzd.; visi klāt');
    const { text } = await diary(guardianOf(one));
    expect(text).toContain(`${one.name}, 5.b`);
    expect(text).toContain(
      `${title()}: Daļas <1/2 & 3/4>\n   Mājas darbs: 45. lpp. 3.–6. uzd. (uz otrd., 24.11.)`,
    );
  });

  test('a lesson that is not entered yet stands there by its name', async () => {
    expect((await diary(guardianOf(one))).text).toMatch(new RegExp(`^${title()}$`, 'm'));
  });

  test('an absence and a lateness are shown to the child’s own alone', async () => {
    await app.say(TEACHER, `5.b Daļas; n ${one.familyName}; vēlu ${other.familyName}`);
    expect((await diary(guardianOf(one))).text).toContain(`${title()}: Daļas\n   kavējums: nebija stundā`);
    expect((await diary(guardianOf(other))).text).toContain(`${title()}: Daļas\n   nokavēja stundas sākumu`);
    for (const reader of ['student-5b-1', parent.id]) {
      expect((await diary(reader)).text).not.toMatch(/matemātika: Daļas\n {3}(kavējums|nokavēja)/);
    }
    for (const [reader, stranger] of [
      [one, other],
      [other, one],
    ] as const) {
      expect((await diary(guardianOf(reader))).text).not.toContain(stranger.familyName);
    }
  });

  test('homework for some is shown to those alone', async () => {
    await app.say(TEACHER, `5.b Daļas; md ${one.familyName}: atkārtot 12. lpp.; visi klāt`);
    expect((await diary(guardianOf(one))).text).toContain('Mājas darbs: atkārtot 12. lpp.');
    for (const reader of [guardianOf(other), parent.id, 'student-5b-1']) {
      expect((await diary(reader)).text, reader).not.toContain('atkārtot');
    }
  });

  test('a student reads their own', async () => {
    await app.say(TEACHER, '5.b Daļas');
    expect((await diary('student-5b-1')).text).toContain(`${title()}: Daļas`);
  });
});

describe('other days', () => {
  test('by buttons, over days off; `Today` leads back', async () => {
    const today = await diary(guardianOf(one));
    expect(labelRows(today).at(-1)).toEqual(['‹ piektd., 20.11.', 'otrd., 24.11. ›']);
    const friday = (await app.press(guardianOf(one), '‹ piektd.', { messageId: today.id })).answer;
    expect(friday).toMatchObject({
      id: today.id,
      text: expect.stringContaining('piektdiena, 20. novembris'),
    });
    const thursday = (await app.press(guardianOf(one), '‹ ceturtd.', { messageId: today.id })).answer;
    // Wednesday, 18 November, is a public holiday.
    expect(labelRows(thursday).at(-1)).toEqual(['‹ otrd., 17.11.', 'Šodien', 'piektd., 20.11. ›']);
    expect((await app.press(guardianOf(one), 'Šodien', { messageId: today.id })).answer.text).toContain(
      '23. novembris',
    );
  });

  test('a past day shows what was entered then', async () => {
    const entered = await app.app.database.db.lesson.findFirstOrThrow({
      where: { course: { class: { name: '5.b' } }, day: toDbDate('2026-11-20'), topic: { not: null } },
      include: { course: { include: { subject: true } } },
    });
    const text = await open(guardianOf(one), 'diary:2026-11-20');
    expect(text).toContain(`${entered.number}. ${entered.course.subject.name}: ${entered.topic}`);
  });

  test.each([
    ['2026-11-22', 'svētdiena, 22. novembris', 'Brīvdiena: stundu nav.'],
    ['2026-11-18', 'trešdiena, 18. novembris', 'Svētku diena: stundu nav.'],
    ['2026-10-21', 'trešdiena, 21. oktobris', 'Skolēnu brīvlaiks: stundu nav.'],
    ['2027-07-01', 'ceturtdiena, 1. jūlijs', 'Šī diena nav mācību gadā.'],
    ['1999-01-01', 'piektdiena, 1. janvāris', 'Šī diena nav mācību gadā.'],
    ['9999-12-31', 'piektdiena, 31. decembris', 'Šī diena nav mācību gadā.'],
  ])('%s: says why there are none', async (day, title, why) => {
    const text = await open(guardianOf(one), `diary:${day}`);
    expect(text).toContain(title);
    expect(text).toContain(why);
  });

  test('after a day outside the school year, today is read as before', async () => {
    await open(guardianOf(one), 'diary:1999-01-01');
    expect((await diary(guardianOf(one))).text).toContain(title());
  });
});

describe('several children', () => {
  test('each under their own name, in the order of the classes', async () => {
    const { text } = await diary(parent.id);
    const named = [...text.matchAll(/^(.+), (\d\.[a-z])$/gm)].map(
      ([, name, className]) => `${name} ${className}`,
    );
    expect(named.toSorted()).toEqual(
      parent.children.map((child) => `${child.name} ${child.class}`).toSorted(),
    );
    expect(named.map((line) => line.slice(-3))).toEqual(named.map((line) => line.slice(-3)).toSorted());
  });

  test('what is entered for one class stands with that child alone', async () => {
    await app.say(TEACHER, '5.b Daļu saskaitīšana; visi klāt');
    const { text } = await diary(parent.id);
    const blocks = text.split('\n\n').filter((block) => /, \d\.[a-z]$/m.test(block));
    expect(blocks).toHaveLength(parent.children.length);
    const told = blocks.filter((block) => block.includes('Daļu saskaitīšana'));
    expect(told.map((block) => block.split('\n')[0])).toEqual(
      parent.children.filter((child) => child.class === '5.b').map((child) => `${child.name}, 5.b`),
    );
  });

  test('one by button, kept while the days are turned; `All children` leads back', async () => {
    const all = await diary(parent.id);
    const [chosen, ...rest] = parent.children as ManyChildren['children'] & [ManyChildren['children'][0]];
    const label =
      labelRows(all)
        .flat()
        .find((each) => each.endsWith(`, ${chosen?.class}`)) ?? '';
    const single = (await app.press(parent.id, label, { messageId: all.id })).answer;
    expect(single.text).toContain(chosen?.name);
    for (const { name } of rest) expect(single.text).not.toContain(name);
    const friday = (await app.press(parent.id, '‹ piektd.', { messageId: all.id })).answer;
    expect(friday.text).toContain('20. novembris');
    for (const { name } of rest) expect(friday.text).not.toContain(name);
    const again = (await app.press(parent.id, 'Visi bērni', { messageId: all.id })).answer;
    for (const { name } of parent.children) expect(again.text).toContain(name);
  });
});
