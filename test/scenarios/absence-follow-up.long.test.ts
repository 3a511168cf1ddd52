import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf } from '../support/chat-of.ts';
import { classIdOf } from '../support/demo-ids.ts';
import type { Family } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { TODAY } from './demo-lessons.ts';
import { presentChild } from './present-child.ts';

const CLASS_TEACHER = 'class-teacher-5b';

let app: RunningApp;
let child: Family;
let parent: string;
let studentId: number;

beforeAll(async () => {
  app = await runApp({});
  ({ child, parent, studentId } = await presentChild(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw, heardBy } = chatOf(() => app);

// Days are turned, and every lesson's bell with them.
vi.setConfig({ testTimeout: 60_000 });

const WATCHERS = [CLASS_TEACHER, 'office'] as const;

describe('4.10: the next morning', () => {
  const reportIll = async () => {
    await say(parent, '/menu');
    await press(parent, 'Šodien slimo');
    await press(parent, 'Nosūtīt: slimo');
  };

  test('at 7:00 the guardian who reported it is asked; `Still ill` makes it a day longer, with one tap', async () => {
    await reportIll();
    const [early] = await heardBy([parent], () => app.turnTo('2026-11-24T06:59:00+02:00'));
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
    const [asked] = await heardBy([parent], () => app.turnTo('2026-11-23T07:00:30+02:00'));
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
    expect((await heardBy([parent], () => app.forward('PT2M'))).join()).not.toContain('vai vēl slimo?');
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
    const at20 = await heardBy(WATCHERS, () => app.turnTo('2026-11-23T16:30:00+02:00'));
    expect(at20.join()).not.toContain('neattaisnoti kavētām');
    expect((await raw(CLASS_TEACHER, `ac:${await classIdOf(db(), '5.b')}`)).text).toContain(
      `${child.name}: 20/20 neatt.`,
    );
    await miss(1);
    const at21 = await heardBy(WATCHERS, () => app.turnTo('2026-11-24T16:30:00+02:00'));
    for (const text of at21)
      expect(text).toContain('5.b: skolēnam semestrī ir vairāk par 20 neattaisnoti kavētām stundām');
    await miss(3);
    const later = await heardBy(WATCHERS, () => app.turnTo('2026-11-25T16:30:00+02:00'));
    expect(later.join()).not.toContain('neattaisnoti kavētām');
  });

  test('late ones and excused ones do not count', async () => {
    await db().absence.deleteMany({ where: { studentId } });
    await miss(25);
    await say(CLASS_TEACHER, '/notes');
    await press(CLASS_TEACHER, 'Papīra zīme');
    await say(CLASS_TEACHER, `${child.name} 26.10.-23.11. ārsta zīme, saņemta šodien`);
    const told = await heardBy(WATCHERS, () => app.turnTo('2026-11-23T16:30:00+02:00'));
    expect(told.join()).not.toContain('neattaisnoti kavētām');
  });
});
