import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { Family } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { letterPeople } from './letter-people.ts';

const OFFICE = 'office';
const OUTSIDER = 'guardian-6a-1';
const TUESDAY = '2026-11-24';
const EVENING = '2026-11-23T18:01:00+02:00';
let app: RunningApp;
let family: Family;
let guardian: string;
let other: string;
/** Of another child of the class. */
let unwilling: string;

beforeAll(async () => {
  app = await runApp();
  ({ family, mother: guardian, father: other, other: unwilling } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { say, press, raw, revOf, since } = chatOf(() => app);

describe('6: news of the school', () => {
  test('to the fifth grades in two languages, pinned: each reader gets theirs, nobody else any', async () => {
    await say(other, '/language ru');
    const outside = await revOf(OUTSIDER);
    await say(OFFICE, '/jaunumi');
    await press(OFFICE, '✏️ Rakstīt jaunumu');
    await press(OFFICE, 'Kam un kurām');
    expect((await press(OFFICE, '◻️ 5. klases')).text).toContain('5. klašu vecāki');
    await press(OFFICE, 'Gatavs');
    await say(OFFICE, 'Ceturtdien koncerts.');
    await press(OFFICE, 'RU');
    expect((await say(OFFICE, 'В четверг концерт.')).text).not.toContain('Ceturtdien');
    await raw(OFFICE, 'lw:pin:news');
    expect((await say(OFFICE, '27.11.')).text).toContain('Piesprausts līdz 27.11.');
    expect((await press(OFFICE, '📨 Sūtīt')).text).toContain('Vēstule ir nosūtīta ✓');

    expect((await app.last(guardian)).text).toMatch(/: skolas jaunums · mācību daļa$/);
    expect((await press(guardian, 'Atvērt')).text).toContain('Ceturtdien koncerts.');
    expect((await press(other, 'Открыть')).text).toContain('В четверг концерт.');
    expect(await since(OUTSIDER, outside)).toEqual([]);
    expect(labels(await say(OUTSIDER, '/news')).join()).not.toContain('Ceturtdien');

    // Read, it stays on top until that day.
    await db().letter.create({ data: await unreadLetterTo(guardian) });
    expect(labels(await say(guardian, '/letters'))[0]).toMatch(/^📌 23\.11\. Ceturtdien koncerts/);
    expect(labels(await say(guardian, '/news'))).toHaveLength(3);
    await db().letter.updateMany({ where: { kind: 'news' }, data: { pinnedUntil: toDbDate('2026-11-22') } });
    expect(labels(await say(guardian, '/letters'))[0]).toMatch(/^✉️ 23\.11\. Vēl viena/);
  });

  test('8: a teacher, a superuser and a guardian write none', async () => {
    for (const persona of ['teacher-mat-5', 'superuser', guardian]) {
      expect(labels(await say(persona, '/news'))).not.toContain('✏️ Rakstīt jaunumu');
      await expectRefused(app, persona, ['nw:new', 'nw:who:staff'], /nav tiesību/);
    }
    expect(await db().formSession.count({ where: { form: 'letter-news' } })).toBe(0);
  });
});

async function unreadLetterTo(persona: string) {
  const { id: personId } = await db().person.findUniqueOrThrow({ where: { externalId: persona } });
  const children = await db().guardianship.findMany({ where: { personId, until: null } });
  const at = app.app.clock.now();
  return {
    ...{ senderRole: 'school', audience: {}, html: 'Vēl viena.', createdAt: at, sendAt: at },
    recipients: {
      create: { personId, studentIds: children.map(({ studentId }) => studentId), receivedAt: at },
    },
  };
}

describe('6: a change of the school’s days', () => {
  const enter = async (day: string) => {
    await raw(OFFICE, `cal-ask:off:${TUESDAY}`);
    return say(OFFICE, day);
  };

  test('a day off becomes a letter to everyone, once it can no longer be taken back', async () => {
    const before = await revOf(guardian);
    // A few are enough to see it.
    const few = { externalId: { in: [OFFICE, guardian, 'teacher-mat-5'] } };
    await db().account.updateMany({ where: { person: { isNot: few } }, data: { closedAt: new Date(0) } });
    await enter('25.11.');
    expect(await since(guardian, before)).toEqual([]);
    await app.forward('PT11M');
    expect((await app.last(guardian)).text).toContain('izmaiņas skolas kalendārā');
    expect((await app.last('teacher-mat-5')).text).toBe('Izmaiņas skolas kalendārā · skola');
    const letter = await press(guardian, 'Atvērt');
    expect(letter.text).toContain('trešd., 25.11. – brīvdiena');
    expect(letter.buttons.flat().map(({ data }) => data)).toEqual(['diary:2026-11-25', 'tt', 'letters']);
    expect(await db().letterRecipient.count({ where: { openedAt: { not: null } } })).toBe(1);
  });

  test('taken back in time nobody hears of it; of a day that is over neither', async () => {
    const before = await revOf(guardian);
    await enter('25.11.');
    await press(OFFICE, 'Atsaukt');
    await enter('20.11.');
    await app.forward('PT11M');
    expect(await since(guardian, before)).toEqual([]);
    expect(await db().letter.count()).toBe(0);
  });

  test('an excursion is told to the class and its teachers alone', async () => {
    const [outside, before] = [await revOf(OUTSIDER), await revOf(guardian)];
    const { id } = await db().schoolClass.findFirstOrThrow({ where: { name: '5.b' } });
    await raw('class-teacher-5b', `ev-new:${id}`);
    await say('class-teacher-5b', 'Muzejs');
    await say('class-teacher-5b', '26.11.');
    await press('class-teacher-5b', 'Saglabāt');
    expect(await since(guardian, before)).toEqual([]);
    await app.forward('PT11M');
    const letter = await press(guardian, 'Atvērt');
    expect(letter.text).toContain('Muzejs, 26.11.');
    expect(letter.text).toContain('visa diena – stundu nav');
    expect(await since(OUTSIDER, outside)).toEqual([]);
    expect((await app.last('teacher-mat-5')).text).toBe('Izmaiņas skolas kalendārā · skola');
  });
});

describe('the evening before a school day', () => {
  /** The first lesson of 5.b on Tuesday is cancelled; the second needs a thing. */
  async function changedTuesday() {
    const day = toDbDate(TUESDAY);
    const slots = await db().timetableSlot.findMany({
      where: {
        ...{ weekday: 2, course: { class: { name: '5.b' } }, from: { lte: day } },
        OR: [{ until: null }, { until: { gte: day } }],
      },
      orderBy: { number: 'asc' },
    });
    const [first, second] = slots;
    if (!first || !second) throw new Error('5.b has no lessons on Tuesday');
    const { courseId, number } = first;
    await db().lessonMove.create({ data: { courseId, number, day, toDay: null, toNumber: null } });
    await db().course.update({ where: { id: second.courseId }, data: { bring: 'cirkulis' } });
  }

  test('tells of changes, or of all, or nothing, as each chose; who has a usual day hears nothing', async () => {
    await changedTuesday();
    await db().person.update({ where: { externalId: unwilling }, data: { tomorrow: 'none' } });
    const [outside, before] = [await revOf(OUTSIDER), await revOf(unwilling)];
    await say(other, '/settings');
    await press(other, 'Rītdiena');
    expect((await press(other, 'arī mājas darbi')).text).toContain('arī mājas darbi un kas jāņem līdzi');
    await app.turnTo(EVENING);

    const push = await app.last(guardian);
    expect(push.text).toContain('Nākamā skolas diena: otrdiena, 24. novembris');
    expect(push.text).toContain(`${family.givenName}: ir izmaiņas`);
    expect(push.text).not.toContain('atcelta');
    const whole = await press(guardian, 'Rādīt');
    expect(whole.text).toMatch(/❗ 1\. .+ – atcelta/);
    expect(whole.text).not.toContain('cirkulis');
    expect((await app.last(other)).text).toContain('jāņem līdzi');
    expect((await press(other, 'Rādīt')).text).toContain('cirkulis');
    expect(await since(OUTSIDER, outside)).toEqual([]);
    expect(await since(unwilling, before)).toEqual([]);
    const told = await db().delivery.findMany({ where: { kind: 'tomorrow' } });
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
  });
});
