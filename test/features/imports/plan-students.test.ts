import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../../src/features/imports/import-types.ts';
import { planStudents } from '../../../src/features/imports/plan/plan-students.ts';
import type { KnownPerson } from '../../../src/features/imports/plan/school-data.ts';
import { CLASSES, fileOf, person, student, told } from './planned-school.ts';

const plan = (people: KnownPerson[], rows: RawRow[], decisions: Record<string, number | 'new'> = {}) =>
  planStudents(
    rows,
    { classes: CLASSES, people, groups: GROUPS, places: new Map([[10, [21]]]) },
    '2026-11-23',
    new Map(Object.entries(decisions)),
  );

const group = (id: number, name: string, subjectId: number) => {
  const className = name.slice(0, 3);
  return { kind: 'group' as const, id, name, className, subjectIds: [subjectId] };
};
/** English of 5.b in two parts, its mathematics in one of its own, and another class's part. */
const GROUPS = [
  group(21, '5.b Ang 1', 1),
  group(22, '5.b Ang 2', 1),
  group(23, '5.b Mat 1', 2),
  group(24, '5.a Ang 1', 1),
];

const anna = { class: '5.b', familyName: 'Bērziņa', givenName: 'Anna' };
const mother = { guardian1FullName: 'Bērziņa Ilze', guardian1Phone: '29000001' };
const ilze = person(2, 'Bērziņa Ilze', { phone: '+37129000001' });

describe('4.1: whom a row means', () => {
  test('the register’s id, whatever else changed', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.a', externalId: 'S1' });
    const moved = plan([known], fileOf({ ...anna, studentId: 'S1', familyName: 'Kalniņa' }));
    expect(told(moved)).toEqual(['2 changed familyName Bērziņa→Kalniņa class 5.a→5.b']);
    expect(moved.writes).toMatchObject({ unenrolled: [10], enrolments: [{ studentId: 10, classId: 2 }] });
  });

  test('an id that belongs to somebody else is a fault, not a rename', () => {
    const other = student(1, 'Ozols Roberts', { class: '5.b', externalId: 'S1' });
    expect(told(plan([other], fileOf({ ...anna, studentId: 'S1' })))).toEqual([
      '2 fault id-of-other studentId',
    ]);
    const teacher = person(1, 'Bērziņa Anna', { externalId: 'S1', wasStaff: true });
    expect(told(plan([teacher], fileOf({ ...anna, studentId: 'S1' })))).toEqual([
      '2 fault id-of-other studentId',
    ]);
  });

  test('without an id: name and class, spelled with or without marks', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.b' });
    expect(told(plan([known], fileOf({ class: '5b', fullName: 'BERZINA ANNA' })))).toEqual([
      '2 changed familyName Bērziņa→Berzina',
    ]);
    expect(told(plan([known], fileOf(anna)))).toEqual(['2 unchanged']);
  });

  test('in another class: name and guardian’s phone; the name alone is asked about', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.a', guardianIds: [2] });
    expect(told(plan([known, ilze], fileOf({ ...anna, ...mother })))).toEqual(['2 changed class 5.a→5.b']);
    expect(told(plan([known, ilze], fileOf(anna)))).toEqual(['2 ambiguous self #1']);
  });

  test('a namesake in another class with other guardians is somebody else', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.a', guardianIds: [3] });
    const other = person(3, 'Liepa Māra', { phone: '+37129000009' });
    expect(told(plan([known, other], fileOf({ ...anna, ...mother })))[0]).toMatch(/^2 new/);
  });

  test('two candidates are asked about, and told apart by the phone where it says so', () => {
    const [one, two] = [
      student(1, 'Bērziņa Anna', { class: '5.b', guardianIds: [2] }),
      student(5, 'Bērziņa Anna', { class: '5.b' }),
    ];
    expect(told(plan([one, two, ilze], fileOf(anna)))).toEqual(['2 ambiguous self #1 #5']);
    expect(told(plan([one, two, ilze], fileOf({ ...anna, ...mother })))).toEqual(['2 unchanged']);
  });

  test('an answer settles it: one of them, or somebody new', () => {
    const known = [
      student(1, 'Bērziņa Anna', { class: '5.b' }),
      student(5, 'Bērziņa Anna', { class: '5.b' }),
    ];
    const chosen = plan(known, fileOf({ ...anna, studentId: 'S5' }), { '2:self': 5 });
    expect(told(chosen)).toEqual(['2 changed studentId →S5']);
    expect(chosen.dryRun.leaving).toEqual([{ what: 'Bērziņa Anna, 5.b', personId: 1 }]);
    expect(told(plan(known, fileOf(anna), { '2:self': 'new' }))).toEqual(['2 new']);
  });

  test('a former student who comes back under their id is enrolled again', () => {
    const known = student(1, 'Bērziņa Anna', { externalId: 'S1' });
    const back = plan([known], fileOf({ ...anna, studentId: 'S1' }));
    expect(told(back)).toEqual(['2 changed class →5.b']);
    expect(back.writes.unenrolled).toEqual([]);
  });
});

