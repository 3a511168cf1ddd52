import { describe, expect, test } from 'vitest';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import {
  type Actor,
  type Child,
  diariesOf,
  hasRole,
  isTeacher,
  mayRecordLesson,
  type StaffRole,
} from '../../src/regulation/actor.ts';

const DAY: SchoolDate = '2026-11-23';
const TEACHER = 7;

function actor(given: Partial<Actor>): Actor {
  return {
    ...{ personId: TEACHER, givenName: 'Ilze', familyName: 'Kārkliņa' },
    ...{ roles: [], children: [], self: undefined },
    ...given,
  };
}

const staff = (role: StaffRole, personId = TEACHER) => actor({ personId, roles: [{ role }] });

function child(studentId: number, givenName: string): Child {
  return { studentId, givenName, familyName: 'Bērziņa', calledName: givenName, className: '5.b' };
}

describe('4.5, 8: a lesson is entered by', () => {
  const course = { teacherId: TEACHER, since: '2026-09-01', until: undefined } as const;

  test.each<StaffRole>(['subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher'])('its own %s', (role) => {
    expect(mayRecordLesson(staff(role), course, DAY)).toBe(true);
  });

  test.each<StaffRole>(['classTeacher', 'superuser', 'recordsManager', 'academicOffice', 'principal'])(
    'nobody who is %s alone',
    (role) => {
      expect(mayRecordLesson(staff(role), course, DAY)).toBe(false);
    },
  );

  test('no teacher of another course', () => {
    expect(mayRecordLesson(staff('subjectTeacher', 8), course, DAY)).toBe(false);
  });

  test('no guardian and no student, though the course bear their number', () => {
    expect(mayRecordLesson(actor({ children: [child(1, 'Anna')] }), course, DAY)).toBe(false);
    expect(mayRecordLesson(actor({ self: child(1, 'Anna') }), course, DAY)).toBe(false);
  });

  test('no former teacher, whose roles are no longer there', () => {
    expect(mayRecordLesson(actor({}), course, DAY)).toBe(false);
  });

  test.each<[SchoolDate, SchoolDate | undefined, boolean]>([
    ['2026-11-23', undefined, true],
    ['2026-11-24', undefined, false],
    ['2026-09-01', '2026-11-23', true],
    ['2026-09-01', '2026-11-22', false],
  ])('its teacher while the course runs: from %s until %s: %s', (since, until, allowed) => {
    expect(mayRecordLesson(staff('subjectTeacher'), { teacherId: TEACHER, since, until }, DAY)).toBe(allowed);
  });
});

describe('9: a diary is read by', () => {
  const [anna, berts, self] = [child(1, 'Anna'), child(2, 'Berts'), child(3, 'Ilze')];

  test('the guardians of the child, each child apart', () => {
    expect(diariesOf(actor({ children: [anna, berts] }))).toEqual([anna, berts]);
  });

  test('the student', () => {
    expect(diariesOf(actor({ self }))).toEqual([self]);
  });

  test('a student who is a guardian too, for both', () => {
    expect(diariesOf(actor({ children: [anna], self }))).toEqual([anna, self]);
  });

  test.each<StaffRole>(['subjectTeacher', 'classTeacher', 'superuser', 'academicOffice', 'principal'])(
    'no %s for their post alone',
    (role) => {
      expect(diariesOf(staff(role))).toEqual([]);
    },
  );

  test('nobody whose guardianship has ended', () => {
    expect(diariesOf(actor({ children: [] }))).toEqual([]);
  });
});

describe('a role', () => {
  test('is held among several', () => {
    const both = actor({ roles: [{ role: 'classTeacher', classId: 5 }, { role: 'subjectTeacher' }] });
    expect(hasRole(both, 'subjectTeacher')).toBe(true);
    expect(hasRole(both, 'principal', 'classTeacher')).toBe(true);
    expect(hasRole(both, 'principal')).toBe(false);
  });

  test('none is asked for: nobody has it', () => {
    expect(hasRole(staff('principal'))).toBe(false);
  });

  test('of a class teacher is none of a teacher: the lessons are others’', () => {
    expect(isTeacher(staff('classTeacher'))).toBe(false);
    expect(isTeacher(staff('hobbyTeacher'))).toBe(true);
  });
});
