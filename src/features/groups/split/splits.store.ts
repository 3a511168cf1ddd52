import type { Db, Tx } from '../../../db/open.ts';
import { compareNames } from '../../../kernel/folding.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

/** A subject of a class: taught to all of it, or to groups. */
export interface ClassSubject {
  readonly subjectId: number;
  readonly subjectName: string;
  /** The course of the whole class; none: it is split. */
  readonly courseId: number | null;
  readonly teacherName: string | null;
  readonly groups: number;
}

/** What a class is taught from that day on, in name order. */
export async function subjectsOfClass(db: Db, classId: number, today: SchoolDate): Promise<ClassSubject[]> {
  const subjects = await db.$queryRaw<ClassSubject[]>`
    SELECT subject.id AS "subjectId", subject.name AS "subjectName", max(course.id) FILTER (WHERE course."groupId" IS NULL) AS "courseId",
      max(person."familyName" || ' ' || person."givenName") FILTER (WHERE course."groupId" IS NULL) AS "teacherName",
      count(DISTINCT course."groupId")::int AS groups
    FROM course
    JOIN subject ON subject.id = course."subjectId"
    JOIN person ON person.id = course."teacherId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    WHERE (course."classId" = ${classId} OR team."classId" = ${classId})
      AND (course.until IS NULL OR (course.until >= ${today}::date AND course.until >= course.since))
    GROUP BY subject.id`;
  return subjects.sort((a, b) => compareNames(a.subjectName, b.subjectName));
}

export interface SplitStudent {
  readonly studentId: number;
  /** `Uzvārds Vārds` */
  readonly name: string;
}

export interface SplitGroup {
  readonly groupId: number;
  readonly name: string;
  readonly teacherName: string;
  readonly members: readonly SplitStudent[];
  /** Those who come or go on a later day. */
  readonly toCome: readonly (SplitStudent & { readonly since: SchoolDate })[];
}

export interface ClassSplit {
  readonly className: string;
  readonly subjectName: string;
  readonly groups: readonly SplitGroup[];
  /** Of the class, and in none of the groups. */
  readonly unplaced: readonly SplitStudent[];
}

/** How a class is split in a subject on that day, in two statements; undefined: it is not. */
export async function loadSplit(
  db: Db,
  { classId, subjectId }: { readonly classId: number; readonly subjectId: number },
  today: SchoolDate,
): Promise<ClassSplit | undefined> {
  const groups = await db.$queryRaw<(SplitGroup & { className: string; subjectName: string })[]>`
    SELECT team.id AS "groupId", team.name, class.name AS "className", subject.name AS "subjectName",
      string_agg(DISTINCT teacher."familyName" || ' ' || teacher."givenName", ', ') AS "teacherName",
      COALESCE((
        SELECT json_agg(json_build_object('studentId', student.id, 'name', person."familyName" || ' ' || person."givenName"))
        FROM group_member member JOIN student ON student.id = member."studentId" JOIN person ON person.id = student."personId"
        WHERE member."groupId" = team.id AND member.since <= ${today}::date AND (member.until IS NULL OR member.until >= ${today}::date)
      ), '[]') AS members,
      COALESCE((
        SELECT json_agg(json_build_object('studentId', student.id, 'name', person."familyName" || ' ' || person."givenName", 'since', member.since))
        FROM group_member member JOIN student ON student.id = member."studentId" JOIN person ON person.id = student."personId"
        WHERE member."groupId" = team.id AND member.since > ${today}::date
      ), '[]') AS "toCome"
    FROM teaching_group team
    JOIN school_class class ON class.id = team."classId"
    JOIN course ON course."groupId" = team.id AND course."subjectId" = ${subjectId}
      AND (course.until IS NULL OR course.until >= ${today}::date)
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    WHERE team."classId" = ${classId}
    GROUP BY team.id, class.name, subject.name`;
  const [first] = groups;
  if (!first) return undefined;
  const inOrder = <Student extends SplitStudent>(students: readonly Student[]) =>
    students.toSorted((a, b) => compareNames(a.name, b.name));
  const placed = new Set(
    groups.flatMap(({ members, toCome }) => [...members, ...toCome].map((one) => one.studentId)),
  );
  const roster = await rosterOf(db, classId, today);
  return {
    className: first.className,
    subjectName: first.subjectName,
    groups: groups
      .map(({ members, toCome, ...group }) => ({
        ...group,
        members: inOrder(members),
        toCome: inOrder(toCome),
      }))
      .sort((a, b) => compareNames(a.name, b.name)),
    unplaced: roster.filter(({ studentId }) => !placed.has(studentId)),
  };
}

