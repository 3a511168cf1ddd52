import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { type DemoLesson, lessonOf, studentIdsOf, TODAY } from './demo-lessons.ts';

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
  const personas: { id: string; roles: string[]; children?: unknown[] }[] = (await app.control('personas'))
    .body;
  const single = personas.filter(
    ({ roles, children }) => children?.length === 1 && roles.join() === 'guardian',
  );
  const ids = new Set(single.map(({ id }) => id));
  const families = await familiesOf(app, '5.b');
  const students = await studentIdsOf(app, '5.b');
  const away = await db().absence.findMany({ where: { lesson: { day: toDbDate(TODAY) } } });
  const idOf = (name: string) => students.get(name) ?? 0;
  child = families.find(
    ({ name, guardians }) =>
      guardians.length === 2 &&
      guardians.every((id) => ids.has(id)) &&
      !away.some((absence) => absence.studentId === idOf(name)),
  ) as Family;
  parent = child.guardians[0] ?? '';
  studentId = idOf(child.name);
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const press = async (persona: string, button: string) => (await app.press(persona, button)).answer;
const raw = async (persona: string, data: string) => (await app.press(persona, data, { raw: true })).answer;
const say = async (persona: string, text: string) => (await app.say(persona, text)).answer;
const labels = ({ buttons }: ChatMessage) => buttons.flat().map(({ label }) => label);
const absent = () => say(TEACHER, `5.b Daļas; n ${child.familyName}`);