describe('4.1: guardians', () => {
  test('one with several children in the file is one person', () => {
    const made = plan(
      [],
      fileOf({ ...anna, ...mother }, { ...anna, givenName: 'Juris', class: '6.a', ...mother }),
    );
    expect(made.writes.newPeople).toHaveLength(3);
    expect(new Set(made.writes.guardianships.map(({ personId }) => personId)).size).toBe(1);
    expect(made.writes.guardianships).toHaveLength(2);
  });

  test('a row with the id and one with name and phone mean the same', () => {
    const juris = { ...anna, givenName: 'Juris', guardian1Id: 'G1', ...mother };
    expect(plan([], fileOf({ ...anna, ...mother }, juris)).writes.newPeople).toHaveLength(3);
  });

  test('the same name with another phone is another person', () => {
    const other = { ...anna, givenName: 'Juris', ...mother, guardian1Phone: '29000002' };
    expect(plan([], fileOf({ ...anna, ...mother }, other)).writes.newPeople).toHaveLength(4);
  });

  test('a teacher with that name and phone is the child’s guardian as well', () => {
    const teacher = { ...ilze, wasStaff: true };
    const made = plan([teacher], fileOf({ ...anna, ...mother }));
    expect(made.writes.newPeople).toHaveLength(1);
    expect(made.writes.guardianships).toEqual([{ studentId: -1, personId: 2 }]);
  });

  test('a new phone of a guardian whom the child has', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.b', guardianIds: [2] });
    const changed = plan([known, ilze], fileOf({ ...anna, ...mother, guardian1Phone: '29000007' }));
    expect(told(changed)).toEqual(['2 changed guardian1Phone +37129000001→+37129000007']);
  });

  test('two people with that name and phone are asked about', () => {
    const twin = { ...ilze, id: 3 };
    expect(told(plan([ilze, twin], fileOf({ ...anna, ...mother })))).toEqual(['2 ambiguous guardian1 #2 #3']);
  });

  test('nobody loses a child by an import: an empty column ends nothing, another guardian is added', () => {
    const known = student(1, 'Bērziņa Anna', { class: '5.b', guardianIds: [2] });
    expect(told(plan([known, ilze], fileOf(anna)))).toEqual(['2 unchanged']);
    const father = { guardian1FullName: 'Bērziņš Jānis', guardian1Phone: '29000003' };
    const added = plan([known, ilze], fileOf({ ...anna, studentId: 'S1', ...father }), { '2:self': 1 });
    expect(told(added)).toEqual(['2 changed studentId →S1 guardian1 →Bērziņš Jānis']);
    expect(added.writes.left).toEqual([]);
  });

  test('one id with two names or two phones contradicts itself', () => {
    const child = (givenName: string, guardian: object) => ({
      ...anna,
      givenName,
      guardian1Id: 'G1',
      ...guardian,
    });
    const names = fileOf(
      child('Anna', mother),
      child('Juris', { ...mother, guardian1FullName: 'Liepa Māra' }),
    );
    expect(told(plan([], names))[1]).toBe('3 fault two-names guardian1FamilyName 2');
    const phones = fileOf(child('Anna', mother), child('Juris', { ...mother, guardian1Phone: '29000008' }));
    expect(told(plan([], phones))[1]).toBe('3 fault two-phones guardian1Phone 2');
  });
});

describe('4.1: who leaves', () => {
  const people = [
    student(1, 'Bērziņa Anna', { class: '5.b', guardianIds: [2] }),
    student(4, 'Ozols Roberts', { class: '5.b', guardianIds: [6] }),
    student(5, 'Liepa Marta', { class: '5.a' }),
    ilze,
    person(6, 'Ozola Ilze'),
  ];

  test('whoever is missing from the list of their class, with the guardians’ part in them', () => {
    const { dryRun, writes } = plan(people, fileOf(anna));
    expect(dryRun.leaving).toEqual([{ what: 'Ozols Roberts, 5.b', personId: 4 }]);
    expect(writes).toMatchObject({ unenrolled: [40], left: [{ studentId: 40 }], mayBeLeaving: [4, 6] });
  });

  test('a class that is not in the file is left alone', () => {
    expect(plan(people, fileOf(anna)).dryRun.leaving.map(({ what }) => what)).not.toContain(
      'Liepa Marta, 5.a',
    );
  });

  test('not while a row may mean them, or has a fault', () => {
    const known = [...people, student(7, 'Bērziņa Anna', { class: '5.b' })];
    expect(plan(known, fileOf(anna)).dryRun.leaving.map(({ personId }) => personId)).toEqual([4]);
    const faulty = fileOf(anna, { class: '5.b', fullName: 'Ozols Roberts', guardian1Phone: 'x' });
    expect(plan(people, faulty).dryRun.leaving).toEqual([]);
  });
});