/** The class's students of that day, in name order. */
export async function rosterOf(db: Db | Tx, classId: number, day: SchoolDate): Promise<SplitStudent[]> {
  const students = await db.$queryRaw<SplitStudent[]>`
    SELECT student.id AS "studentId", person."familyName" || ' ' || person."givenName" AS name
    FROM enrolment JOIN student ON student.id = enrolment."studentId" JOIN person ON person.id = student."personId"
    WHERE enrolment."classId" = ${classId} AND enrolment.since <= ${day}::date
      AND (enrolment.until IS NULL OR enrolment.until >= ${day}::date)`;
  return students.sort((a, b) => compareNames(a.name, b.name));
}

/** A teacher who could have a group: the course's own first, then those of the subject, then by name. */
export interface SplitTeacher {
  readonly personId: number;
  readonly name: string;
  /** Teaches the whole class so far. */
  readonly own: boolean;
  readonly ofSubject: boolean;
  /** Has a lesson of their own at one of the course's times. */
  readonly busy: boolean;
}

export async function teachersFor(db: Db, courseId: number, today: SchoolDate): Promise<SplitTeacher[]> {
  const teachers = await db.$queryRaw<SplitTeacher[]>`
    SELECT person.id AS "personId", person."familyName" || ' ' || person."givenName" AS name,
      EXISTS (SELECT 1 FROM course WHERE course.id = ${courseId} AND course."teacherId" = person.id) AS own,
      EXISTS (
        SELECT 1 FROM course JOIN course split ON split.id = ${courseId} AND split."subjectId" = course."subjectId" AND split."yearId" = course."yearId"
        WHERE course."teacherId" = person.id
      ) AS "ofSubject",
      EXISTS (
        SELECT 1 FROM timetable_slot wanted
        JOIN timetable_slot held ON held.weekday = wanted.weekday AND held.number = wanted.number
          AND held."courseId" <> wanted."courseId" AND (held.until IS NULL OR held.until >= ${today}::date)
        JOIN course ON course.id = held."courseId" AND (course.until IS NULL OR course.until >= ${today}::date)
        WHERE wanted."courseId" = ${courseId} AND (wanted.until IS NULL OR wanted.until >= ${today}::date)
          AND course."teacherId" = person.id
      ) AS busy
    FROM person
    WHERE EXISTS (
      SELECT 1 FROM staff_role WHERE staff_role."personId" = person.id AND staff_role.role = 'subjectTeacher'
        AND staff_role.since <= ${today}::date AND (staff_role.until IS NULL OR staff_role.until >= ${today}::date))`;
  const rank = ({ own, ofSubject, busy }: SplitTeacher) => (own ? 0 : ofSubject ? 1 : 3) + (busy ? 1 : 0);
  return teachers.sort((a, b) => rank(a) - rank(b) || compareNames(a.name, b.name));
}

export interface WholeCourse {
  readonly classId: number;
  readonly subjectName: string;
  readonly className: string;
}

/** Undefined: no course of a whole class. */
export async function wholeClassCourse(db: Db, courseId: number): Promise<WholeCourse | undefined> {
  const course = await db.course.findUnique({
    where: { id: courseId },
    relationLoadStrategy: 'join',
    select: { classId: true, class: { select: { name: true } }, subject: { select: { name: true } } },
  });
  if (!course?.class || course.classId === null) return undefined;
  return { classId: course.classId, className: course.class.name, subjectName: course.subject.name };
}
