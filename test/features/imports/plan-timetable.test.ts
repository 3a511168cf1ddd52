import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../../src/features/imports/import-types.ts';
import { planTimetable } from '../../../src/features/imports/plan/plan-timetable.ts';
import type { KnownSlot, Target, TimetableRoster } from '../../../src/features/imports/plan/school-data.ts';
import { CLASSES, fileOf, told } from './planned-school.ts';

const TARGETS: Target[] = [
  ...CLASSES.map((each): Target => ({ kind: 'class', ...each })),
  { kind: 'group', id: 7, name: '5.b Ang 1', classId: 2 },
  { kind: 'group', id: 8, name: '5.b Ang 2', classId: 2 },
];
const course = (
  id: number,
  subjectId: number,
  teacherId: number,
  classId: number | null,
  groupId: number | null = null,
) => ({
  ...{ id, subjectId, teacherId, classId, groupId },
});
/** Maths by Dzērve in 5.a and 5.b, Latvian by Liepa in 5.b, English by two in halves of 5.b. */
const ROSTER: TimetableRoster = {
  year: { id: 1, from: '2026-09-01', until: '2027-08-31', lessonsUntil: '2027-05-31' },
  targets: TARGETS,
  subjects: [
    { id: 1, code: 'Mat', name: 'matemātika' },
    { id: 2, code: 'LV', name: 'latviešu valoda' },
    { id: 3, code: 'Ang', name: 'angļu valoda' },
  ],
  courses: [
    course(10, 1, 1, 1),
    course(11, 1, 1, 2),
    course(12, 2, 2, 2),
    course(13, 3, 3, null, 7),
    course(14, 3, 4, null, 8),
  ],
  teachers: ['Dzērve Inga', 'Liepa Māra', 'Ozols Roberts', 'Kalniņa Ieva'].map((name, index) => {
    const [familyName = '', givenName = ''] = name.split(' ');
    return { id: index + 1, familyName, givenName, externalId: null };
  }),
  slots: [],
  bells: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
  nextSchoolDay: '2026-11-24',
};

const slot = (
  id: number,
  courseId: number,
  weekday: KnownSlot['weekday'],
  number: number,
  more: Partial<KnownSlot> = {},
): KnownSlot => ({
  ...{ id, courseId, weekday, number, room: null },
  ...({ from: '2026-09-01', until: '2027-05-31' } as const),
  ...more,
});

const plan = (rows: RawRow[], slots: KnownSlot[] = []) => planTimetable(rows, { ...ROSTER, slots });
const maths = { class: '5.b', weekday: 'P', number: '1', subject: 'Mat', teacher: 'Dzērve Inga' };

describe('4.2: a timetable replaces the week of the classes in it from a day on', () => {
  test('without a day: from the next school day', () => {
    expect(plan(fileOf(maths)).writes.slots).toEqual([
      { courseId: 11, weekday: 1, number: 1, room: null, from: '2026-11-24' },
    ]);
    expect(plan(fileOf({ ...maths, from: '30.11.' })).writes.slots).toMatchObject([{ from: '2026-11-30' }]);
  });

  test('what stands already stays as it is, whatever day the file says', () => {
    const again = plan(fileOf({ ...maths, from: '1.12.2026' }), [slot(1, 11, 1, 1)]);
    expect(told(again)).toEqual(['2 unchanged']);
    expect(again.writes).toMatchObject({ slots: [], endedSlots: [] });
  });

  test('a lesson that is not in it ends on the day before; other classes are left alone', () => {
    const changed = plan(fileOf(maths), [slot(1, 11, 1, 1), slot(2, 12, 2, 3), slot(3, 10, 3, 1)]);
    expect(changed.writes.endedSlots).toEqual([{ id: 2, courseId: 12, until: '2026-11-23' }]);
    expect(changed.dryRun.leaving).toEqual([{ what: '5.b, Otrd. 3, latviešu valoda', personId: 2 }]);
  });

  test('another room is another place from that day; an empty room keeps the one there is', () => {
    const there = [slot(1, 11, 1, 1, { room: '214' })];
    expect(told(plan(fileOf(maths), there))).toEqual(['2 unchanged']);
    const moved = plan(fileOf({ ...maths, room: '215' }), there);
    expect(told(moved)).toEqual(['2 changed room 214→215']);
    expect(moved.writes.endedSlots).toHaveLength(1);
    expect(moved.dryRun.leaving).toEqual([]);
  });

  test('a change planned for later gives way', () => {
    const { writes } = plan(fileOf(maths), [
      slot(1, 11, 1, 1, { until: '2026-12-20' }),
      slot(2, 11, 1, 2, { from: '2026-12-21' }),
    ]);
    expect(writes.endedSlots.map(({ id }) => id)).toEqual([1, 2]);
    expect(writes.slots).toHaveLength(1);
  });

  test('a group’s row, and a class’s row whose teacher has one of its groups', () => {
    const rows = fileOf(
      { ...maths, class: '5.b Ang 1', subject: 'Ang', teacher: 'R. Ozols' },
      { ...maths, subject: 'angļu valoda', teacher: 'Kalniņa' },
    );
    const { dryRun, writes } = plan(rows);
    expect(dryRun.counts.faults).toBe(0);
    expect(writes.slots.map(({ courseId }) => courseId)).toEqual([13, 14]);
  });
});

