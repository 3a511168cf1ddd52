import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Tx } from '../../../src/db/open.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { lockYear } from '../../../src/features/calendar/calendar-rows.store.ts';
import {
  makeNextYear,
  undoYearMade,
  YEAR_MADE,
} from '../../../src/features/calendar/next-year/make-next-year.ts';
import { suggestNextYear, withSemester } from '../../../src/features/calendar/next-year/next-year-dates.ts';
import { identify } from '../../../src/features/people/identify.ts';
import { fromDbDate, toDbDate } from '../../../src/kernel/school-date.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let at: TestDatabase;
let db: Db;
beforeAll(async () => {
  at = await testDatabase({ school: 'demo' });
  db = at.db;
}, 60_000);
beforeEach(() => at.reset());

const NOW = new Date('2027-06-15T10:00:00+03:00');
const actor = async (persona: string, now = NOW): Promise<Actor | undefined> => {
  const account = await db.account.findFirstOrThrow({ where: { person: { externalId: persona } } });
  return (await identify(db, 'lv', Number(account.telegramId), now)).actor;
};

/** Which calls announced a change of the calendar. */
let announced = 0;
const frames = {
  expectChange() {
    announced += 1;
  },
};

async function make(persona = 'office', change: Partial<{ from: '2027-09-02' }> = {}) {
  const by = (await actor(persona)) as Actor;
  const context = { actor: by, frames, now: NOW, updateId: 7, undoUntil: new Date(NOW.getTime() + 600_000) };
  return inTransaction(db, async (tx) => {
    const suggested = suggestNextYear(await lockYear(tx, '2027-06-15'));
    return makeNextYear(tx, context, {
      yearDay: '2027-06-15',
      dates: withSemester(suggested, 1, change),
    });
  });
}

/** All that the new year may touch. */
async function touched(): Promise<string> {
  const inOrder = { orderBy: { id: 'asc' } } as const;
  return JSON.stringify([
    await db.schoolYear.findMany(inOrder),
    await db.schoolClass.findMany(inOrder),
    await db.enrolment.findMany(inOrder),
    await db.staffRole.findMany(inOrder),
    await db.guardianship.findMany(inOrder),
    await db.course.findMany(inOrder),
    await db.semester.count(),
    await db.bell.count(),
  ]);
}

const undo = async () => {
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: YEAR_MADE } });
  const by = (await actor('office')) as Actor;
  return inTransaction(db, (tx: Tx) => undoYearMade(frames)(tx, by, [entry], NOW));
};

describe('the next school year is suggested from this one', () => {
  test('the same days, put off weekends; breaks in the same weeks', async () => {
    const suggested = await inTransaction(db, async (tx) =>
      suggestNextYear(await lockYear(tx, '2026-11-23')),
    );
    expect(suggested).toEqual({
      name: '2027/28',
      span: { from: '2027-09-01', until: '2028-08-31' },
      semesters: [
        { number: 1, from: '2027-09-01', until: '2027-12-22', grade9Until: null },
        { number: 2, from: '2028-01-05', until: '2028-05-31', grade9Until: '2028-06-09' },
      ],
      breaks: [
        { from: '2027-10-18', until: '2027-10-22' },
        { from: '2027-12-23', until: '2028-01-04' },
        { from: '2028-03-13', until: '2028-03-17' },
      ],
    });
    const later = withSemester(suggested, 2, { from: '2028-01-10' });
    expect(later.breaks[1]).toEqual({ from: '2027-12-23', until: '2028-01-09' });
  });
});