describe('4.1: what is wrong with a row', () => {
  test.each([
    [{ familyName: 'Bērziņa', givenName: 'Anna' }, 'class-missing class'],
    [{ ...anna, class: '12.b' }, 'class-grade class'],
    [{ ...anna, class: 'piektā' }, 'bad-class class'],
    [{ class: '5.b' }, 'name-missing familyName'],
    [{ class: '5.b', fullName: 'Bērziņa' }, 'name-incomplete fullName'],
    [{ ...anna, ...mother, guardian1Phone: '12' }, 'bad-phone guardian1Phone'],
    [{ ...anna, guardian2Phone: '29000001' }, 'guardian-name-missing guardian2FamilyName'],
  ])('%j: %s', (fields, what) => {
    expect(told(plan([], fileOf(fields)))).toEqual([`2 fault ${what}`]);
  });

  test('the same student twice, under one id or under one name and guardian', () => {
    const twice = { ...anna, studentId: 'S1' };
    expect(told(plan([], fileOf(twice, twice)))).toEqual(['2 new', '3 fault duplicate-row 2']);
    const elsewhere = { ...anna, ...mother, class: '5.a' };
    expect(told(plan([], fileOf({ ...anna, ...mother }, elsewhere)))[1]).toBe('3 fault duplicate-row 2');
    const other = { ...twice, givenName: 'Juris' };
    expect(told(plan([], fileOf(twice, other)))[1]).toBe('3 fault id-repeated studentId 2');
  });

  test('two namesakes of one class with different guardians are two students', () => {
    const rows = fileOf(
      { ...anna, ...mother },
      { ...anna, guardian1FullName: 'Liepa Māra', guardian1Phone: '29000009' },
    );
    expect(plan([], rows).dryRun.counts).toMatchObject({ new: 2, faults: 0 });
  });

  test('a class that the year does not have yet is made, and shown', () => {
    const made = plan([], fileOf({ ...anna, class: '5.c' }, { ...anna, givenName: 'Juris', class: '5c' }));
    expect(made.writes.classes).toEqual([{ id: -1, name: '5.c', grade: 5, letter: 'c' }]);
    expect(made.dryRun.newClasses).toEqual(['5.c']);
  });
});

describe('4.3: the groups of a row', () => {
  const known = student(1, 'Bērziņa Anna', { class: '5.b' });
  const groups = (cell: string, people = [known]) => plan(people, fileOf({ ...anna, groups: cell }));

  test('another part of the split takes the student from the first; a short name does', () => {
    const moved = groups('Ang 2');
    expect(told(moved)).toEqual(['2 changed groups 5.b Ang 1→5.b Ang 2']);
    expect(moved.writes.places).toEqual([{ studentId: 10, groupId: 22, splitIds: [21, 22], isMove: true }]);
  });

  test('where they are already, and an empty cell, change nothing', () => {
    expect(told(groups('5.b Ang 1'))).toEqual(['2 unchanged']);
    expect(told(plan([known], fileOf(anna)))).toEqual(['2 unchanged']);
  });

  test('a split that they are in no part of does not end the other', () => {
    const joined = groups('5.b Ang 1; 5.B MAT 1');
    expect(told(joined)).toEqual(['2 changed groups →5.b Mat 1']);
    expect(joined.writes.places).toEqual([{ studentId: 10, groupId: 23, splitIds: [23], isMove: false }]);
  });

  test('a new child is in its group from the first day', () => {
    const { writes } = groups('5.b Ang 2', []);
    expect(writes.places).toEqual([{ studentId: -1, groupId: 22, splitIds: [21, 22], isMove: false }]);
  });

  test.each([
    ['5.b Ang 1, 5.b Ang 2', 'groups-of-one-subject'],
    ['5.a Ang 1', 'group-of-other-class'],
    ['Koris', 'unknown-group'],
  ])('%s is a fault', (cell, code) => {
    expect(told(groups(cell))).toEqual([`2 fault ${code} groups`]);
  });
});
