import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import { compareNames } from '../../kernel/folding.ts';
import {
  fromDbDate,
  instantOf,
  type SchoolDate,
  type SchoolTime,
  toDbDate,
} from '../../kernel/school-date.ts';
import type { CourseWeek, MovedLesson, WeekSlot } from '../../regulation/course-week.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import {
  EMPTY_LESSON,
  type HomeworkItem,
  type LessonState,
  type Material,
  type NotHeldReason,
  type RollMark,
} from '../../regulation/lesson-state.ts';
import { plannedNumbers } from '../timetable/planned-numbers.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';

export interface RollStudent {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  /** The connected guardians' persons. */
  readonly guardians: readonly number[];
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
  /** The class, or a group's own name where it belongs to none. */
  readonly className: string;
  /** Named where the course is a part of the class. */
  readonly groupName: string | undefined;
  readonly grades: readonly number[];
  /** When the timetable has it, from the day asked about on. */
  readonly week: TaughtWeek;
  /** In name order; empty unless asked for. */
  readonly students: readonly RollStudent[];
  /** Of the students asked about, those who are in it. */
  readonly askedStudentIds: readonly number[];
}

/** A lesson as the timetable and the journal know it together. */
export interface DayLesson {
  readonly ref: LessonRef;
  /** Of its row; none: nothing was entered yet. */
  readonly id: number | undefined;
  readonly course: LessonCourse;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: LessonState;
  /** 0: nothing was entered yet. */
  readonly revision: number;
}

/** Entered outside the timetable and taken back: of such a lesson nothing is left but its row. */
export function isTakenBack({ ref, state }: Pick<DayLesson, 'ref' | 'state'>): boolean {
  const {
    topic,
    rollConfirmedAt,
    homeworkNone,
    notHeld,
    homework,
    roll,
    materials = [],
    praised = [],
  } = state;
  return (
    ref.number <= 0 &&
    !(topic || rollConfirmedAt || homeworkNone || notHeld) &&
    homework.length + roll.length + materials.length + praised.length === 0
  );
}

export interface DayLessons {
  /** In the order of the day. */
  readonly lessons: readonly DayLesson[];
  /** Courses that have no lesson that day; only if asked for. */
  readonly idleCourses: readonly LessonCourse[];
}

export type LessonsOf =
  | { readonly teacherId: number }
  | { readonly studentIds: readonly number[] }
  | { readonly courseIds: readonly number[] };

interface Row {
  courseId: number;
  teacherId: number;
  since: Date;
  until: Date | null;
  homeworkDefaultsToNone: boolean;
  subjectCode: string;
  subjectName: string;
  className: string;
  groupName: string | null;
  grades: number[];
  slots: WeekSlot[];
  moves: KeptMove[];
  students: RollStudent[] | null;
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
  revision: number | null;
  roll: RollMark[];
  homework: { text: string; dueOn: string | null; studentId: number | null }[];
  materials: { [Key in keyof Material]: Material[Key] | null }[];
  praised: number[];
}

/**
 * The lessons of one day in one statement: what the timetable has, joined with what was entered, and
 * what was entered beside the timetable.
 */
