import type { Db } from '../../src/db/open.ts';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import type { ImportKind, RawRow } from '../../src/features/imports/import-types.ts';

/** A whole school's students with their guardians, as its register would export them. */
export function studentRows(students: number, prefix = 'r'): RawRow[] {
  const school = generateSchool({ students, seed: 7 });
  const people = new Map(school.people.map((person) => [person.id, person]));
  const classes = new Map(school.classes.map(({ id, name }) => [id, name]));
  const classOf = new Map(
    school.enrolments.map(({ studentId, classId }) => [studentId, classes.get(classId)]),
  );
  const guardians = Map.groupBy(
    school.guardianships.filter(({ until }) => until === null),
    ({ studentId }) => studentId,
  );
  return school.students.map(({ id, personId }, index) => {
    const student = people.get(personId);
    const parts = (guardians.get(id) ?? []).slice(0, 3).map((guardianship, place) => {
      const guardian = people.get(guardianship.personId);
      return [
        [`guardian${place + 1}Id`, `${prefix}-${guardian?.externalId}`],
        [`guardian${place + 1}FullName`, `${guardian?.familyName} ${guardian?.givenName}`],
        [`guardian${place + 1}Phone`, `2${String(9_000_000 + guardianship.personId)}`],
      ];
    });
    return {
      line: index + 2,
      fields: {
        studentId: `${prefix}-${student?.externalId}`,
        class: classOf.get(id) ?? '',
        familyName: student?.familyName ?? '',
        givenName: student?.givenName ?? '',
        ...Object.fromEntries(parts.flat()),
      },
    };
  });
}

/** A class of the database as its register would export it, by the register's ids. */
export async function classRows(db: Db, className: string): Promise<RawRow[]> {
  const students = await db.student.findMany({
    where: { enrolments: { some: { until: null, class: { name: className } } } },
    include: { person: true, guardianships: { where: { until: null }, include: { person: true } } },
    orderBy: { id: 'asc' },
  });
  return students.map(({ person, guardianships }, index) => {
    const guardians = guardianships.map(({ person: guardian }, place) => [
      [`guardian${place + 1}Id`, guardian.externalId],
      [`guardian${place + 1}FullName`, `${guardian.familyName} ${guardian.givenName}`],
      [`guardian${place + 1}Phone`, guardian.phone],
    ]);
    const { familyName, givenName, externalId } = person;
    return {
      line: index + 2,
      fields: {
        ...{ studentId: externalId ?? '', class: className, familyName, givenName },
        ...Object.fromEntries(guardians.flat()),
      },
    };
  });
}

/** The week that stands in the database on that day, as a timetable program would export it. */
export async function timetableRows(db: Db, day: string): Promise<RawRow[]> {
  const rows = await db.$queryRaw<RawRow['fields'][]>`
    SELECT COALESCE(class.name, team.name) AS class, slot.weekday::text, slot.number::text, subject.code AS subject,
      teacher."familyName" || ' ' || teacher."givenName" AS teacher, slot.room
    FROM timetable_slot slot
    JOIN course ON course.id = slot."courseId"
    JOIN subject ON subject.id = course."subjectId"
    JOIN person teacher ON teacher.id = course."teacherId"
    LEFT JOIN school_class class ON class.id = course."classId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    WHERE slot."from" <= ${day}::date AND (slot.until IS NULL OR slot.until >= ${day}::date)
      AND (course.until IS NULL OR course.until >= ${day}::date)
    ORDER BY slot.id`;
  return rows.map((fields, index) => ({ line: index + 2, fields }));
}

/** An import that waits to be checked. */
export async function openBatch(db: Db, kind: ImportKind, now: Date): Promise<number> {
  const { id } = await db.importBatch.create({
    data: { kind, fileName: 'test.csv', state: 'ready', createdAt: now },
  });
  return id;
}

/** The dry run, kept as the card would keep it. */
export async function keepShown(db: Db, batchId: number, shown: object): Promise<void> {
  await db.importBatch.update({
    where: { id: batchId },
    data: { summary: JSON.parse(JSON.stringify(shown)) },
  });
}
