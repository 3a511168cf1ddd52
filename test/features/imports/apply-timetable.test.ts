import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RawRow } from '../../../src/features/imports/import-types.ts';
import { TIMETABLE_LETTER } from '../../../src/features/timetable/tell-of-change.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { timetableRows } from '../../support/import-rows.ts';
import { check, importFile } from './imported.ts';

let database: TestDatabase;
let week: RawRow[];
beforeAll(async () => {
  database = await testDatabase({ school: 'demo' });
  week = await timetableRows(database.db, '2026-11-24');
});
afterEach(() => database.reset());
afterAll(() => database.close());

const faultsOf = ({
  outcomes,
}: {
  outcomes: readonly { faults: readonly { line: number; code: string }[] }[];
}) => outcomes.flatMap(({ faults }) => faults.map(({ line, code }) => `${line} ${code}`));

/** The row of 5.b's mathematics on Monday, with something changed. */
const changed = (fields: RawRow['fields'], find = 'Mat 1 5 5.b'): RawRow[] =>
  week.map((row) => {
    const { subject, weekday, number, class: className } = row.fields;
    return `${subject} ${weekday} ${number} ${className}` === find
      ? { ...row, fields: { ...row.fields, ...fields } }
      : row;
  });

test('4.2: the week as it stands changes nothing', async () => {
  const { shown } = await check(database.db, 'timetable', week);
  expect(shown.counts).toMatchObject({ unchanged: week.length, new: 0, changed: 0, leaving: 0, faults: 0 });
});

test('4.2: of three planted errors exactly three are told', async () => {
  const busy = week.find(({ fields }) => fields.subject === 'Mat' && fields.class === '5.a');
  const twice = { ...busy?.fields, class: '6.a', room: '' };
  const rows = [
    ...changed({ number: '9' }),
    { line: 1001, fields: twice },
    { line: 1002, fields: { ...busy?.fields, weekday: '6', subject: 'Ķīm' } },
  ];
  const { shown } = await check(database.db, 'timetable', rows);
  const codes = faultsOf(shown).map((each) => each.split(' ')[1]);
  expect(codes.sort()).toEqual(['clash-teacher', 'no-bell', 'no-course']);
});

test('4.2: a moved lesson ends where it was, entered lessons stay, everyone affected hears once', async () => {
  const { db } = database;
  const entered = await db.lesson.count();
  const rows = changed({ number: '8', weekday: '5' });
  const { applied, shown, batchId } = await importFile(db, 'timetable', rows);
  expect(applied).toMatchObject({ kind: 'applied', counts: { new: 1, leaving: 1 } });
  expect(shown.leaving).toMatchObject([{ what: '5.b, Pirmd. 5, matemātika' }]);
  const slots = await db.timetableSlot.findMany({
    where: {
      course: { class: { name: '5.b' }, subject: { code: 'Mat' } },
      OR: [{ weekday: 1 }, { number: 8 }],
    },
    orderBy: { from: 'asc' },
  });
  expect(slots.map(({ weekday, number, from, until }) => [weekday, number, from, until])).toEqual([
    [1, 5, new Date('2026-09-01'), new Date('2026-11-23')],
    [5, 8, new Date('2026-11-24'), null],
  ]);
  expect(await db.lesson.count()).toBe(entered);

  // One letter to all of them, as soon as the task runs.
  const { courseId = 0 } = slots[0] ?? {};
  expect(await db.task.findMany({ where: { kind: TIMETABLE_LETTER }, select: { params: true } })).toEqual([
    {
      params: {
        changeId: `import-${batchId}`,
        news: { what: 'courses', courseIds: [courseId], from: '2026-11-24' },
      },
    },
  ]);
  expect(await db.auditEntry.count({ where: { action: 'import.applied', subjectId: batchId } })).toBe(1);
  const { counts } = (await check(db, 'timetable', rows)).shown;
  expect(counts).toMatchObject({ unchanged: rows.length, new: 0, leaving: 0 });
});

test('4.2: a week that counts from an earlier day takes in what was entered outside the timetable', async () => {
  const { db } = database;
  const mat = { class: { name: '5.b' }, subject: { code: 'Mat' } };
  const { id: courseId } = await db.course.findFirstOrThrow({ where: mat });
  const day = new Date('2026-11-20');
  await db.lesson.deleteMany({ where: { courseId, day } });
  const startsAt = new Date('2026-11-20T16:30:00+02:00');
  const outside = {
    courseId,
    day,
    number: 0,
    startsAt,
    endsAt: startsAt,
    topic: 'Daļas',
    updatedAt: startsAt,
  };
  const { id } = await db.lesson.create({ data: outside });
  const rows = changed({ number: '8', weekday: '5' }).map((row) =>
    row.fields.class === '5.b' ? { ...row, fields: { ...row.fields, from: '20.11.2026' } } : row,
  );
  const { applied } = await importFile(db, 'timetable', rows);
  expect(applied.kind).toBe('applied');
  expect((await db.lesson.findUniqueOrThrow({ where: { id } })).number).toBe(8);
});
