import { describe, expect, test } from 'vitest';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { surnameFor } from '../../src/demo/generate/names/gender.ts';
import { fold } from '../../src/kernel/folding.ts';
import { fullName, indexSchool } from './school-index.ts';

const school = generateSchool();
const { person, rosterOf, classes, isConnected, childrenClassesOf } = indexSchool(school);

describe('names', () => {
  test.each([
    ['Bērziņš', 'Bērziņa'],
    ['Ivanovs', 'Ivanova'],
    ['Kovaļskis', 'Kovaļska'],
    ['Novickis', 'Novicka'],
    ['Balodis', 'Balode'],
    ['Jansons', 'Jansone'],
    ['Neimans', 'Neimane'],
    ['Melderis', 'Meldere'],
    ['Millers', 'Millere'],
    ['Liepa', 'Liepa'],
    ['Ševčenko', 'Ševčenko'],
    ['Liepa-Ozoliņš', 'Liepa-Ozoliņa'],
  ])('%s and %s', (masculine, feminine) => {
    expect(surnameFor(masculine, 'm')).toBe(masculine);
    expect(surnameFor(masculine, 'f')).toBe(feminine);
  });

  test('use every letter that Latvian adds to the alphabet', () => {
    const letters = new Set(school.people.map(fullName).join('').toLowerCase());
    expect([...'āčēģīķļņšūž'].filter((letter) => !letters.has(letter))).toEqual([]);
  });

  test('are folded for search, surname first', () => {
    for (const one of school.people) expect(one.foldedName).toBe(fold(fullName(one)));
  });

  test('of 5.b: two who share a surname as it stands, an Ivanovs and an Ivanova, and many of their own', () => {
    const surnames = rosterOf('5.b').map(({ familyName }) => familyName);
    expect(surnames.filter((surname) => surname === 'Liepiņa')).toHaveLength(2);
    expect(surnames).toEqual(expect.arrayContaining(['Ivanovs', 'Ivanova']));
    const unique = surnames.filter((surname) => surnames.indexOf(surname) === surnames.lastIndexOf(surname));
    expect(unique.length).toBeGreaterThanOrEqual(18);
    expect(unique).toContain(person('student-5b-1').familyName);
  });

  test('of 7.a: two students are called exactly alike', () => {
    const names = rosterOf('7.a').map(fullName);
    expect(names.filter((name) => name === 'Kalniņš Jānis')).toHaveLength(2);
  });
});

describe('families', () => {
  const active = school.guardianships.filter(({ until }) => until === null);
  const guardiansOf = Map.groupBy(active, ({ studentId }) => studentId);
  const linked = new Set(school.accounts.map(({ personId }) => personId));

  test('have one or two guardians', () => {
    const counts = school.students.map(({ id }) => guardiansOf.get(id)?.length ?? 0);
    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  test('are connected with all their guardians or with none, about 70 % of them', () => {
    const connected = [...guardiansOf.values()].map((guardians) => {
      const accounts = guardians.filter(({ personId }) => linked.has(personId)).length;
      const teaches = guardians.some(({ personId }) =>
        school.staffRoles.some((role) => role.personId === personId),
      );
      if (!teaches) expect([0, guardians.length]).toContain(accounts);
      return accounts > 0;
    });
    const share = connected.filter(Boolean).length / connected.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.76);
  });

  test('have some brothers and sisters, never in one grade', () => {
    const children = [...Map.groupBy(active, ({ personId }) => personId).values()].filter(
      (own) => own.length > 1,
    );
    expect(children.length).toBeGreaterThan(40);
    for (const [first] of children) {
      const grades = childrenClassesOf(school.people[(first?.personId ?? 0) - 1] ?? person('office')).map(
        (name) => name?.split('.')[0],
      );
      expect(new Set(grades).size).toBe(grades.length);
    }
  });

  test('share a surname mostly, not always', () => {
    const stem = (name: string) => name.slice(0, 4);
    const byId = new Map(school.people.map((one) => [one.id, one]));
    const alike = active.map(({ personId, studentId }) => {
      const student = school.students[studentId - 1];
      return (
        stem(byId.get(personId)?.familyName ?? '') ===
        stem(byId.get(student?.personId ?? 0)?.familyName ?? '')
      );
    });
    const share = alike.filter(Boolean).length / alike.length;
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(0.97);
  });

  test('have some guardians who teach here, under their staff id', () => {
    const guardians = new Set(active.map(({ personId }) => personId));
    const teachers = school.people.filter(
      ({ id, externalId }) => guardians.has(id) && externalId?.startsWith('teacher-'),
    );
    expect(teachers.length).toBeGreaterThanOrEqual(3);
  });
});

describe('personas', () => {
  test('cover every role of the regulation, all connected', () => {
    const roles = new Set(school.staffRoles.map(({ role }) => role));
    expect([...roles].sort()).toEqual([
      'academicOffice',
      'classTeacher',
      'extendedDayTeacher',
      'hobbyTeacher',
      'principal',
      'recordsManager',
      'subjectTeacher',
      'superuser',
    ]);
    const staff = ['superuser', 'office', 'principal', 'records', 'class-teacher-5b', 'teacher-mat-5'];
    const more = ['teacher-ang-5', 'hobby-teacher-1', 'extended-day-teacher-1'];
    for (const id of [...staff, ...more]) expect(isConnected(person(id))).toBe(true);
  });

  test('every class has one class teacher', () => {
    const classIds = school.staffRoles
      .filter(({ role }) => role === 'classTeacher')
      .map(({ classId }) => classId);
    expect(classIds.sort()).toEqual(school.classes.map(({ id }) => id).sort());
  });

  test.each([1, 50, 432, 5_000])('guardians -1 and -2 of 5.b are connected with %i students', (students) => {
    const other = indexSchool(generateSchool({ students }));
    const ids = students === 1 ? ['guardian-5b-1'] : ['guardian-5b-1', 'guardian-5b-2'];
    for (const id of ids) {
      expect(other.isConnected(other.person(id))).toBe(true);
      expect(other.childrenClassesOf(other.person(id))).toContain('5.b');
    }
    expect(other.isConnected(other.person('student-5b-1'))).toBe(true);
  });

  test('guardian-6a-1 is connected and has no child in grade 5', () => {
    expect(isConnected(person('guardian-6a-1'))).toBe(true);
    expect(childrenClassesOf(person('guardian-6a-1')).filter((name) => name?.startsWith('5.'))).toEqual([]);
  });

  test('students are numbered in the order of their names', () => {
    for (const name of classes) {
      const slug = name.replace('.', '');
      const ids = rosterOf(name).map(({ externalId }) => externalId);
      expect(new Set(ids)).toEqual(new Set(ids.map((_, index) => `student-${slug}-${index + 1}`)));
    }
    expect(rosterOf('5.b').map(({ externalId }) => externalId)[0]).toBe('student-5b-1');
  });

  test('former-teacher-1 and former-guardian-1 still have their accounts, and nothing in force', () => {
    const teacher = person('former-teacher-1');
    const guardian = person('former-guardian-1');
    expect([teacher, guardian].map(isConnected)).toEqual([true, true]);
    const ends = [
      ...school.staffRoles.filter(({ personId }) => personId === teacher.id),
      ...school.courses.filter(({ teacherId }) => teacherId === teacher.id),
      ...school.guardianships.filter(({ personId }) => personId === guardian.id),
    ].map(({ until }) => until);
    expect(ends).toHaveLength(3);
    for (const until of ends) expect(until?.getTime()).toBeLessThan(Date.UTC(2026, 10, 23));
  });
});
