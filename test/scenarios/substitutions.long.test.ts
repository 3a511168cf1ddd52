import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromDbDate, type SchoolDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { beginPlan, OFFICE, press, substituteFirst, type Vacant, vacantIn5b } from './substituting.ts';

const TUESDAY: SchoolDate = '2026-11-24';
/** For the tests that turn the clock through a night. */
const A_NIGHT_MS = 60_000;

let app: RunningApp;
/** Mathematics with 5.b, tomorrow's first lesson. */
let vacant: Vacant;
let guardian: string;

beforeAll(async () => {
  app = await runApp();
  ({ vacant, guardian } = await vacantIn5b(app, TUESDAY, 1));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const raw = (data: string, persona?: string) => press(app)(data, persona);
const { revOf, toldSince } = chatOf(() => app);
const diaryOf = async (day: SchoolDate) => (await raw(`diary:${day}`, guardian)).text;
const db = () => app.app.database.db;

describe('4.11: at 7:20 for the same morning', () => {
  test(
    'all lessons of the day go to one teacher, where they are free; everyone hears before the first bell',
    async () => {
      await app.turnTo('2026-11-24T07:20:00+02:00');
      const plan = await beginPlan(app, vacant);
      const lessons = labels(plan).filter((label) => /^\d\. /.test(label));
      expect(lessons.length).toBeGreaterThan(1);
      const all = (await app.press(OFFICE, 'Visas vienam')).answer;
      const [first = ''] = labels(all);
      expect(first, 'who is free for all comes first').not.toContain('⚠');
      const partly = labels(all).find((label) => label.startsWith('⚠'));
      expect(partly).toMatch(new RegExp(`– \\d no ${lessons.length}$`));
      const given = (await app.press(OFFICE, first)).answer;
      expect(given.text.match(new RegExp(`aizvieto: ${first}`, 'g'))).toHaveLength(lessons.length);
      const [family] = await familiesOf(app, '6.a');
      const other = family?.guardians[0] ?? '';
      const revs = await Promise.all([guardian, other].map(revOf));
      await app.press(OFFICE, 'Saglabāt');
      for (const [index, persona] of [guardian, other].entries())
        expect((await toldSince(persona, revs[index] ?? 0)).join(), persona).toContain(
          'izmaiņas stundu sarakstā',
        );
      expect(await diaryOf(TUESDAY)).toContain(`1. matemātika\n   ❗ aizvieto: ${first}`);
    },
    A_NIGHT_MS,
  );

  test(
    'arranged in the night it is told when the quiet hours end',
    async () => {
      await app.turnTo('2026-11-24T06:20:00+02:00');
      const rev = await revOf(guardian);
      const { persona } = await substituteFirst(app, vacant);
      expect((await toldSince(guardian, rev)).length).toBe(0);
      const before = await revOf(persona);
      await app.turnTo('2026-11-24T07:00:00+02:00');
      expect((await toldSince(guardian, rev)).join()).toContain('izmaiņas stundu sarakstā');
      expect((await toldSince(persona, before)).join()).toContain('Jums jāaizvieto');
    },
    A_NIGHT_MS,
  );
});

describe('4.11: a later day', () => {
  test('the substitute hears when it can no longer be taken back; the family sees it in diary and week', async () => {
    const rev = await revOf(guardian);
    const substitute = await substituteFirst(app, vacant);
    const before = await revOf(substitute.persona);
    expect(await toldSince(substitute.persona, before)).toEqual([]);
    await app.turnTo('2026-11-23T13:16:00+02:00');
    expect((await toldSince(substitute.persona, before)).join()).toContain('otrd., 24.11. 1. stunda, 08:30');
    expect(await toldSince(guardian, rev)).toEqual([]);
    expect(await diaryOf(TUESDAY)).toContain(`1. matemātika\n   ❗ aizvieto: ${substitute.name}`);
    expect((await app.say(guardian, '/timetable')).answer.text).toContain(`❗ aizvieto: ${substitute.name}`);
    await app.say(substitute.persona, '/timetable');
    const week = await raw('tt-week:t', substitute.persona);
    expect(week.text).toContain(`1. 5.b matemātika, kab. 214 ❗ aizvietojat: ${vacant.absent.name}`);
  });

  test('taken back within its time nobody hears of it at all', async () => {
    const substitute = await substituteFirst(app, vacant);
    const rev = await revOf(substitute.persona);
    await app.press(OFFICE, 'Atsaukt');
    await app.turnTo('2026-11-23T13:30:00+02:00');
    expect(await toldSince(substitute.persona, rev)).toEqual([]);
  });

  test('the evening before, after the news, families are told at once', async () => {
    await app.turnTo('2026-11-23T18:30:00+02:00');
    const rev = await revOf(guardian);
    await substituteFirst(app, vacant);
    expect((await toldSince(guardian, rev)).join()).toContain('izmaiņas stundu sarakstā');
  });
});

describe('4.11: several days', () => {
  test('are typed; a teacher’s own begin today at the earliest, the office’s may be over', async () => {
    const { absent } = vacant;
    await raw(`sub-new:${absent.id}`, absent.persona);
    await raw('sub-when:ask', absent.persona);
    expect((await app.say(absent.persona, '20.11.')).answer.text).toContain('ieraksta mācību daļa');
    expect((await app.say(absent.persona, '24.11.–26.11.')).answer.text).toContain('rīkojuma numuru');
    const entered = await app.say(absent.persona, '5.a Pa vidu; md –; visi klāt');
    expect(entered.answer.text, 'a lesson entered meanwhile is no order number').toContain('Pa vidu');
    const plan = (await app.say(absent.persona, '7-k')).answer;
    expect(plan.text).toContain('24.11.–26.11.');
    for (const day of ['otrdiena', 'trešdiena', 'ceturtdiena']) expect(plan.text).toContain(day);
    await raw('sub-save', absent.persona);
    const [kept] = await db().substitution.findMany();
    expect(kept && [fromDbDate(kept.from), fromDbDate(kept.until), kept.orderNumber]).toEqual([
      ...['2026-11-24', '2026-11-26', '7-k'],
    ]);

    await raw(`sub-new:${absent.id}`);
    await raw('sub-when:ask');
    expect((await app.say(OFFICE, '20.11.')).answer.text).toContain('rīkojuma numuru');
    await raw('sub-when:ask');
    const overlapping = (await app.say(OFFICE, '20.11.–24.11.')).answers;
    expect(overlapping.map(({ text, alert }) => `${text} ${alert}`).join()).toContain('24.11.–26.11.');
    await raw('sub-when:ask');
    expect((await app.say(OFFICE, '01.12.–15.01.')).answer.text).toContain('ne vairāk kā 31');
  });
});

describe('4.11: reports', () => {
  test('a month by teacher, with order numbers, for the office; empty months say so', async () => {
    const substitute = await substituteFirst(app, vacant);
    await raw('sub-number:1');
    await app.say(OFFICE, '1-9/45');
    await raw('sub');
    await app.press(OFFICE, 'Atskaite');
    const answer = (await app.press(OFFICE, '2026. g. novembris')).answer as ChatMessage & {
      file?: { name: string; url: string };
    };
    expect(answer.file?.name).toBe('aizvietosanas-2026-11.xlsx');
    const file = await fetch(new URL(answer.file?.url ?? '', app.app.url));
    const [sheet] = await readExcelFile(Buffer.from(await file.arrayBuffer()));
    expect(sheet?.data[1]).toEqual([
      ...['24.11.2026', '1', '5.b', vacant.absent.name, 'matemātika', substitute.name, 'matemātika'],
      ...[null, '1-9/45'],
    ]);
    expect((await raw('sub-report:2026-10')).text).toContain('aizvietošanas nav');
    await expectRefused(app, substitute.persona, ['sub-report:2026-11'], /nav tiesību/);
  });
});
