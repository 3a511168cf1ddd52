import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../../src/features/imports/import-types.ts';
import { planStaff } from '../../../src/features/imports/plan/plan-staff.ts';
import type {
  KnownPerson,
  KnownRole,
  StaffRoster,
  Target,
} from '../../../src/features/imports/plan/school-data.ts';
import { CLASSES, fileOf, person, told } from './planned-school.ts';

const TARGETS: Target[] = [
  ...CLASSES.map((each): Target => ({ kind: 'class', ...each })),
  { kind: 'group', id: 7, name: '5.b Ang 1', classId: 2 },
];
const MATHS = { id: 1, code: 'Mat', name: 'matemātika' };
const COURSE = { id: 50, teacherId: 1, subjectId: 1, classId: 2, groupId: null };

const plan = (roster: Partial<StaffRoster>, rows: RawRow[], decisions: Record<string, number | 'new'> = {}) =>
  planStaff(
    rows,
    { targets: TARGETS, subjects: [MATHS], people: [], courses: [], ...roster },
    '2026-11-23',
    new Map(Object.entries(decisions)),
  );

const teacher = (id: number, name: string, roles: KnownRole['role'][], more: Partial<KnownPerson> = {}) =>
  person(id, name, {
    wasStaff: true,
    roles: roles.map((role, index) => ({
      id: id * 100 + index,
      role,
      classId: role === 'classTeacher' ? 2 : null,
    })),
    ...more,
  });

const inga = { fullName: 'Dzērve Inga' };

describe('4.1: a staff list', () => {
  test('rows of one person merge: roles, a class, subjects by classes', () => {
    const { dryRun, writes } = plan(
      {},
      fileOf(
        { ...inga, phone: '29000001', roles: 'klases audzinātāja', classTeacherOf: '5.b' },
        { ...inga, subject: 'Matemātika', teaches: '5.a, 5.b' },
        { ...inga, subject: 'Angļu valoda', teaches: '5.b Ang 1' },
      ),
    );
    expect(dryRun.counts).toMatchObject({ faults: 0, ambiguous: 0 });
    expect(writes.newPeople).toHaveLength(1);
    expect(writes.roles.map(({ role, classId }) => [role, classId])).toEqual([
      ['subjectTeacher', null],
      ['classTeacher', 2],
    ]);
    expect(writes.subjects).toEqual([{ id: -1, code: 'Ang', name: 'angļu valoda' }]);
    expect(writes.courses.map(({ subjectId, classId, groupId }) => [subjectId, classId, groupId])).toEqual([
      [1, 1, null],
      [1, 2, null],
      [-1, null, 7],
    ]);
  });

  test('the same list again changes nothing', () => {
    const known = teacher(1, 'Dzērve Inga', ['subjectTeacher', 'classTeacher']);
    const rows = fileOf(
      { ...inga, roles: 'skolotāja, klases audzinātāja', classTeacherOf: '5.b' },
      { ...inga, subject: 'Mat', teaches: '5.b' },
    );
    const again = plan({ people: [known], courses: [COURSE] }, rows);
    expect(told(again)).toEqual(['2 unchanged', '3 unchanged']);
    expect(again.writes).toMatchObject({ roles: [], endedRoles: [], courses: [], endedCourses: [] });
  });

  test('an empty cell ends nothing; another role or class in its place does', () => {
    const known = teacher(1, 'Dzērve Inga', ['subjectTeacher', 'classTeacher']);
    expect(told(plan({ people: [known] }, fileOf(inga)))).toEqual(['2 unchanged']);
    const moved = plan({ people: [known] }, fileOf({ ...inga, roles: 'lietvede', classTeacherOf: '5.a' }));
    expect(told(moved)).toEqual([
      '2 changed roles →recordsManager classTeacherOf →5.a roles subjectTeacher→ classTeacherOf 5.b→',
    ]);
    expect(moved.writes.endedRoles.map(({ id }) => id)).toEqual([100, 101]);
  });

  test('a class has one class teacher: the one before gives it up', () => {
    const before = teacher(3, 'Liepa Māra', ['subjectTeacher', 'classTeacher']);
    const { writes } = plan(
      { people: [before] },
      fileOf({ ...inga, classTeacherOf: '5.b' }, { fullName: 'Liepa Māra' }),
    );
    expect(writes.endedRoles).toEqual([{ id: 301, personId: 3 }]);
    const two = fileOf({ ...inga, classTeacherOf: '5.b' }, { fullName: 'Liepa Māra', classTeacherOf: '5.b' });
    expect(told(plan({}, two))[1]).toContain('3 fault two-class-teachers classTeacherOf 2');
  });

  test('another teacher takes a course over with its place in the timetable', () => {
    const before = teacher(1, 'Liepa Māra', ['subjectTeacher']);
    const rows = fileOf({ ...inga, subject: 'Mat', teaches: '5.b' }, { fullName: 'Liepa Māra' });
    const { writes } = plan({ people: [before], courses: [COURSE] }, rows);
    expect(writes.endedCourses).toEqual([50]);
    expect(writes.courses).toMatchObject([{ teacherId: -1, classId: 2, follows: 50 }]);
  });

  test('a subject’s list of classes replaces the one before; a subject not in the file goes on', () => {
    const known = teacher(1, 'Dzērve Inga', ['subjectTeacher']);
    const courses = [COURSE, { ...COURSE, id: 51, classId: 1 }, { ...COURSE, id: 52, subjectId: 2 }];
    const { writes } = plan(
      { people: [known], courses },
      fileOf({ ...inga, subject: 'Mat', teaches: '5.b' }),
    );
    expect(writes).toMatchObject({ endedCourses: [51], courses: [] });
  });

  test('whoever is missing leaves; a superuser only by hand', () => {
    const people = [
      teacher(1, 'Dzērve Inga', ['subjectTeacher']),
      teacher(3, 'Liepa Māra', ['subjectTeacher', 'classTeacher']),
      teacher(4, 'Ozols Roberts', ['superuser', 'principal']),
      teacher(5, 'Kalniņa Ieva', []),
    ];
    const { dryRun, writes } = plan({ people }, fileOf(inga));
    expect(dryRun.leaving).toEqual([{ what: 'Liepa Māra', personId: 3 }]);
    expect(writes.endedRoles.map(({ id }) => id)).toEqual([300, 301]);
    expect(writes.mayBeLeaving).toEqual([3]);
  });

  test('a superuser’s role does not end by another one in the list', () => {
    const known = teacher(1, 'Dzērve Inga', ['superuser']);
    expect(told(plan({ people: [known] }, fileOf({ ...inga, roles: 'skolotāja' })))).toEqual([
      '2 changed roles →subjectTeacher',
    ]);
  });
});

