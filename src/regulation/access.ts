import type { SchoolDate } from '../kernel/school-date.ts';
import type { Actor, StaffRole } from './actor.ts';

/** Whom or what an action is about, as far as rights depend on it. */
export interface About {
  /** The class of the student, the roll, the list. */
  readonly classId?: number;
  /** Who teaches the course. */
  readonly teacherId?: number;
  readonly studentId?: number;
}

/**
 * How the actor must stand to what the action is about. A class teacher's own class is the one that the
 * role names; a course is its teacher's, a child its guardians'.
 */
export type Relation = 'any' | 'ownClass' | 'ownCourse' | 'ownChild' | 'self';

/** `guardian` and `student` are no staff roles: they follow from the roster. */
export type Holder = StaffRole | 'guardian' | 'student';

const office = { academicOffice: 'any', principal: 'any' } as const;

const staff = {
  ...office,
  subjectTeacher: 'any',
  hobbyTeacher: 'any',
  extendedDayTeacher: 'any',
  classTeacher: 'any',
  superuser: 'any',
  recordsManager: 'any',
} as const;

/** ¶8: who may do what, to whom. What is not listed is not allowed. */
export const ACCESS = {
  /** ¶4.5 */
  'lesson.record': {
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  /** ¶4.5, 9 */
  'diary.read': { guardian: 'ownChild', student: 'self' },
  'absence.read': { guardian: 'ownChild' },
  'child.nickname': { guardian: 'ownChild' },
  /** ¶3.1: whoever works here may have a child here as well; paper applications are entered by the class teacher. */
  'application.make': { ...staff, guardian: 'any' },
  'application.enter': { classTeacher: 'ownClass' },
  /** ¶3.1: passed on, asked about, sent to another class; where a class has no teacher the superuser does it. */
  'application.pass': { classTeacher: 'ownClass', superuser: 'any' },
  /** ¶3.2: connected or refused. */
  'application.decide': { superuser: 'any' },
  'application.list': { superuser: 'any', academicOffice: 'any' },
  /** ¶3.2: the child's own account, from the school's grade on. */
  'child.invite': { guardian: 'ownChild' },
  /** ¶2: the own class; how far each class is, the school's heads see too. */
  'class.read': { classTeacher: 'ownClass', ...office },
  'briefing.hold': { classTeacher: 'ownClass' },
  'briefing.read': { classTeacher: 'ownClass', ...office },
  'briefing.confirm': { guardian: 'ownChild' },
  /** ¶4.1 */
  'people.find': { superuser: 'any', ...office },
  'people.edit': { superuser: 'any' },
  'import.send': { superuser: 'any', recordsManager: 'any' },
  'import.apply': { superuser: 'any' },
  /** ¶4.2, 6: lessons and their places are no secret among the staff; a family has its children's. */
  'timetable.read': { ...staff, guardian: 'ownChild', student: 'self' },
  'calendar.read': { ...staff, guardian: 'any', student: 'any' },
  'timetable.change': { superuser: 'any', academicOffice: 'any' },
  'calendar.change': { superuser: 'any', academicOffice: 'any' },
  /** ¶4.3 */
  'group.split': { superuser: 'any', academicOffice: 'any' },
  /** ¶4.4: each teacher's own groups; without one at hand, to open one. */
  'group.lead': { subjectTeacher: 'ownCourse', hobbyTeacher: 'ownCourse', extendedDayTeacher: 'ownCourse' },
  'group.apply': { guardian: 'ownChild' },
  'group.read': { guardian: 'ownChild', student: 'self' },
  /** ¶8: invites are given by those who know the person. */
  'invite.make': { superuser: 'any', classTeacher: 'ownClass' },
  /** ¶3.3 */
  'recovery.decide': { superuser: 'any', classTeacher: 'ownClass' },
} as const satisfies Record<string, Partial<Record<Holder, Relation>>>;

export type Action = keyof typeof ACCESS;

/**
 * Whether the actor, by the rights of this day, may do it. Without `about`, whether they may do it to
 * anyone or anything at all: what a menu and a command list ask.
 */
export function may(actor: Actor | undefined, action: Action, about?: About): boolean {
  if (!actor) return false;
  const holders: Partial<Record<Holder, Relation>> = ACCESS[action];
  return holdings(actor).some(({ holder, classId }) => {
    const relation = holders[holder];
    if (relation === undefined) return false;
    return about === undefined || stands(actor, relation, classId, about);
  });
}

/** ¶4.5, 8: a course's lessons are entered by its own teacher, while they teach and the course runs. */
export function mayRecordLesson(
  actor: Actor,
  course: { readonly teacherId: number; readonly since: SchoolDate; readonly until: SchoolDate | undefined },
  day: SchoolDate,
): boolean {
  return (
    may(actor, 'lesson.record', { teacherId: course.teacherId }) &&
    course.since <= day &&
    (course.until === undefined || day <= course.until)
  );
}

function holdings(actor: Actor): { holder: Holder; classId?: number | undefined }[] {
  return [
    ...actor.roles.map(({ role, classId }) => ({ holder: role, classId })),
    ...(actor.children.length > 0 ? [{ holder: 'guardian' as const }] : []),
    ...(actor.self ? [{ holder: 'student' as const }] : []),
  ];
}

function stands(actor: Actor, relation: Relation, classId: number | undefined, about: About): boolean {
  switch (relation) {
    case 'any':
      return true;
    case 'ownClass':
      return classId !== undefined && classId === about.classId;
    case 'ownCourse':
      return about.teacherId === actor.personId;
    case 'ownChild':
      return actor.children.some(({ studentId }) => studentId === about.studentId);
    case 'self':
      return actor.self !== undefined && actor.self.studentId === about.studentId;
  }
}
