import { describe, expect, test } from 'vitest';
import type { Actor, Child, StaffRole } from '../../src/regulation/actor.ts';
import {
  type LetterAudience,
  type LetterTies,
  mayWrite,
  NO_TIES,
  writesAs,
} from '../../src/regulation/letter-audience.ts';

const OWN_CLASS = 50;
const CHILD = 500;
const MYSELF = 700;

const child = (studentId: number): Child => ({
  ...{ studentId, givenName: 'Anna', familyName: 'Bērziņa', calledName: 'Anna', className: '5.b' },
});
const nobody: Actor = {
  ...{ personId: 7, givenName: 'Ilze', familyName: 'Kārkliņa', roles: [], children: [], self: undefined },
};
const guardian: Actor = { ...nobody, children: [child(CHILD)] };
const student: Actor = { ...nobody, self: child(MYSELF) };
const staff = (role: StaffRole): Actor => ({
  ...nobody,
  roles: [role === 'classTeacher' ? { role, classId: OWN_CLASS } : { role }],
});

type Audience = Exclude<LetterAudience, { to: 'reply' }>;
const person = (studentId?: number): Audience => ({
  ...{ to: 'person', personId: 9 },
  ...(studentId === undefined ? {} : { studentId }),
});
const STRICT = { students: false };
const OPEN = { students: true };

/** Ties: what the database says of the two on that day. */
const teacherOf = (...teaches: number[]): LetterTies => ({ ...NO_TIES, isStaff: true, teaches });
const familyOf = (students: number[], taught: number[] = []): LetterTies => ({
  ...NO_TIES,
  students,
  taught,
});
const taughtThere: LetterTies = { ...NO_TIES, teachesAudience: true };

describe('6, 9: a family writes to those who teach or lead the child, and to nobody else', () => {
  test.each<[string, Actor, Audience, LetterTies, boolean]>([
    ['to the teacher of the own child', guardian, person(CHILD), teacherOf(CHILD), true],
    [
      'not to a teacher of the school who does not teach the child',
      guardian,
      person(CHILD),
      teacherOf(),
      false,
    ],
    ['not about another’s child', guardian, person(CHILD + 1), teacherOf(CHILD), false],
    ['not to a teacher without a child to write about', guardian, person(), teacherOf(CHILD), false],
    ['not to another family', guardian, person(), familyOf([900]), false],
    ['not to another family by naming its child', guardian, person(900), familyOf([900]), false],
    ['not to one who teaches no more', guardian, person(CHILD), { ...NO_TIES, teaches: [] }, false],
    ['not to oneself', guardian, { to: 'person', personId: 7, studentId: CHILD }, teacherOf(CHILD), false],
    ['not to the class', guardian, { to: 'class', classId: OWN_CLASS, who: 'guardians' }, NO_TIES, false],
    ['not to a group', guardian, { to: 'group', groupId: 3, who: 'guardians' }, NO_TIES, false],
    ['not to a grade', guardian, { to: 'grades', grades: [5], who: 'both' }, NO_TIES, false],
    ['not to the staff', guardian, { to: 'staff' }, NO_TIES, false],
    ['not to everyone', guardian, { to: 'everyone', who: 'both', staff: true }, NO_TIES, false],
  ])('%s', (_what, actor, audience, ties, allowed) => {
    expect(mayWrite(actor, audience, ties, STRICT)).toBe(allowed);
    expect(mayWrite(nobody, audience, ties, OPEN), 'one who has left').toBe(false);
  });

  test('a student only where the school allows it', () => {
    expect(mayWrite(student, person(MYSELF), teacherOf(MYSELF), STRICT)).toBe(false);
    expect(mayWrite(student, person(MYSELF), teacherOf(MYSELF), OPEN)).toBe(true);
    expect(mayWrite(student, person(MYSELF), teacherOf(), OPEN)).toBe(false);
  });
});

describe('10: everyone asks the academic office', () => {
  test.each([guardian, student, staff('subjectTeacher'), staff('recordsManager')])('%#', (actor) => {
    expect(mayWrite(actor, { to: 'office' }, NO_TIES, STRICT)).toBe(true);
  });
  test('but not about another’s child, nor after leaving', () => {
    expect(mayWrite(guardian, { to: 'office', studentId: CHILD + 1 }, NO_TIES, STRICT)).toBe(false);
    expect(mayWrite(nobody, { to: 'office' }, NO_TIES, STRICT)).toBe(false);
  });
});

describe('6: the staff writes to colleagues and to those whom they teach or lead', () => {
  const teacher = staff('subjectTeacher');
  const own = { to: 'class', classId: OWN_CLASS, who: 'both' } as const;

  test.each<[string, Actor, Audience, LetterTies, boolean]>([
    ['a colleague', teacher, person(), { ...NO_TIES, isStaff: true }, true],
    ['a taught child’s guardian', teacher, person(), familyOf([1, 2], [2]), true],
    ['about the taught child', teacher, person(2), familyOf([1, 2], [2]), true],
    ['not about the one not taught', teacher, person(1), familyOf([1, 2], [2]), false],
    ['not a family of another class', teacher, person(), familyOf([1]), false],
    ['a class taught', teacher, own, taughtThere, true],
    ['not a class not taught', teacher, own, NO_TIES, false],
    ['a group taught', teacher, { to: 'group', groupId: 3, who: 'students' }, taughtThere, true],
    ['the own class', staff('classTeacher'), own, NO_TIES, true],
    ['not another class', staff('classTeacher'), { ...own, classId: 51 }, NO_TIES, false],
    ['all staff', teacher, { to: 'staff' }, NO_TIES, true],
    ['not a grade', teacher, { to: 'grades', grades: [5], who: 'both' }, taughtThere, false],
    ['not everyone', staff('superuser'), { to: 'everyone', who: 'both', staff: true }, NO_TIES, false],
    ['the superuser: any family', staff('superuser'), person(), familyOf([1]), true],
    ['nobody who has left the school', staff('principal'), person(), NO_TIES, false],
  ])('%s', (_what, actor, audience, ties, allowed) => {
    expect(mayWrite(actor, audience, ties, STRICT)).toBe(allowed);
  });

  test.each(['academicOffice', 'principal'] as const)('%s: to all', (role) => {
    const audiences: Audience[] = [
      own,
      { to: 'group', groupId: 3, who: 'both' },
      { to: 'staff' },
      { to: 'grades', grades: [1, 9], who: 'guardians' },
      person(1),
      { to: 'everyone', who: 'guardians', staff: false },
    ];
    for (const audience of audiences)
      expect(mayWrite(staff(role), audience, familyOf([1]), STRICT), audience.to).toBe(true);
  });
});

describe('6: who has several posts writes in the one in which the reader knows them', () => {
  const both: Actor = {
    ...guardian,
    roles: [{ role: 'subjectTeacher' }, { role: 'classTeacher', classId: OWN_CLASS }],
  };
  test.each([
    ['about the own child', { studentId: CHILD, classIds: [60] }, 'guardian'],
    ['to the own class', { studentId: undefined, classIds: [OWN_CLASS] }, 'classTeacher'],
  ])('%s', (_what, about, role) => expect(writesAs(both, about)).toBe(role));

  test('families as what they are', () => {
    expect(writesAs(guardian, { studentId: undefined, classIds: [] })).toBe('guardian');
    expect(writesAs(student, { studentId: MYSELF, classIds: [] })).toBe('student');
  });
});
