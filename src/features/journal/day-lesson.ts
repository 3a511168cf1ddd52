import type { SchoolDate } from '../../kernel/school-date.ts';
import type { CourseWeek, MovedLesson } from '../../regulation/course-week.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { SchoolEvent } from '../../regulation/school-events.ts';
import type { CoveringNote } from '../absences/covering-notes.store.ts';

export interface RollStudent {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  /** The connected guardians' persons. */
  readonly guardians: readonly number[];
  /** ¶4.10: a note says that they are away from that lesson. */
  readonly announced: boolean;
}

export interface KeptMove extends MovedLesson {
  readonly room: string | null;
}

export interface TaughtWeek extends CourseWeek {
  readonly moves: readonly KeptMove[];
}

export interface LessonCourse {
  readonly id: number;
  readonly teacherId: number;
  readonly since: SchoolDate;
  readonly until: SchoolDate | undefined;
  readonly homeworkDefaultsToNone: boolean;
  readonly subjectCode: string;
  readonly subjectName: string;
  /** None: its group belongs to no class. */
  readonly classId: number | undefined;
  /** The class, or a group's own name where it belongs to none. */
  readonly className: string;
  /** Named where the course is a part of the class. */
  readonly groupName: string | undefined;
  readonly grades: readonly number[];
  /** What its students bring to each lesson. */
  readonly bring: string | undefined;
  /** When the timetable has it, from the day asked about on. */
  readonly week: TaughtWeek;
  /** In name order; empty unless asked for. */
  readonly students: readonly RollStudent[];
  /** Of the students asked about, those who are in it. */
  readonly askedStudentIds: readonly number[];
}

/** ¶4.11: who gives a lesson instead of its course's teacher, and what. */
export interface LessonSubstitution {
  readonly substitutionId: number;
  readonly substituteId: number;
  /** `Kalniņa Ilze` */
  readonly substituteName: string;
  /** The teacher who is replaced. */
  readonly absentName: string;
  /** The subject taught. */
  readonly subjectCode: string;
  readonly subjectName: string;
  /** The substitute's own course, with which it is taught together, and the class or group of that. */
  readonly joinedCourseId: number | null;
  readonly joinedName: string | null;
  /** None yet: the lesson stays open under ¶4.11. */
  readonly orderNumber: string | null;
  /** What the course had before this lesson, for the substitute. */
  readonly last: { readonly topic: string; readonly homework: string | null } | null;
}

/** Who was absent in a lesson. */
export interface EarlierRoll {
  /** The bell's number. */
  readonly number: number;
  readonly absent: readonly number[];
}

/** A lesson as the timetable and the journal know it together. */
export interface DayLesson {
  readonly ref: LessonRef;
  /** Of its row; none: nothing was entered yet. */
  readonly id: number | undefined;
  readonly course: LessonCourse;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** None: its course's teacher gives it. */
  readonly substitution: LessonSubstitution | undefined;
  /** ¶4.10: the notes that cover it, of its students; refused and withdrawn ones are not among them. */
  readonly notes: readonly CoveringNote[];
  /** For which it is not held, though nobody said so of the lesson itself: `state.notHeld` follows from it. */
  readonly event: SchoolEvent | undefined;
  /** Of the same students' lesson before it that day; none: it has a roll of its own, or none went before. */
  readonly earlierRoll: EarlierRoll | undefined;
  readonly state: LessonState;
  /** 0: nothing was entered yet. */
  readonly revision: number;
}

/** What the journal itself holds of the lesson: without what follows from an event. */
export function ownState({ event, state }: Pick<DayLesson, 'event' | 'state'>): LessonState {
  if (!event) return state;
  const { notHeld: _, ...own } = state;
  return own;
}
