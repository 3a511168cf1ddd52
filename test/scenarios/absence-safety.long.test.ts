import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, lessonOf, TODAY } from './demo-lessons.ts';
import { presentChild } from './present-child.ts';

const TEACHER = 'teacher-mat-5';
const CLASS_TEACHER = 'class-teacher-5b';
const NOTICE_AND_HOUR = 'PT71M';

let app: RunningApp;
let lesson: DemoLesson;
let child: Family;
let parent: string;
let studentId: number;

beforeAll(async () => {
  app = await runApp({});
  lesson = await lessonOf(app, TEACHER, '5.b');
  ({ child, parent, studentId } = await presentChild(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw, heardBy } = chatOf(() => app);
const absent = () => say(TEACHER, `5.b Daļas; n ${child.familyName}`);

// Days are turned, and every lesson's bell with them.
vi.setConfig({ testTimeout: 60_000 });

const WATCHERS = [CLASS_TEACHER, 'office'] as const;
const ALARM = '❗ 5.b: skolēna nav stundās';

describe('4.10: an absence that nobody announced', () => {
  test('is asked about once a day; `I did not know` reaches the class teacher and the academic office at once', async () => {
    await absent();
    await app.forward('PT11M');
    const question = await app.last(parent);
    expect(question.text).toBe(`${child.givenName}: kavējums\nVai zināt, kāpēc bērna nav?`);
    expect(labels(question)).toEqual(['Slimo', 'Zinu', 'Nezināju', 'Rādīt']);
    const told = await heardBy(WATCHERS, () => press(parent, 'Nezināju'));
    for (const text of told) {
      expect(text).toContain(`${ALARM}, un vecāki par to nezināja`);
      expect(text).not.toContain(child.familyName);
      expect(text).not.toContain(child.givenName);
    }
    const shown = await press(CLASS_TEACHER, 'Rādīt');
    expect(shown.text).toContain(`${child.name}, 5.b`);
    const { phone } = await db().person.findUniqueOrThrow({ where: { externalId: parent } });
    expect(shown.text).toContain(phone ?? 'tālruņa nav');
    // Whoever finds out later ends it.
    const over = await heardBy(['office'], () => press(parent, 'Zinu'));
    expect(over.join()).toContain('5.b: kavējums ir noskaidrots ✓');
    expect(await heardBy(WATCHERS, () => app.forward('PT3H'))).not.toContain(ALARM);
  });

  test('no answer in an hour after it was asked: they are told, and not a minute before', async () => {
    await absent();
    const early = await heardBy(WATCHERS, () => app.forward('PT69M'));
    expect(early.join()).not.toContain(ALARM);
    const late = await heardBy(WATCHERS, () => app.forward('PT2M'));
    for (const text of late) expect(text).toContain(`${ALARM}, un vecāki vēl nav atbildējuši`);
  });

  test('`Send now`: the hour runs from then', async () => {
    await absent();
    await press(TEACHER, 'Nosūtīt tūlīt');
    expect((await heardBy(WATCHERS, () => app.forward('PT61M'))).join()).toContain(ALARM);
  });

  test('the answer of any guardian settles it for the others; `Ill` makes the day’s note', async () => {
    await absent();
    await app.forward('PT11M');
    const [first = '', second = ''] = child.guardians;
    const card = await press(first, 'Slimo');
    expect(card.text).toContain('pirmd., 23.11., slimība');
    expect(labels(await app.last(second))).toEqual(['Rādīt']);
    expect((await raw(second, `inq:${studentId}:${TODAY}:unknown`)).alert ?? '').toContain(
      'jau ir atbildēts',
    );
    expect((await heardBy(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('`I know` asks for a reason, which may be given or not', async () => {
    await absent();
    await app.forward('PT11M');
    await press(parent, 'Zinu');
    expect(await db().absenceNote.count({ where: { studentId, from: toDbDate(TODAY) } })).toBe(0);
    expect((await press(parent, 'Ģimenes apstākļi')).text).toContain('ģimenes apstākļi');
    expect((await heardBy(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('announced before: nobody is asked, nobody rings', async () => {
    await say(parent, '/menu');
    await press(parent, 'Šodien slimo');
    await press(parent, 'Nosūtīt: slimo');
    await absent();
    await app.forward('PT11M');
    expect((await app.last(child.guardians[1] ?? '')).text).not.toContain('Vai zināt');
    expect((await heardBy(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('corrected before its time: nobody rings', async () => {
    await absent();
    await app.forward('PT20M');
    await say(TEACHER, '5.b visi klāt');
    await press(TEACHER, 'Drukas kļūda');
    expect((await heardBy(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('no connected guardian: they are told as soon as guardians would be', async () => {
    const people = await db().person.findMany({
      where: { externalId: { in: [...child.guardians] } },
      select: { id: true },
    });
    await db().account.updateMany({
      where: { personId: { in: people.map(({ id }) => id) } },
      data: { closedAt: new Date('2026-11-20T10:00:00Z') },
    });
    await absent();
    const told = await heardBy(WATCHERS, () => app.forward('PT11M'));
    for (const text of told) expect(text).toContain(`${ALARM}, un neviens no vecākiem nav pieslēgts`);
  });

  test('another family’s guardian and another class’s teacher neither answer nor see it', async () => {
    await absent();
    await app.forward(NOTICE_AND_HOUR);
    const stranger =
      (await familiesOf(app, '5.b')).find(({ name }) => name !== child.name)?.guardians[0] ?? '';
    for (const persona of [stranger, 'class-teacher-5a', 'student-5b-1']) {
      await say(persona, '/menu');
      for (const data of [`inq:${studentId}:${TODAY}:ill`, `absence-day:${studentId}:${TODAY}`])
        expect((await raw(persona, data)).alert ?? '', `${persona} ${data}`).toMatch(
          /Jums nav tiesību|nav pieslēgts/,
        );
    }
  });
});

describe('4.10: absent in one lesson, present in another', () => {
  test('the class teacher sees it the same hour', async () => {
    await say(TEACHER, '5.b Daļas; visi klāt');
    const other = await db().lesson.findFirstOrThrow({
      where: {
        course: { class: { name: '5.b' }, kind: 'lesson' },
        day: toDbDate(TODAY),
        number: { lt: lesson.number },
      },
      include: { course: { include: { teacher: true, subject: true } } },
      orderBy: { number: 'asc' },
    });
    const colleague = other.course.teacher.externalId ?? '';
    await say(colleague, '/menu');
    const ref = `${other.courseId}.${TODAY}.${other.number}`;
    await raw(colleague, `ls:${ref}`);
    await db().absence.deleteMany({ where: { lessonId: other.id } });
    const told = await heardBy([CLASS_TEACHER], async () => {
      await say(TEACHER, `5.b n ${child.familyName}`);
      await app.forward('PT59M');
    });
    expect(told.join()).toMatch(/5\.b: .*vienā stundā bija, bet citā ne/);
  });
});