describe('4.2: clashes', () => {
  test('a teacher in two places is one fault, on the later row, which names the other', () => {
    expect(told(plan(fileOf(maths, { ...maths, class: '5.a' })))).toEqual([
      '2 new',
      '3 fault clash-teacher teacher 2',
    ]);
  });

  test('one lesson in a wrong place is one fault, though it is in the way of two', () => {
    const rows = fileOf({ ...maths, class: '5.a' }, maths, {
      ...maths,
      subject: 'LV',
      teacher: 'Liepa Māra',
    });
    expect(told(plan(rows))).toEqual(['2 new', '3 fault clash-teacher teacher 2', '4 new']);
  });

  test('with what stays: another class’s lesson with the same teacher, in the same room', () => {
    const stays = [slot(1, 10, 1, 1, { room: '214' })];
    expect(told(plan(fileOf(maths), stays))).toEqual(['2 fault clash-teacher teacher']);
    const latvian = { ...maths, subject: 'LV', teacher: 'Liepa Māra', room: '214' };
    expect(told(plan(fileOf(latvian), stays))).toEqual(['2 fault clash-room room']);
    expect(told(plan(fileOf({ ...latvian, room: '216' }), stays))).toEqual(['2 new']);
  });

  test('a class and its own group; two groups of the class stand beside each other', () => {
    const half = { ...maths, class: '5.b Ang 1', subject: 'Ang', teacher: '' };
    const { teacher: _, ...group } = half;
    expect(told(plan(fileOf(maths, group)))).toEqual(['2 new', '3 fault clash-class number 2']);
    expect(plan(fileOf(group, { ...group, class: '5.b Ang 2' })).dryRun.counts.faults).toBe(0);
  });

  test('two lessons that clash already are not the fault of a file that repeats them', () => {
    const there = [slot(1, 11, 1, 1), slot(2, 10, 1, 1)];
    expect(plan(fileOf(maths, { ...maths, class: '5.a' }), there).dryRun.counts).toMatchObject({
      unchanged: 2,
      faults: 0,
    });
  });
});

describe('4.2: what is wrong with a row of the timetable', () => {
  test.each([
    [{ ...maths, weekday: 'rīt' }, 'bad-weekday weekday'],
    [{ ...maths, number: 'pirmā' }, 'bad-number number'],
    [{ ...maths, number: '9' }, 'no-bell number'],
    [{ ...maths, class: '9.z' }, 'unknown-class class'],
    [{ ...maths, class: '13.a' }, 'class-grade class'],
    [{ ...maths, subject: 'Fizika' }, 'no-course subject'],
    [{ ...maths, teacher: 'Liepa Māra' }, 'no-course subject'],
    [{ ...maths, teacher: 'Nezināmā Anna' }, 'unknown-teacher teacher'],
    [{ ...maths, subject: 'Matemātka' }, 'unknown-subject-nearest subject'],
    [{ ...maths, subject: 'Ang', teacher: '' }, 'unknown-teacher teacher'],
    [{ ...maths, from: '35.11.' }, 'bad-date from'],
    [{ ...maths, from: '2028-01-10' }, 'date-outside-year from'],
  ])('%j: %s', (fields, what) => {
    expect(told(plan(fileOf(fields)))).toEqual([`2 fault ${what}`]);
  });

  test('no teacher, and several who teach it there', () => {
    const { teacher: _, ...row } = { ...maths, subject: 'Ang' };
    expect(told(plan(fileOf(row)))).toEqual(['2 fault which-teacher teacher']);
  });

  test('the same lesson twice; one class from two days', () => {
    expect(told(plan(fileOf(maths, maths)))).toEqual(['2 new', '3 fault duplicate-row 2']);
    const later = { ...maths, number: '2', from: '7.12.' };
    expect(told(plan(fileOf(maths, later)))).toEqual(['2 new', '3 fault dates-differ from 2']);
  });
});
