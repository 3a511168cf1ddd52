import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/db/open.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { loadDayLessons } from '../../../src/features/journal/day-lessons.store.ts';
import { identify } from '../../../src/features/people/identify.ts';
import { placesFor } from '../../../src/features/timetable/attach-lessons.ts';
import { correctTimetable } from '../../../src/features/timetable/correct-timetable.ts';
import { readFrame, type SchoolFrame } from '../../../src/features/timetable/school-frame.ts';
import { undoCorrection } from '../../../src/features/timetable/undo-correction.ts';
import { toDbDate } from '../../../src/kernel/school-date.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const NOW = new Date('2026-11-23T13:05:00+02:00');
const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const at = (time: string) => new Date(`${TODAY}T${time}:00+02:00`);

let database: TestDatabase;
let db: Db;
let frame: SchoolFrame;
let office: Actor;

beforeAll(async () => {
  database = await testDatabase({ school: 'demo' });
  db = database.db;
  frame = await readFrame(db, TODAY);
  const account = await db.account.findFirstOrThrow({ where: { person: { externalId: 'office' } } });
  const { actor } = await identify(db, 'lv', Number(account.telegramId), NOW);
  if (!actor) throw new Error('the office is not connected');
  office = actor;
}, 60_000);
beforeEach(() => database.reset());

describe('4.2: what was entered outside the timetable belongs to the lesson that the timetable brings', () => {
  const outside = (id: number, time: string) => ({
    ...({ id, courseId: 1, day: TODAY, number: 1 - id } as const),
    ...{ startsAt: at(time), endsAt: at(time) },
  });
  const free = (...numbers: number[]) =>
    numbers.map((number) => ({ courseId: 1, day: TODAY, number }) as const);
  const places = (lessons: ReturnType<typeof outside>[], numbers: number[], courseId = 1) =>
    placesFor(
      lessons,
      free(...numbers).map((place) => ({ ...place, courseId })),
      frame,
    ).map(({ lesson, number }) => `${lesson.id} → ${number}`);

  test('to the last one that had begun by then, else to the first; to each its own', () => {
    expect(places([outside(1, '13:05')], [2, 5, 8])).toEqual(['1 → 5']);
    expect(places([outside(1, '07:00')], [2, 5])).toEqual(['1 → 2']);
    expect(places([outside(1, '13:05'), outside(2, '13:10')], [2, 5])).toEqual(['1 → 5', '2 → 2']);
  });

  test('to none where there is none left, of another course, or without a bell', () => {
    expect(places([outside(1, '13:05'), outside(2, '13:10')], [5])).toEqual(['1 → 5']);
    expect(places([outside(1, '13:05')], [5], 2)).toEqual([]);
    expect(places([outside(1, '13:05')], [99])).toEqual([]);
  });

  test('a lesson that is moved here takes it in, and an undo lets it go again', async () => {
    const slot = await db.timetableSlot.findFirstOrThrow({
      where: { weekday: 2, number: 1, course: { class: { name: '5.b' } } },
    });
    const { courseId } = slot;
    await db.lesson.deleteMany({ where: { courseId, day: toDbDate(TODAY) } });
    await db.timetableSlot.deleteMany({ where: { courseId, weekday: 1 } });
    const lesson = {
      ...{ courseId, day: toDbDate(TODAY), number: 0, topic: 'Daļas', revision: 1, updatedAt: NOW },
      ...{ startsAt: at('13:01'), endsAt: at('13:41') },
    };
    await db.lesson.create({ data: lesson });
    const numbers = async () =>
      (await loadDayLessons(db, frame, { courseIds: [courseId] }, TODAY)).lessons.map(
        ({ ref, state }) => `${ref.number} ${state.topic}`,
      );
    expect(await numbers()).toEqual(['0 Daļas']);

    await inTransaction(db, (tx) =>
      correctTimetable(
        tx,
        office,
        {
          ref: { courseId, day: TOMORROW, number: 1 },
          correction: { kind: 'move', scope: 'day', toDay: TODAY, toNumber: 6 },
          frame,
        },
        { now: NOW, updateId: 77, undoUntil: at('13:15') },
      ),
    );
    expect(await numbers()).toEqual(['6 Daļas']);
    const held = await db.lesson.findFirstOrThrow({ where: { courseId, day: toDbDate(TODAY) } });
    expect(held).toMatchObject({ startsAt: at('13:00'), revision: 2 });

    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'timetable.corrected' } });
    expect(await inTransaction(db, (tx) => undoCorrection(tx, office, entry))).toBe(true);
    expect(await numbers()).toEqual(['0 Daļas']);
  });
});