export async function loadDayLessons(
  db: Db,
  frame: SchoolFrame,
  of: LessonsOf,
  day: SchoolDate,
  options: { readonly rolls?: boolean; readonly idleCourses?: boolean } = {},
): Promise<DayLessons> {
  const date = toDbDate(day);
  const taught = frame.calendar.lessonsOn(day);
  const weekday = 'weekday' in taught ? taught.weekday : 0;
  const current = (table: 'course' | 'enrolment' | 'member' | 'guardianship') => {
    const row = Prisma.raw(table);
    return Prisma.sql`${row}.since <= ${date} AND (${row}.until IS NULL OR ${row}.until >= ${date})`;
  };
  const studentIds = 'studentIds' in of ? [...of.studentIds] : [];
  const chosen =
    'teacherId' in of
      ? Prisma.sql`course."teacherId" = ${of.teacherId} AND ${current('course')}`
      : 'courseIds' in of
        ? Prisma.sql`course.id = ANY(${[...of.courseIds]})`
        : Prisma.sql`course.id IN (SELECT "courseId" FROM asked) AND ${current('course')}`;

  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT enrolment."studentId", course.id AS "courseId"
      FROM enrolment JOIN course ON course."classId" = enrolment."classId"
      WHERE enrolment."studentId" = ANY(${studentIds}::int[]) AND ${current('enrolment')}
      UNION
      SELECT member."studentId", course.id
      FROM group_member member JOIN course ON course."groupId" = member."groupId"
      WHERE member."studentId" = ANY(${studentIds}::int[]) AND ${current('member')}
    )
    SELECT course.id AS "courseId", course."teacherId", course.since, course.until, course."homeworkDefaultsToNone",
      subject.code AS "subjectCode", subject.name AS "subjectName",
      COALESCE(class.name, team.name) AS "className", team.name AS "groupName",
      ARRAY(SELECT "studentId" FROM asked WHERE "courseId" = course.id) AS "askedStudentIds",
      CASE WHEN class.id IS NOT NULL THEN ARRAY[class.grade] ELSE ARRAY(
        SELECT DISTINCT home.grade FROM group_member member
        JOIN enrolment ON enrolment."studentId" = member."studentId" AND ${current('enrolment')}
        JOIN school_class home ON home.id = enrolment."classId"
        WHERE member."groupId" = team.id AND ${current('member')}
      ) END AS grades,
      COALESCE((
        SELECT json_agg(json_build_object('weekday', slot.weekday, 'number', slot.number, 'from', slot."from", 'until', slot.until))
        FROM timetable_slot slot WHERE slot."courseId" = course.id AND (slot.until IS NULL OR slot.until >= ${date})
      ), '[]') AS slots,
      COALESCE((
        SELECT json_agg(json_build_object('day', moved.day, 'number', moved.number, 'toDay', moved."toDay", 'toNumber', moved."toNumber",
          'room', moved.room))
        FROM lesson_move moved WHERE moved."courseId" = course.id AND (moved.day >= ${date} OR moved."toDay" >= ${date})
      ), '[]') AS moves,
      ${options.rolls ? rollOf(current) : Prisma.sql`NULL::json`} AS students,
      held.number, held.planned, lesson.id AS "lessonId", lesson."startsAt", lesson."endsAt", lesson.topic, lesson."rollConfirmedAt",
      lesson."homeworkNone", lesson."notHeld", lesson."correctedAt", lesson.revision,
      COALESCE((
        SELECT json_agg(json_build_object('studentId', absence."studentId", 'kind', absence.kind) ORDER BY absence."studentId")
        FROM absence WHERE absence."lessonId" = lesson.id
      ), '[]') AS roll,
      COALESCE((
        SELECT json_agg(json_build_object('text', homework.text, 'dueOn', homework."dueOn", 'studentId', homework."studentId")
          ORDER BY homework.id)
        FROM homework WHERE homework."lessonId" = lesson.id
      ), '[]') AS homework,
      COALESCE((
        SELECT json_agg(json_build_object('fileId', given."fileId", 'kind', given.kind, 'name', given.name, 'mimeType', given."mimeType",
          'size', given.size) ORDER BY given.id)
        FROM lesson_material given WHERE given."lessonId" = lesson.id
      ), '[]') AS materials,
      ARRAY(SELECT praise."studentId" FROM praise WHERE praise."lessonId" = lesson.id ORDER BY praise.id) AS praised
    FROM course
    JOIN subject ON subject.id = course."subjectId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    ${options.idleCourses ? Prisma.sql`LEFT JOIN` : Prisma.sql`JOIN`} LATERAL (
      SELECT number, bool_or(planned) AS planned FROM (
        ${plannedNumbers(date, weekday)}
        UNION ALL
        SELECT entered.number, false FROM lesson entered WHERE entered."courseId" = course.id AND entered.day = ${date}
      ) AS known(number, planned) GROUP BY number
    ) held ON true
    LEFT JOIN lesson ON lesson."courseId" = course.id AND lesson.day = ${date} AND lesson.number = held.number
    WHERE ${chosen}`;

  const lessons = rows
    .filter(isHeld)
    .map((row) => toLesson(row, row.number ?? 0, day, frame))
    .filter((lesson) => lesson !== undefined)
    .sort(
      (a, b) =>
        a.startsAt.getTime() - b.startsAt.getTime() || compareNames(a.course.className, b.course.className),
    );
  return { lessons, idleCourses: rows.filter((row) => !isHeld(row)).map(toCourse) };
}

/** A numbered lesson that was entered and taken back, and that the timetable does not have any more, is none. */
function isHeld(row: Row): boolean {
  if (row.number === null) return false;
  if (row.planned || row.number <= 0) return true;
  const { homework, roll, materials, praised } = row;
  return (
    Boolean(row.topic || row.rollConfirmedAt || row.homeworkNone || row.notHeld) ||
    homework.length + roll.length + materials.length + praised.length > 0
  );
}

/** The students of a course that day, with their connected guardians. */
function rollOf(current: (table: 'enrolment' | 'member' | 'guardianship') => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('id', student.id, 'givenName', person."givenName", 'familyName', person."familyName",
      'guardians', ARRAY(
        SELECT DISTINCT guardianship."personId" FROM guardianship
        JOIN account ON account."personId" = guardianship."personId" AND account."closedAt" IS NULL
        WHERE guardianship."studentId" = student.id AND ${current('guardianship')}
      )))
    FROM student JOIN person ON person.id = student."personId"
    WHERE student.id IN (
      SELECT enrolment."studentId" FROM enrolment WHERE enrolment."classId" = course."classId" AND ${current('enrolment')}
      UNION
      SELECT member."studentId" FROM group_member member WHERE member."groupId" = course."groupId" AND ${current('member')}
    )
  )`;
}