/** What came to each of the personas while `act` went on. */
async function heard(personas: readonly string[], act: () => Promise<unknown>): Promise<string[]> {
  const before = await Promise.all(
    personas.map(async (persona) => Math.max(0, ...(await app.chat(persona)).map(({ rev }) => rev))),
  );
  await act();
  return Promise.all(
    personas.map(async (persona, index) =>
      (await app.chat(persona))
        .filter(({ rev, from }) => rev > (before[index] ?? 0) && from === 'bot')
        .map(({ text }) => text)
        .join('\n'),
    ),
  );
}

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
    const told = await heard(WATCHERS, () => press(parent, 'Nezināju'));
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
    const over = await heard(['office'], () => press(parent, 'Zinu'));
    expect(over.join()).toContain('5.b: kavējums ir noskaidrots ✓');
    expect(await heard(WATCHERS, () => app.forward('PT3H'))).not.toContain(ALARM);
  });

  test('no answer in an hour after it was asked: they are told, and not a minute before', async () => {
    await absent();
    const early = await heard(WATCHERS, () => app.forward('PT69M'));
    expect(early.join()).not.toContain(ALARM);
    const late = await heard(WATCHERS, () => app.forward('PT2M'));
    for (const text of late) expect(text).toContain(`${ALARM}, un vecāki vēl nav atbildējuši`);
  });

  test('`Send now`: the hour runs from then', async () => {
    await absent();
    await press(TEACHER, 'Nosūtīt tūlīt');
    expect((await heard(WATCHERS, () => app.forward('PT61M'))).join()).toContain(ALARM);
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
    expect((await heard(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('`I know` asks for a reason, which may be given or not', async () => {
    await absent();
    await app.forward('PT11M');
    await press(parent, 'Zinu');
    expect(await db().absenceNote.count({ where: { studentId, from: toDbDate(TODAY) } })).toBe(0);
    expect((await press(parent, 'Ģimenes apstākļi')).text).toContain('ģimenes apstākļi');
    expect((await heard(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('announced before: nobody is asked, nobody rings', async () => {
    await say(parent, '/menu');
    await press(parent, 'Šodien slimo');
    await press(parent, 'Nosūtīt: slimo');
    await absent();
    await app.forward('PT11M');
    expect((await app.last(child.guardians[1] ?? '')).text).not.toContain('Vai zināt');
    expect((await heard(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
  });

  test('corrected before its time: nobody rings', async () => {
    await absent();
    await app.forward('PT20M');
    await say(TEACHER, '5.b visi klāt');
    await press(TEACHER, 'Drukas kļūda');
    expect((await heard(WATCHERS, () => app.forward('PT2H'))).join()).not.toContain(ALARM);
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
    const told = await heard(WATCHERS, () => app.forward('PT11M'));
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
    const told = await heard([CLASS_TEACHER], async () => {
      await say(TEACHER, `5.b n ${child.familyName}`);
      await app.forward('PT59M');
    });
    expect(told.join()).toMatch(/5\.b: .*vienā stundā bija, bet citā ne/);
  });
});

describe('4.10: the next morning', () => {
  const reportIll = async () => {
    await say(parent, '/menu');
    await press(parent, 'Šodien slimo');
    await press(parent, 'Nosūtīt: slimo');
  };

  test('at 7:00 the guardian who reported it is asked; `Still ill` makes it a day longer, with one tap', async () => {
    await reportIll();
    const [early] = await heard([parent], () => app.turnTo('2026-11-24T06:59:00+02:00'));
    expect(early).not.toContain('vai vēl slimo?');
    await app.forward('PT1M');
    const question = await app.last(parent);
    expect(question.text).toBe(`${child.givenName}: vai vēl slimo?`);
    const card = await press(parent, 'Vēl slimo');
    expect(card.text).toContain('23.11.–24.11., slimība');
    expect(
      (await app.chat(child.guardians[1] ?? '')).some(({ text }) => text.includes('vai vēl slimo?')),
    ).toBe(false);
  });

  test('what was excused is followed by a new note, which counts with it', async () => {
    await reportIll();
    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, child.name);
    await press(CLASS_TEACHER, 'Attaisnot');
    await app.turnTo('2026-11-24T07:00:30+02:00');
    await press(parent, 'Vēl slimo');
    expect(
      await db().absenceNote.findMany({ where: { studentId }, orderBy: { id: 'desc' }, take: 2 }),
    ).toMatchObject([
      { from: toDbDate('2026-11-24'), state: 'sent' },
      { from: toDbDate(TODAY), state: 'excused' },
    ]);
  });

  test('over a weekend it is asked on the next school morning; `Better` changes nothing', async () => {
    const { id: sentById } = await db().person.findUniqueOrThrow({ where: { externalId: parent } });
    const friday = toDbDate('2026-11-20');
    const note = { from: friday, until: friday, receivedOn: friday, sentAt: friday, lessons: [] };
    await db().absenceNote.create({ data: { ...note, studentId, sentById, reason: 'illness' } });
    await app.turnTo('2026-11-22T06:59:00+02:00');
    const [asked] = await heard([parent], () => app.turnTo('2026-11-23T07:00:30+02:00'));
    expect(asked?.match(/vai vēl slimo\?/g)).toHaveLength(1);
    expect((await press(parent, 'Jau vesels')).text).toContain('prieks, ka viss labi');
    expect(await db().absenceNote.count({ where: { studentId, until: { gt: friday } } })).toBe(0);
  });

  test('a reason other than illness, and a paper slip, are not asked about', async () => {
    const { id: sentById } = await db().person.findUniqueOrThrow({ where: { externalId: parent } });
    const friday = toDbDate('2026-11-20');
    const note = {
      from: friday,
      until: friday,
      receivedOn: friday,
      sentAt: friday,
      lessons: [],
      studentId,
      sentById,
    };
    await db().absenceNote.createMany({
      data: [
        { ...note, reason: 'family' },
        { ...note, reason: 'illness', onPaper: true },
      ],
    });
    await app.turnTo('2026-11-23T06:59:00+02:00');
    expect((await heard([parent], () => app.forward('PT2M'))).join()).not.toContain('vai vēl slimo?');
  });
});

describe('4.10: more unexcused lessons than the school lets pass', () => {
  const miss = async (count: number) => {
    const lessons = await db().lesson.findMany({
      where: {
        course: { class: { name: '5.b' } },
        rollConfirmedAt: { not: null },
        absences: { none: { studentId } },
      },
      orderBy: { startsAt: 'desc' },
      take: count,
    });
    await db().absence.createMany({
      data: lessons.map(({ id }) => ({ lessonId: id, studentId, kind: 'absent' as const })),
    });
  };

  test('20 are told to nobody, 21 to the class teacher and the academic office, once', async () => {
    await db().absence.deleteMany({ where: { studentId } });
    await miss(20);
    const at20 = await heard(WATCHERS, () => app.turnTo('2026-11-23T16:30:00+02:00'));
    expect(at20.join()).not.toContain('neattaisnoti kavētām');
    expect(
      (
        await raw(
          CLASS_TEACHER,
          `ac:${(await db().schoolClass.findFirstOrThrow({ where: { name: '5.b' } })).id}`,
        )
      ).text,
    ).toContain(`${child.name}: 20/20 neatt.`);
    await miss(1);
    const at21 = await heard(WATCHERS, () => app.turnTo('2026-11-24T16:30:00+02:00'));
    for (const text of at21)
      expect(text).toContain('5.b: skolēnam semestrī ir vairāk par 20 neattaisnoti kavētām stundām');
    await miss(3);
    const later = await heard(WATCHERS, () => app.turnTo('2026-11-25T16:30:00+02:00'));
    expect(later.join()).not.toContain('neattaisnoti kavētām');
  });

  test('late ones and excused ones do not count', async () => {
    await db().absence.deleteMany({ where: { studentId } });
    await miss(25);
    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, 'Papīra zīme');
    await say(CLASS_TEACHER, `${child.name} 26.10.-23.11. ārsta zīme, saņemta šodien`);
    const told = await heard(WATCHERS, () => app.turnTo('2026-11-23T16:30:00+02:00'));
    expect(told.join()).not.toContain('neattaisnoti kavētām');
  });
});
