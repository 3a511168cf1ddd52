import { describe, expect, test } from 'vitest';
import type { SchoolDate } from '../../src/kernel/school-date.ts';
import {
  type About,
  ACCESS,
  type Action,
  type Holder,
  may,
  mayRecordLesson,
  type Relation,
  responsibleFor,
} from '../../src/regulation/access.ts';
import {
  type Actor,
  type Child,
  diariesOf,
  STAFF_ROLES,
  type StaffRole,
} from '../../src/regulation/actor.ts';

const allStaff = Object.fromEntries(STAFF_ROLES.map((role) => [role, 'any'])) as Record<StaffRole, 'any'>;

/** Who may do what, said a second time: whoever changes the table says here what it is to be. */
const EXPECTED: Readonly<Record<Action, Partial<Record<Holder, Relation>>>> = {
  'lesson.record': {
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  'journal.read': {
    academicOffice: 'any',
    principal: 'any',
    classTeacher: 'ownClass',
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  'lesson.substitute': {
    subjectTeacher: 'substitutedLesson',
    hobbyTeacher: 'substitutedLesson',
    extendedDayTeacher: 'substitutedLesson',
  },
  'substitution.arrange': {
    academicOffice: 'any',
    principal: 'any',
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  'substitution.oversee': { academicOffice: 'any', principal: 'any' },
  'diary.read': { guardian: 'ownChild', student: 'self' },
  'absence.read': { guardian: 'ownChild', student: 'self' },
  'absence.report': { guardian: 'ownChild' },
  'absence.excuse': { classTeacher: 'ownClass' },
  'absence.stand-in': { academicOffice: 'any' },
  'absence.oversee': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'child.nickname': { guardian: 'ownChild' },
  'application.make': { ...allStaff, guardian: 'any' },
  'application.enter': { classTeacher: 'ownClass' },
  'application.pass': { classTeacher: 'ownClass', superuser: 'any' },
  'application.decide': { superuser: 'any' },
  'application.list': { superuser: 'any', academicOffice: 'any' },
  'child.invite': { guardian: 'ownChild' },
  'class.read': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'briefing.hold': { classTeacher: 'ownClass' },
  'briefing.read': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'briefing.confirm': { guardian: 'ownChild' },
  'people.find': { superuser: 'any', academicOffice: 'any', principal: 'any' },
  'people.edit': { superuser: 'any' },
  'import.send': { superuser: 'any', recordsManager: 'any' },
  'import.apply': { superuser: 'any' },
  'timetable.read': { ...allStaff, guardian: 'ownChild', student: 'self' },
  'timetable.change': { superuser: 'any', academicOffice: 'any' },
  'calendar.read': { ...allStaff, guardian: 'any', student: 'any' },
  'calendar.subscribe': { guardian: 'ownChild', student: 'self' },
  'calendar.change': { superuser: 'any', academicOffice: 'any' },
  'lesson.correct': { academicOffice: 'any' },
  'semester.close': { academicOffice: 'any' },
  'event.change': { superuser: 'any', academicOffice: 'any', classTeacher: 'ownClass' },
  'group.split': { superuser: 'any', academicOffice: 'any' },
  'group.lead': { subjectTeacher: 'ownCourse', hobbyTeacher: 'ownCourse', extendedDayTeacher: 'ownCourse' },
  'group.apply': { guardian: 'ownChild' },
  'group.read': { guardian: 'ownChild', student: 'self' },
  'letter.read': { ...allStaff, guardian: 'any', student: 'any' },
  'letter.forward': allStaff,
  'letter.close': allStaff,
  'letter.report': { guardian: 'any', student: 'any' },
  'letter.settle': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'letter.phone': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'invite.make': { superuser: 'any', classTeacher: 'ownClass' },
  'recovery.decide': { superuser: 'any', classTeacher: 'ownClass' },
  'letter.write': { ...allStaff, guardian: 'any', student: 'any' },
  'letter.staff': { ...allStaff },
  'letter.class': {
    academicOffice: 'any',
    principal: 'any',
    classTeacher: 'ownClass',
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  'letter.anyone': { academicOffice: 'any', principal: 'any', superuser: 'any' },
  'letter.school': { academicOffice: 'any', principal: 'any' },
  'news.write': { academicOffice: 'any', principal: 'any' },
  'duty.on-paper': { classTeacher: 'ownClass', academicOffice: 'any', principal: 'any' },
  'duty.remind': { academicOffice: 'any', principal: 'any' },
  'board.read': { academicOffice: 'any', principal: 'any', classTeacher: 'ownClass' },
  'board.queues': { superuser: 'any' },
};

const ACTIONS = Object.keys(ACCESS) as Action[];
const HOLDERS: readonly Holder[] = [...STAFF_ROLES, 'guardian', 'student'];

const ME = 7;
const OWN_CLASS = 50;
const OWN_CHILD = 500;
const MYSELF = 700;

function person(given: Partial<Actor> = {}): Actor {
  const nobody = { personId: ME, givenName: 'Ilze', familyName: 'Kārkliņa', roles: [], children: [] };
  return { ...nobody, self: undefined, ...given };
}

function child(studentId: number): Child {
  return { studentId, givenName: 'Anna', familyName: 'Bērziņa', calledName: 'Anna', className: '5.b' };
}

function who(holder: Holder): Actor {
  if (holder === 'guardian') return person({ children: [child(OWN_CHILD)] });
  if (holder === 'student') return person({ self: child(MYSELF) });
  return person({
    roles: [holder === 'classTeacher' ? { role: holder, classId: OWN_CLASS } : { role: holder }],
  });
}

/** What an action can be about, by how the actor stands to it; each with its twin of somebody else's. */
const OWN: Readonly<Record<Relation, About>> = {
  any: { classId: 99, teacherId: 99, studentId: 99 },
  ownClass: { classId: OWN_CLASS },
  ownCourse: { teacherId: ME },
  substitutedLesson: { teacherId: ME + 1, substituteId: ME },
  ownChild: { studentId: OWN_CHILD },
  self: { studentId: MYSELF },
};
const OTHERS: Readonly<Record<Exclude<Relation, 'any'>, readonly About[]>> = {
  ownClass: [{ classId: OWN_CLASS + 1 }, {}],
  ownCourse: [{ teacherId: ME + 1 }, {}],
  substitutedLesson: [{ teacherId: ME, substituteId: ME + 1 }, { teacherId: ME }, {}],
  ownChild: [{ studentId: OWN_CHILD + 1 }, { studentId: MYSELF }, {}],
  self: [{ studentId: MYSELF + 1 }, { studentId: OWN_CHILD }, {}],
};

test('8: every action has its row here', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...ACTIONS].sort());
});

describe.each(ACTIONS)('8: %s', (action) => {
  const allowed = EXPECTED[action] ?? {};

  test.each(HOLDERS.filter((holder) => allowed[holder]))('%s can', (holder) => {
    const relation = allowed[holder] as Relation;
    expect(may(who(holder), action), 'at all').toBe(true);
    expect(may(who(holder), action, OWN[relation]), relation).toBe(true);
  });

  test.each(HOLDERS.filter((holder) => allowed[holder] && allowed[holder] !== 'any'))(
    '%s cannot, where it is somebody else’s',
    (holder) => {
      for (const about of OTHERS[allowed[holder] as Exclude<Relation, 'any'>])
        expect(may(who(holder), action, about), JSON.stringify(about)).toBe(false);
    },
  );

  test.each(HOLDERS.filter((holder) => !allowed[holder]))('%s cannot, whatever it is about', (holder) => {
    expect(may(who(holder), action), 'at all').toBe(false);
    for (const about of Object.values(OWN))
      expect(may(who(holder), action, about), JSON.stringify(about)).toBe(false);
  });

  test('nobody else can: a stranger, one who has left', () => {
    for (const about of [undefined, ...Object.values(OWN)]) {
      expect(may(undefined, action, about)).toBe(false);
      expect(may(person(), action, about)).toBe(false);
    }
  });
});

describe('8: one person with several roles', () => {
  const both = person({
    roles: [{ role: 'subjectTeacher' }, { role: 'classTeacher', classId: OWN_CLASS }],
    children: [child(OWN_CHILD)],
  });

  test('may what each of them may', () => {
    expect(may(both, 'lesson.record', { teacherId: ME })).toBe(true);
    expect(may(both, 'invite.make', { classId: OWN_CLASS })).toBe(true);
    expect(may(both, 'diary.read', { studentId: OWN_CHILD })).toBe(true);
  });

  test('and no more: not the diary of a taught child, no invite to the own child’s class', () => {
    expect(may(both, 'diary.read', { studentId: OWN_CHILD + 1 })).toBe(false);
    expect(may(both, 'invite.make', { classId: OWN_CLASS + 1, studentId: OWN_CHILD })).toBe(false);
  });

  test('a class teacher of two classes: of both, and of no third', () => {
    const two = person({ roles: [51, 52].map((classId) => ({ role: 'classTeacher' as const, classId })) });
    expect([51, 52, 53].map((classId) => may(two, 'invite.make', { classId }))).toEqual([true, true, false]);
  });

  test('a student who is a guardian too reads both diaries', () => {
    const actor = person({ children: [child(OWN_CHILD)], self: child(MYSELF) });
    expect(diariesOf(actor).map(({ studentId }) => studentId)).toEqual([OWN_CHILD, MYSELF]);
    for (const about of diariesOf(actor)) expect(may(actor, 'diary.read', about)).toBe(true);
  });
});

const teacher = (role: StaffRole) => person({ roles: [{ role }] });

describe('4.5: a lesson is entered by its teacher while the course runs', () => {
  const ref = { day: '2026-11-23' } as const;
  const substitution = undefined;

  test.each<[SchoolDate, SchoolDate | undefined, boolean]>([
    ['2026-11-23', undefined, true],
    ['2026-11-24', undefined, false],
    ['2026-09-01', '2026-11-23', true],
    ['2026-09-01', '2026-11-22', false],
  ])('from %s until %s: %s', (since, until, allowed) => {
    const course = { teacherId: ME, since, until };
    expect(mayRecordLesson(teacher('subjectTeacher'), { ref, course, substitution })).toBe(allowed);
  });

  test('not by the teacher of another course, nor by one who teaches no longer', () => {
    const of = (teacherId: number) => ({
      ref,
      course: { teacherId, since: '2026-09-01', until: undefined } as const,
      substitution,
    });
    expect(mayRecordLesson(teacher('subjectTeacher'), of(ME + 1))).toBe(false);
    expect(mayRecordLesson(teacher('principal'), of(ME))).toBe(false);
    expect(mayRecordLesson(person(), of(ME))).toBe(false);
  });
});

describe('4.11: a substituted lesson is entered by the substitute', () => {
  const lesson = (teacherId: number, substituteId?: number, until?: SchoolDate) => ({
    ref: { day: '2026-11-23' as const },
    course: { teacherId, since: '2026-09-01' as const, until },
    substitution: substituteId === undefined ? undefined : { substituteId },
  });

  test('and not by the absent teacher, nor by the substitute of another lesson', () => {
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME + 1, ME))).toBe(true);
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME, ME + 1))).toBe(false);
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME + 1, ME + 2))).toBe(false);
  });

  test('no other lesson of the course: without its own substitution it is the teacher’s', () => {
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME + 1))).toBe(false);
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME))).toBe(true);
  });

  test('not by one who teaches no longer, nor after the course has ended', () => {
    expect(mayRecordLesson(person(), lesson(ME + 1, ME))).toBe(false);
    expect(mayRecordLesson(teacher('subjectTeacher'), lesson(ME + 1, ME, '2026-11-22'))).toBe(false);
  });

  test('who owes the entry: the substitute, else the course’s teacher', () => {
    expect(responsibleFor(lesson(ME))).toBe(ME);
    expect(responsibleFor(lesson(ME, ME + 1))).toBe(ME + 1);
  });
});
