import { compareNames } from '../../kernel/folding.ts';
import { fromDbDate, instantOf, type SchoolDate, type SchoolTime } from '../../kernel/school-date.ts';
import type { WeekSlot } from '../../regulation/course-week.ts';
import { isFilled } from '../../regulation/lesson-correction.ts';
import {
  type CorrectedPart,
  EMPTY_LESSON,
  type HomeworkItem,
  type LessonState,
  type Material,
  type NotHeldReason,
  type RollMark,
} from '../../regulation/lesson-state.ts';
import { eventInstead } from '../../regulation/school-events.ts';
import type { CoveringNote } from '../absences/covering-notes.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import type {
  DayLesson,
  EarlierRoll,
  KeptMove,
  LessonCourse,
  LessonSubstitution,
  RollStudent,
} from './day-lesson.ts';

/** A lesson as the statement gives it. */
export interface Row {
  courseId: number;
  teacherId: number;
  since: Date;
  until: Date | null;
  homeworkDefaultsToNone: boolean;
  subjectCode: string;
  subjectName: string;
  classId: number | null;
  className: string;
  groupName: string | null;
  grades: number[];
  bring: string | null;
  slots: WeekSlot[];
  moves: KeptMove[];
  students: Omit<RollStudent, 'announced'>[] | null;
  askedStudentIds: number[];
  number: number | null;
  planned: boolean;
  lessonId: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
  topic: string | null;
  rollConfirmedAt: Date | null;
  homeworkNone: boolean | null;
  notHeld: NotHeldReason | null;
  correctedAt: Date | null;
  corrected: CorrectedPart[] | null;
  revision: number | null;
  roll: RollMark[];
  homework: { text: string; dueOn: string | null; studentId: number | null }[];
  materials: { [Key in keyof Material]: Material[Key] | null }[];
  praised: number[];
  substitution: LessonSubstitution | null;
  notes: CoveringNote[];
  earlierRoll: EarlierRoll | null;
}

export function toCourse(row: Row): LessonCourse {
  const fullName = (student: Omit<RollStudent, 'announced'>) => `${student.familyName} ${student.givenName}`;
  return {
    id: row.courseId,
    teacherId: row.teacherId,
    since: fromDbDate(row.since),
    until: row.until ? fromDbDate(row.until) : undefined,
    homeworkDefaultsToNone: row.homeworkDefaultsToNone,
    subjectCode: row.subjectCode,
    subjectName: row.subjectName,
    classId: row.classId ?? undefined,
    className: row.className,
    groupName: row.groupName && row.groupName !== row.className ? row.groupName : undefined,
    grades: row.grades,
    bring: row.bring ?? undefined,
    week: { slots: row.slots, moves: row.moves },
    students: (row.students ?? [])
      .map((student) => ({
        ...student,
        announced: row.notes.some(({ studentId }) => studentId === student.id),
      }))
      .sort((a, b) => compareNames(fullName(a), fullName(b))),
    askedStudentIds: row.askedStudentIds,
  };
}

/** Undefined where the bell of a slot is gone and nothing was entered. */
export function toLesson(
  row: Row,
  number: number,
  day: SchoolDate,
  frame: SchoolFrame,
): DayLesson | undefined {
  const bell = frame.bellsOn(day).get(number);
  const at = (time: SchoolTime | undefined) => (time ? instantOf(day, time) : undefined);
  const startsAt = row.startsAt ?? at(bell?.startsAt);
  const endsAt = row.endsAt ?? at(bell?.endsAt);
  if (!startsAt || !endsAt) return undefined;
  const course = toCourse(row);
  const own = row.revision === null ? EMPTY_LESSON : toState(row);
  const event = isFilled(own)
    ? undefined
    : eventInstead(frame.events, { day, startsAt, endsAt, classId: course.classId });
  return {
    ref: { courseId: row.courseId, day, number },
    id: row.lessonId ?? undefined,
    course,
    startsAt,
    endsAt,
    substitution: row.substitution ?? undefined,
    notes: row.notes,
    event,
    earlierRoll: row.earlierRoll ? withinRoll(row.earlierRoll, course) : undefined,
    state: event ? { ...own, notHeld: event.noLessons } : own,
    revision: row.revision ?? 0,
  };
}

/** Of a lesson that the whole class had, those who are in this course. */
function withinRoll({ number, absent }: EarlierRoll, { students }: LessonCourse): EarlierRoll {
  return { number, absent: absent.filter((id) => students.some((student) => student.id === id)) };
}

export function toState(row: Row): LessonState {
  return {
    ...(row.topic === null ? {} : { topic: row.topic }),
    ...(row.rollConfirmedAt === null ? {} : { rollConfirmedAt: row.rollConfirmedAt.toISOString() }),
    homeworkNone: row.homeworkNone ?? false,
    homework: row.homework.map(
      (item): HomeworkItem => ({
        text: item.text,
        ...(item.dueOn === null ? {} : { dueOn: item.dueOn as SchoolDate }),
        ...(item.studentId === null ? {} : { studentId: item.studentId }),
      }),
    ),
    roll: row.roll,
    ...(row.materials.length === 0 ? {} : { materials: row.materials.map(toMaterial) }),
    ...(row.praised.length === 0 ? {} : { praised: row.praised }),
    ...(row.notHeld === null ? {} : { notHeld: row.notHeld }),
    ...(row.correctedAt === null ? {} : { correctedAt: row.correctedAt.toISOString() }),
    ...(row.corrected?.length ? { corrected: row.corrected } : {}),
  };
}

export function toMaterial({ fileId, kind, name, mimeType, size }: Row['materials'][number]): Material {
  return {
    fileId: fileId ?? '',
    kind: kind ?? 'document',
    ...(name == null ? {} : { name }),
    ...(mimeType == null ? {} : { mimeType }),
    ...(size == null ? {} : { size }),
  };
}
