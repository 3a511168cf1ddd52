import type { SchoolDate } from '../kernel/school-date.ts';
import type { Actor, StaffRole } from './actor.ts';

/** Whom or what an action is about, as far as rights depend on it. */
export interface About {
  /** The class of the student, the roll, the list. */
  readonly classId?: number;
  /** Who teaches the course. */
  readonly teacherId?: number;
  /** Who gives the lesson instead of the course's teacher. */
  readonly substituteId?: number;
  readonly studentId?: number;
}

/**
 * How the actor must stand to what the action is about. A class teacher's own class is the one that the
 * role names; a course is its teacher's, a substituted lesson its substitute's, a child its guardians'.
 */
export type Relation = 'any' | 'ownClass' | 'ownCourse' | 'substitutedLesson' | 'ownChild' | 'self';

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
  /** ¶4.5: any lesson of a closed semester, with a reason. */
  'lesson.correct': { academicOffice: 'any' },
  /** ¶4.5, 4.10: a course's page of the journal. A substitute has the substituted lesson alone. */
  'journal.read': {
    ...office,
    classTeacher: 'ownClass',
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  /** ¶4.11: that lesson and no other. */
  'lesson.substitute': {
    subjectTeacher: 'substitutedLesson',
    hobbyTeacher: 'substitutedLesson',
    extendedDayTeacher: 'substitutedLesson',
  },
  /** ¶4.11: a teacher for their own lessons. */
  'substitution.arrange': {
    ...office,
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  /** ¶4.11: of all teachers; that nobody gives a lesson; the reports. */
  'substitution.oversee': office,
  /** ¶4.5, 9 */
  'diary.read': { guardian: 'ownChild', student: 'self' },
  'absence.read': { guardian: 'ownChild', student: 'self' },
  /** ¶4.10: a note comes from the guardian's own account; a student sends none. */
  'absence.report': { guardian: 'ownChild' },
  'absence.excuse': { classTeacher: 'ownClass' },
  /** ¶4.10: the same for a class that has no class teacher. */
  'absence.stand-in': { academicOffice: 'any' },
  /** ¶4.10: notes, totals, and whom to call when nobody knows where a child is. */
  'absence.oversee': { classTeacher: 'ownClass', ...office },
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
  /** In one's own calendar: lesson times alone. */
  'calendar.subscribe': { guardian: 'ownChild', student: 'self' },
  'calendar.read': { ...staff, guardian: 'any', student: 'any' },
  'timetable.change': { superuser: 'any', academicOffice: 'any' },
  'calendar.change': { superuser: 'any', academicOffice: 'any' },
  /** ¶4.5: from then on the lessons of a semester are the academic office's to correct. */
  'semester.close': { academicOffice: 'any' },
  /** An event of the school, an excursion of the own class. */
  'event.change': { superuser: 'any', academicOffice: 'any', classTeacher: 'ownClass' },
  /** ¶4.3 */
  'group.split': { superuser: 'any', academicOffice: 'any' },
  /** ¶4.4: each teacher's own groups; without one at hand, to open one. */
  'group.lead': { subjectTeacher: 'ownCourse', hobbyTeacher: 'ownCourse', extendedDayTeacher: 'ownCourse' },
  'group.apply': { guardian: 'ownChild' },
  'group.read': { guardian: 'ownChild', student: 'self' },
  /** ¶8: invites are given by those who know the person. */
  'invite.make': { superuser: 'any', classTeacher: 'ownClass' },
  /** ¶6 */
  'letter.read': { ...staff, guardian: 'any', student: 'any' },
  'letter.forward': staff,
  /** A thread takes no more letters. */
  'letter.close': staff,
  /** Whoever is no member of the staff turns to the class teacher, who settles it. */
  'letter.report': { guardian: 'any', student: 'any' },
  'letter.settle': { classTeacher: 'ownClass', ...office },
  /** ¶6: whom a letter did not reach is told by phone. */
  'letter.phone': { classTeacher: 'ownClass', ...office },
  /** ¶3.3 */
  'recovery.decide': { superuser: 'any', classTeacher: 'ownClass' },
  /** ¶6, 10: to those whom they have business with. */
  'letter.write': { ...staff, guardian: 'any', student: 'any' },
  'letter.staff': { ...staff },
  /** One's own class, and those that one teaches. */
  'letter.class': {
    ...office,
    classTeacher: 'ownClass',
    subjectTeacher: 'ownCourse',
    hobbyTeacher: 'ownCourse',
    extendedDayTeacher: 'ownCourse',
  },
  /** Any one person; whole grades and everyone. */
  'letter.anyone': { ...office, superuser: 'any' },
  'letter.school': { ...office },
  'news.write': office,
  /** ¶2, 3.1, 5.2: a duty met outside of the journal. */
  'duty.on-paper': { classTeacher: 'ownClass', ...office },
  /** `Remind all` */
  'duty.remind': office,
  /** How lessons and duties stand: of the whole school, of the own class. */
  'board.read': { ...office, classTeacher: 'ownClass' },
  /** The superuser's own queues alone. */
  'board.queues': { superuser: 'any' },
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

/** A lesson, as far as the right to enter it depends on it. */
export interface RecordableLesson {
  readonly ref: { readonly day: SchoolDate };
  readonly course: {
    readonly teacherId: number;
    readonly since: SchoolDate;
    readonly until: SchoolDate | undefined;
  };
  readonly substitution: { readonly substituteId: number } | undefined;
}

/**
 * ¶4.5, 8: a course's lessons are entered by its own teacher, while they teach and the course runs.
 * ¶4.11: a substituted one by the substitute alone, who has no right to any other lesson of the course.
 */
export function mayRecordLesson(actor: Actor, { ref, course, substitution }: RecordableLesson): boolean {
  if (course.since > ref.day || (course.until !== undefined && course.until < ref.day)) return false;
  return substitution
    ? may(actor, 'lesson.substitute', { substituteId: substitution.substituteId })
    : may(actor, 'lesson.record', { teacherId: course.teacherId });
}

/** ¶4.5, 4.11: the person who owes the lesson's entry. */
export function responsibleFor({
  course,
  substitution,
}: {
  readonly course: { readonly teacherId: number };
  readonly substitution: { readonly substituteId: number } | undefined;
}): number {
  return substitution?.substituteId ?? course.teacherId;
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
    case 'substitutedLesson':
      return about.substituteId === actor.personId;
    case 'ownChild':
      return actor.children.some(({ studentId }) => studentId === about.studentId);
    case 'self':
      return actor.self !== undefined && actor.self.studentId === about.studentId;
  }
}