describe('4.1: whom a row of the staff list means', () => {
  test('a guardian joins the staff by name and phone; by the name alone it is somebody new', () => {
    const guardian = person(1, 'Dzērve Inga', { phone: '+37129000001' });
    const joins = plan({ people: [guardian] }, fileOf({ ...inga, phone: '29000001', roles: 'skolotāja' }));
    expect(told(joins)).toEqual(['2 changed roles →subjectTeacher']);
    expect(told(plan({ people: [guardian] }, fileOf({ ...inga, roles: 'skolotāja' })))[0]).toMatch(/^2 new/);
  });

  test('asked about: two of that name, another phone, somebody who left', () => {
    const known = teacher(1, 'Dzērve Inga', ['subjectTeacher'], { phone: '+37129000001' });
    const rows = (phone?: string) => fileOf({ ...inga, ...(phone ? { phone } : {}) });
    expect(told(plan({ people: [known, { ...known, id: 2 }] }, rows()))).toEqual(['2 ambiguous self #1 #2']);
    expect(told(plan({ people: [known] }, rows('29000002')))).toEqual(['2 ambiguous self #1']);
    expect(told(plan({ people: [{ ...known, roles: [] }] }, rows()))).toEqual(['2 ambiguous self #1']);
    const answered = plan({ people: [known] }, rows('29000002'), { '2:self': 1 });
    expect(told(answered)).toEqual(['2 changed phone +37129000001→+37129000002']);
  });

  test('one person under two spellings of their rows is a fault', () => {
    const known = teacher(1, 'Dzērve Inga', ['subjectTeacher'], { externalId: 'T1' });
    const rows = fileOf({ ...inga, personId: 'T1' }, { fullName: 'Dzērve Inga Anna', personId: 'T1' });
    expect(told(plan({ people: [known] }, rows))[1]).toBe('3 fault two-names familyName 2');
  });
});

describe('4.1: what is wrong with a row of the staff list', () => {
  test.each([
    [{ ...inga, roles: 'apkopēja' }, 'unknown-role roles'],
    [inga, 'role-missing roles'],
    [{ ...inga, roles: 'klases audzinātāja' }, 'class-teacher-without-class classTeacherOf'],
    [{ ...inga, classTeacherOf: '9.z' }, 'unknown-class classTeacherOf'],
    [{ ...inga, subject: 'Mat', teaches: '5.b, 11.a' }, 'class-grade teaches'],
    [{ ...inga, subject: 'Mat' }, 'subject-without-classes teaches'],
    [{ ...inga, teaches: '5.b' }, 'classes-without-subject subject'],
    [{ ...inga, subject: 'Matemātka', teaches: '5.b' }, 'unknown-subject-nearest subject'],
    [{ ...inga, roles: 'skolotāja', phone: 'nav' }, 'bad-phone phone'],
  ])('%j: %s', (fields, what) => {
    expect(told(plan({}, fileOf(fields)))[0]).toContain(`2 fault ${what}`);
  });
});