function toCourse(row: Row): LessonCourse {
  const fullName = (student: RollStudent) => `${student.familyName} ${student.givenName}`;
  return {
    id: row.courseId,
    teacherId: row.teacherId,
    since: fromDbDate(row.since),
    until: row.until ? fromDbDate(row.until) : undefined,
    homeworkDefaultsToNone: row.homeworkDefaultsToNone,
    subjectCode: row.subjectCode,
    subjectName: row.subjectName,
    className: row.className,
    groupName: row.groupName && row.groupName !== row.className ? row.groupName : undefined,
    grades: row.grades,
    week: { slots: row.slots, moves: row.moves },
    students: (row.students ?? []).sort((a, b) => compareNames(fullName(a), fullName(b))),
    askedStudentIds: row.askedStudentIds,
  };
}

/** Undefined where the bell of a slot is gone and nothing was entered. */
function toLesson(row: Row, number: number, day: SchoolDate, frame: SchoolFrame): DayLesson | undefined {
  const bell = frame.bellsOn(day).get(number);
  const at = (time: SchoolTime | undefined) => (time ? instantOf(day, time) : undefined);
  const startsAt = row.startsAt ?? at(bell?.startsAt);
  const endsAt = row.endsAt ?? at(bell?.endsAt);
  if (!startsAt || !endsAt) return undefined;
  return {
    ref: { courseId: row.courseId, day, number },
    id: row.lessonId ?? undefined,
    course: toCourse(row),
    startsAt,
    endsAt,
    state: row.revision === null ? EMPTY_LESSON : toState(row),
    revision: row.revision ?? 0,
  };
}

function toState(row: Row): LessonState {
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
  };
}

function toMaterial({ fileId, kind, name, mimeType, size }: Row['materials'][number]): Material {
  return {
    fileId: fileId ?? '',
    kind: kind ?? 'document',
    ...(name == null ? {} : { name }),
    ...(mimeType == null ? {} : { mimeType }),
    ...(size == null ? {} : { size }),
  };
}