describe('the next school year is made', () => {
  test('classes move up with their students and class teachers; grade 9 leaves; first classes are new', async () => {
    const counts = await make();
    expect(counts).toMatchObject({ classes: 16, newFirstClasses: 2, teachersAlong: 16, teachersFree: 2 });
    const year = await db.schoolYear.findUniqueOrThrow({
      where: { name: '2027/28' },
      include: { classes: { include: { enrolments: true, staff: true } }, bells: true, courses: true },
    });
    expect(year.classes.map(({ name }) => name)).toHaveLength(18);
    expect(year.bells).toHaveLength(8);
    expect(year.courses).toEqual([]);
    const old = await db.schoolClass.findFirstOrThrow({
      where: { name: '5.b', yearId: { not: year.id } },
      include: { enrolments: true, staff: { include: { person: true } } },
    });
    const next = year.classes.find(({ name }) => name === '6.b');
    const students = (rows: { studentId: number }[] = []) => rows.map(({ studentId }) => studentId).sort();
    expect(students(next?.enrolments)).toEqual(students(old.enrolments));
    expect(next?.enrolments.every(({ since }) => fromDbDate(since) === '2027-09-01')).toBe(true);
    expect(old.enrolments.every(({ until }) => until && fromDbDate(until) === '2027-08-31')).toBe(true);
    const classTeacher = old.staff.find(({ role }) => role === 'classTeacher');
    expect(next?.staff.map(({ personId }) => personId)).toEqual([classTeacher?.personId]);
    expect(year.classes.find(({ name }) => name === '1.a')?.enrolments).toEqual([]);
  });

  test('until its first day everyone is where they were; from then on in the new class, or gone', async () => {
    await make();
    const summer = new Date('2027-08-31T23:59:00+03:00');
    const autumn = new Date('2027-09-01T00:01:00+03:00');
    const child = async (now: Date) => (await actor('student-5b-1', now))?.self?.className;
    expect([await child(summer), await child(autumn)]).toEqual(['5.b', '6.b']);
    const leaver = await db.account.findFirstOrThrow({
      where: { person: { externalId: { startsWith: 'student-9' } }, closedAt: null },
    });
    const leaves = async (now: Date) => (await identify(db, 'lv', Number(leaver.telegramId), now)).actor;
    expect(await leaves(summer)).toBeDefined();
    expect(await leaves(autumn)).toBeUndefined();
    const ofLeavers = await db.guardianship.findMany({
      where: { student: { enrolments: { some: { class: { grade: 9, year: { name: '2026/27' } } } } } },
    });
    expect(ofLeavers.length).toBeGreaterThan(0);
    expect(ofLeavers.every(({ until }) => until && fromDbDate(until) <= '2027-08-31')).toBe(true);
  });

  test('a student who leaves with the year, by the school’s own word, is not moved up', async () => {
    const { id } = await db.student.findFirstOrThrow({ where: { person: { externalId: 'student-5b-2' } } });
    await db.enrolment.updateMany({ where: { studentId: id }, data: { until: toDbDate('2027-08-31') } });
    await make();
    expect(await db.enrolment.count({ where: { studentId: id } })).toBe(1);
  });

  test('once: a second time is refused', async () => {
    await make();
    await expect(make()).rejects.toMatchObject({ code: 'next-year-exists' });
  });

  test('8: not by a teacher, and nothing is changed', async () => {
    const before = await touched();
    await expect(make('teacher-mat-5')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await touched()).toBe(before);
  });
});

describe('is taken back', () => {
  test('to the last row, while nothing refers to it', async () => {
    const own = await db.enrolment.findFirstOrThrow({
      where: { student: { person: { externalId: 'student-5b-2' } } },
    });
    await db.enrolment.update({ where: { id: own.id }, data: { until: toDbDate('2027-08-31') } });
    const before = await touched();
    const calls = announced;
    await make('office', { from: '2027-09-02' });
    expect(await touched()).not.toBe(before);
    expect(await undo()).toBeDefined();
    expect(await touched()).toBe(before);
    expect(announced).toBe(calls + 2);
  });

  test('not when a class of it has a course, or a student more', async () => {
    await make();
    const { id: classId, yearId } = await db.schoolClass.findFirstOrThrow({
      where: { name: '1.a', year: { name: '2027/28' } },
    });
    const { studentId } = await db.enrolment.findFirstOrThrow();
    const more = await db.enrolment.create({ data: { studentId, classId, since: toDbDate('2027-09-01') } });
    expect(await undo()).toBeUndefined();
    await db.enrolment.delete({ where: { id: more.id } });
    const { teacherId, subjectId } = await db.course.findFirstOrThrow();
    await db.course.create({
      data: { yearId, classId, teacherId, subjectId, since: toDbDate('2027-09-01') },
    });
    expect(await undo()).toBeUndefined();
  });
});
