import type { Db } from '../../../db/open.ts';
import { readDay } from '../../../kernel/read-day.ts';
import { addDays, fromDbDate, type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import { readFrame } from '../../timetable/school-frame.ts';
import type { RawRow } from '../import-types.ts';
import type { StaffRow } from '../plan/read-staff.ts';
import type { StudentRow } from '../plan/read-students.ts';
import type {
  KnownCourse,
  KnownGroup,
  KnownSlot,
  KnownTeacher,
  StaffRoster,
  StudentRoster,
  Target,
  TargetYear,
  TimetableRoster,
} from '../plan/school-data.ts';
import { findTarget, targetKey } from '../plan/targets.ts';
import { type Days, loadKnownPeople } from './known-people.store.ts';

/** The students of the classes in the file, and all who bear a name or an id that stands there. */
export async function loadStudentRoster(
  db: Db,
  year: TargetYear,
  rows: readonly StudentRow[],
  days: Days,
): Promise<StudentRoster> {
  const classes = await db.schoolClass.findMany({
    where: { yearId: year.id },
    select: { id: true, name: true },
  });
  const listed = new Set(rows.map((row) => row.class?.name));
  const everyone = rows.flatMap((row) => [row, ...row.guardians]);
  const people = await loadKnownPeople(
    db,
    {
      externalIds: distinct(everyone.map(({ externalId }) => externalId)),
      foldedNames: distinct(everyone.map(({ foldedName }) => foldedName)),
      classIds: classes.filter(({ name }) => listed.has(name)).map(({ id }) => id),
      staff: false,
    },
    days,
  );
  const groups = rows.some((row) => row.groups.length > 0) ? await loadGroups(db, year, days.since) : [];
  const places = await loadPlaces(db, groups, days.since);
  return { classes, people, groups, places };
}

/** The parts of classes that are taught on that day or later. */
async function loadGroups(db: Db, { id: yearId }: TargetYear, since: SchoolDate): Promise<KnownGroup[]> {
  const groups = await db.$queryRaw<Omit<KnownGroup, 'kind'>[]>`
    SELECT team.id, team.name, team."classId", class.name AS "className",
      array_agg(DISTINCT course."subjectId") AS "subjectIds"
    FROM teaching_group team JOIN school_class class ON class.id = team."classId"
    JOIN course ON course."groupId" = team.id AND (course.until IS NULL OR course.until >= ${toDbDate(since)})
    WHERE team."yearId" = ${yearId}
    GROUP BY team.id, class.name ORDER BY team.id`;
  return groups.map((group) => ({ kind: 'group', ...group }));
}

async function loadPlaces(
  db: Db,
  groups: readonly KnownGroup[],
  since: SchoolDate,
): Promise<StudentRoster['places']> {
  if (groups.length === 0) return new Map();
  const members = await db.groupMember.findMany({
    where: {
      groupId: { in: groups.map(({ id }) => id) },
      OR: [{ until: null }, { until: { gte: toDbDate(since) } }],
    },
    select: { groupId: true, studentId: true },
    orderBy: { since: 'asc' },
  });
  const ofStudents = Map.groupBy(members, ({ studentId }) => studentId);
  return new Map([...ofStudents].map(([id, rows]) => [id, rows.map(({ groupId }) => groupId)]));
}

type Lists = Pick<StaffRoster, 'targets' | 'subjects' | 'courses'>;

/** The year's classes, groups, subjects, and the courses that still run on that day. */
export async function loadLists(db: Db, year: TargetYear, since: SchoolDate): Promise<Lists> {
  const where = { yearId: year.id };
  const classes = await db.schoolClass.findMany({ where, select: { id: true, name: true } });
  const groups = await db.teachingGroup.findMany({ where, select: { id: true, name: true, classId: true } });
  const subjects = await db.subject.findMany({ orderBy: { id: 'asc' } });
  const courses = await db.course.findMany({
    where: { ...where, OR: [{ until: null }, { until: { gte: toDbDate(since) } }] },
    select: { id: true, teacherId: true, subjectId: true, classId: true, groupId: true },
    orderBy: { id: 'asc' },
  });
  const targets = [
    ...classes.map((each): Target => ({ kind: 'class', ...each })),
    ...groups.map(
      ({ classId, ...each }): Target => ({ kind: 'group', ...each, ...(classId ? { classId } : {}) }),
    ),
  ];
  return { targets, subjects, courses };
}

export async function loadStaffRoster(
  db: Db,
  lists: Lists,
  rows: readonly StaffRow[],
  days: Days,
): Promise<StaffRoster> {
  const people = await loadKnownPeople(
    db,
    {
      externalIds: distinct(rows.map(({ externalId }) => externalId)),
      foldedNames: distinct(rows.map(({ foldedName }) => foldedName)),
      classIds: [],
      staff: true,
    },
    days,
  );
  return { ...lists, people };
}

/** With the lessons of the classes in the file, and those of their teachers and rooms elsewhere. */
export async function loadTimetableRoster(
  db: Db,
  year: TargetYear,
  rows: readonly RawRow[],
  { today, since }: Days,
): Promise<TimetableRoster> {
  const lists = await loadLists(db, year, since);
  const frame = await readFrame(db, since);
  const dayBefore = since > today ? addDays(since, -1) : today;
  const nextSchoolDay = frame.calendar.nextLessonDay(dayBefore, () => true) ?? addDays(dayBefore, 1);
  const named = distinct(rows.map(({ fields }) => fields.class));
  const targets = named.flatMap((name) => findTarget(name, lists.targets) ?? []);
  const classIds = new Set(targets.map(({ kind, id, classId }) => (kind === 'class' ? id : classId)));
  const near = lists.targets.filter(({ kind, id, classId }) => classIds.has(kind === 'class' ? id : classId));
  const nearKeys = new Set([...near, ...targets].map(({ kind, id }) => `${kind} ${id}`));
  const nearCourses = lists.courses.filter((course) => nearKeys.has(targetKey(course)));
  const teacherIds = new Set(nearCourses.map(({ teacherId }) => teacherId));
  const days = rows.flatMap(({ fields }) =>
    fields.from === undefined ? [] : (readDay(fields.from, year) ?? []),
  );
  const rooms = distinct(rows.map(({ fields }) => fields.room?.toLowerCase()));
  return {
    ...lists,
    year,
    teachers: await loadTeachers(db, lists.courses, today),
    slots: await loadSlots(db, {
      courseIds: lists.courses
        .filter((course) => nearKeys.has(targetKey(course)) || teacherIds.has(course.teacherId))
        .map(({ id }) => id),
      yearId: year.id,
      rooms,
      from: [nextSchoolDay, ...days].sort()[0] ?? nextSchoolDay,
    }),
    bells: new Set(frame.bells.keys()),
    nextSchoolDay,
  };
}

function loadTeachers(db: Db, courses: readonly KnownCourse[], today: SchoolDate): Promise<KnownTeacher[]> {
  const teacherIds = [...new Set(courses.map(({ teacherId }) => teacherId))];
  return db.$queryRaw<KnownTeacher[]>`
    SELECT id, "familyName", "givenName", "externalId" FROM person
    WHERE id = ANY(${teacherIds}::int[]) OR id IN (
      SELECT "personId" FROM staff_role WHERE until IS NULL OR until >= ${toDbDate(today)}
    ) ORDER BY id`;
}

async function loadSlots(
  db: Db,
  {
    courseIds,
    yearId,
    rooms,
    from,
  }: { courseIds: number[]; yearId: number; rooms: string[]; from: SchoolDate },
): Promise<KnownSlot[]> {
  const slots = await db.$queryRaw<
    (Omit<KnownSlot, 'from' | 'until'> & { from: Date; until: Date | null })[]
  >`
    SELECT slot.id, slot."courseId", slot.weekday, slot.number, slot.room, slot."from", slot.until
    FROM timetable_slot slot JOIN course ON course.id = slot."courseId" AND course."yearId" = ${yearId}
    WHERE (slot.until IS NULL OR slot.until >= ${toDbDate(from)})
      AND (course.id = ANY(${courseIds}::int[]) OR lower(slot.room) = ANY(${rooms}::text[]))
    ORDER BY slot.id`;
  return slots.map((slot) => ({
    ...slot,
    from: fromDbDate(slot.from),
    until: slot.until === null ? null : fromDbDate(slot.until),
  }));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
