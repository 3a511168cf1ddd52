import { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { addDays, toDbDate } from '../../../kernel/school-date.ts';
import type { DatedPlan } from './make-plan.ts';
import type { OwnId } from './planned-ids.store.ts';

const set = (rows: readonly object[]) => Prisma.sql`json_to_recordset(${JSON.stringify(rows)}::json)`;

/**
 * Carries a plan out: a statement for each kind of row, none for a single one. What ends, ends at this moment:
 * its last day is the one before, and what began today never was.
 */
export async function writeImport(tx: Tx, { writes, yearId, today }: DatedPlan, own: OwnId): Promise<void> {
  await writePeople(tx, writes, own);
  await writeStudents(tx, { writes, yearId, today }, own);
  await writeStaff(tx, { writes, yearId, today }, own);
  await writeTimetable(tx, writes);
}

async function writePeople(
  tx: Tx,
  { newPeople, changedPeople }: DatedPlan['writes'],
  own: OwnId,
): Promise<void> {
  if (newPeople.length > 0) {
    const rows = newPeople.map((person) => ({ ...person, id: own('person', person.id) }));
    await tx.$executeRaw`
      INSERT INTO person (id, "familyName", "givenName", "foldedName", "externalId", phone)
      SELECT id, "familyName", "givenName", "foldedName", "externalId", phone FROM ${set(rows)}
        AS row(id int, "familyName" text, "givenName" text, "foldedName" text, "externalId" text, phone text)`;
  }
  if (changedPeople.length > 0)
    await tx.$executeRaw`
      UPDATE person SET "familyName" = row."familyName", "givenName" = row."givenName",
        "foldedName" = row."foldedName", "externalId" = row."externalId", phone = row.phone
      FROM ${set(changedPeople)}
        AS row(id int, "familyName" text, "givenName" text, "foldedName" text, "externalId" text, phone text)
      WHERE person.id = row.id`;
}

type Dated = Pick<DatedPlan, 'writes' | 'yearId' | 'today'>;

async function writeStudents(tx: Tx, { writes, yearId, today }: Dated, own: OwnId): Promise<void> {
  const { classes, students, unenrolled, enrolments, places, left, guardianships, since } = writes;
  if (classes.length > 0) {
    const rows = classes.map((each) => ({ ...each, id: own('school_class', each.id) }));
    await tx.$executeRaw`
      INSERT INTO school_class (id, "yearId", grade, letter, name)
      SELECT id, ${yearId}, grade, letter, name FROM ${set(rows)} AS row(id int, grade int, letter text, name text)`;
  }
  if (students.length > 0) {
    const rows = students.map(({ id, personId }) => ({
      id: own('student', id),
      personId: own('person', personId),
    }));
    await tx.$executeRaw`
      INSERT INTO student (id, "personId")
      SELECT id, "personId" FROM ${set(rows)} AS row(id int, "personId" int)`;
  }
  if (unenrolled.length > 0) {
    await end(tx, 'enrolment', Prisma.sql`"studentId" = ANY(${[...unenrolled]}::int[])`, since);
    // A language group is a part of the class; a club is not left with it.
    const ofClass = Prisma.sql`EXISTS (
      SELECT 1 FROM teaching_group team WHERE team.id = "groupId" AND team."classId" IS NOT NULL)`;
    await end(
      tx,
      'group_member',
      Prisma.sql`"studentId" = ANY(${[...unenrolled]}::int[]) AND ${ofClass}`,
      since,
    );
  }
  if (left.length > 0) {
    const ids = left.map(({ studentId }) => studentId);
    await end(tx, 'group_member', Prisma.sql`"studentId" = ANY(${ids}::int[])`, since);
    await end(tx, 'guardianship', Prisma.sql`"studentId" = ANY(${ids}::int[])`, today);
  }
  if (enrolments.length > 0) {
    const rows = enrolments.map(({ studentId, classId }) => ({
      studentId: own('student', studentId),
      classId: own('school_class', classId),
    }));
    await tx.$executeRaw`
      INSERT INTO enrolment ("studentId", "classId", since)
      SELECT "studentId", "classId", ${toDbDate(since)}::date FROM ${set(rows)} AS row("studentId" int, "classId" int)`;
  }
  if (places.length > 0) {
    const split = places.flatMap(({ studentId, splitIds }) =>
      splitIds.map((groupId) => ({ studentId, groupId })),
    );
    const ofSplit = Prisma.sql`("studentId", "groupId") IN (
      SELECT "studentId", "groupId" FROM ${set(split)} AS row("studentId" int, "groupId" int))`;
    await end(tx, 'group_member', ofSplit, since);
    const rows = places.map(({ studentId, groupId }) => ({ studentId: own('student', studentId), groupId }));
    await tx.$executeRaw`
      INSERT INTO group_member ("groupId", "studentId", since)
      SELECT "groupId", "studentId", ${toDbDate(since)}::date FROM ${set(rows)} AS row("studentId" int, "groupId" int)`;
  }
  if (guardianships.length > 0) {
    const rows = guardianships.map(({ studentId, personId }) => ({
      studentId: own('student', studentId),
      personId: own('person', personId),
    }));
    await tx.$executeRaw`
      INSERT INTO guardianship ("studentId", "personId", since)
      SELECT "studentId", "personId", ${toDbDate(today)}::date FROM ${set(rows)} AS row("studentId" int, "personId" int)`;
  }
}

async function writeStaff(tx: Tx, { writes, yearId, today }: Dated, own: OwnId): Promise<void> {
  const { subjects, endedRoles, roles, endedCourses, courses, since } = writes;
  if (subjects.length > 0) {
    const rows = subjects.map((each) => ({ ...each, id: own('subject', each.id) }));
    await tx.$executeRaw`
      INSERT INTO subject (id, code, name)
      SELECT id, code, name FROM ${set(rows)} AS row(id int, code text, name text)`;
  }
  const endedIds = endedRoles.map(({ id }) => id);
  if (endedIds.length > 0) await end(tx, 'staff_role', Prisma.sql`id = ANY(${endedIds}::int[])`, today);
  if (roles.length > 0) {
    const rows = roles.map((role) => ({ ...role, personId: own('person', role.personId) }));
    await tx.$executeRaw`
      INSERT INTO staff_role ("personId", role, "classId", since)
      SELECT "personId", role, "classId", ${toDbDate(today)}::date
      FROM ${set(rows)} AS row("personId" int, role "StaffRoleName", "classId" int)`;
  }
  if (courses.length > 0) {
    const rows = courses.map((course) => ({
      ...course,
      id: own('course', course.id),
      teacherId: own('person', course.teacherId),
      subjectId: own('subject', course.subjectId),
    }));
    await tx.$executeRaw`
      INSERT INTO course (id, "yearId", "teacherId", "subjectId", "classId", "groupId", kind, "homeworkDefaultsToNone", since)
      SELECT id, ${yearId}, "teacherId", "subjectId", "classId", "groupId", kind,
        "homeworkDefaultsToNone" OR COALESCE((SELECT former."homeworkDefaultsToNone" FROM course former WHERE former.id = follows), false),
        ${toDbDate(since)}::date
      FROM ${set(rows)} AS row(id int, "teacherId" int, "subjectId" int, "classId" int, "groupId" int, kind "LessonKind",
        "homeworkDefaultsToNone" boolean, follows int)`;
    // The lessons go on with the new teacher: the same places of the week, from this day.
    await tx.$executeRaw`
      INSERT INTO timetable_slot ("courseId", weekday, number, room, "from", until)
      SELECT row.id, slot.weekday, slot.number, slot.room, GREATEST(slot."from", ${toDbDate(since)}::date), slot.until
      FROM ${set(rows)} AS row(id int, follows int) JOIN timetable_slot slot ON slot."courseId" = row.follows
      WHERE slot.until IS NULL OR slot.until >= ${toDbDate(since)}
      ON CONFLICT ("courseId", weekday, number, "from") DO NOTHING`;
  }
  if (endedCourses.length > 0) {
    const ended = [...endedCourses];
    const before = toDbDate(addDays(since, -1));
    await tx.$executeRaw`
      DELETE FROM timetable_slot WHERE "courseId" = ANY(${ended}::int[]) AND "from" > ${before}`;
    await tx.$executeRaw`
      UPDATE timetable_slot SET until = ${before}
      WHERE "courseId" = ANY(${ended}::int[]) AND (until IS NULL OR until > ${before})`;
    // A course may have lessons already: it ends, but stays, even if it began today.
    await tx.$executeRaw`
      UPDATE course SET until = ${before} WHERE id = ANY(${ended}::int[]) AND (until IS NULL OR until > ${before})`;
  }
}

async function writeTimetable(tx: Tx, { endedSlots, slots }: DatedPlan['writes']): Promise<void> {
  if (endedSlots.length > 0) {
    const ended = Prisma.sql`${set(endedSlots)} AS row(id int, until date)`;
    // What was arranged for single days of a lesson that is no more falls away with it.
    await tx.$executeRaw`
      DELETE FROM lesson_move USING ${ended} JOIN timetable_slot slot ON slot.id = row.id
      WHERE lesson_move."courseId" = slot."courseId" AND lesson_move.number = slot.number
        AND EXTRACT(isodow FROM lesson_move.day) = slot.weekday AND lesson_move.day > row.until`;
    await tx.$executeRaw`
      DELETE FROM timetable_slot slot USING ${ended} WHERE slot.id = row.id AND slot."from" > row.until`;
    await tx.$executeRaw`
      UPDATE timetable_slot slot SET until = row.until FROM ${ended} WHERE slot.id = row.id`;
  }
  if (slots.length > 0)
    await tx.$executeRaw`
      INSERT INTO timetable_slot ("courseId", weekday, number, room, "from")
      SELECT "courseId", weekday, number, room, "from"
      FROM ${set(slots)} AS row("courseId" int, weekday int, number int, room text, "from" date)
      ON CONFLICT ("courseId", weekday, number, "from") DO UPDATE SET room = EXCLUDED.room, until = NULL`;
}

/** Ends what runs on that day or later. */
async function end(
  tx: Tx,
  table: 'enrolment' | 'group_member' | 'guardianship' | 'staff_role',
  which: Prisma.Sql,
  from: DatedPlan['today'],
): Promise<void> {
  const name = Prisma.raw(table);
  await tx.$executeRaw`DELETE FROM ${name} WHERE since >= ${toDbDate(from)} AND ${which}`;
  const last = toDbDate(addDays(from, -1));
  await tx.$executeRaw`UPDATE ${name} SET until = ${last} WHERE (until IS NULL OR until > ${last}) AND ${which}`;
}
