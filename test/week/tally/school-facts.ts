/** Asks the school's database in plain SQL; nothing of the product stands between. */
export type Read = <Row>(sql: string) => Promise<Row[]>;

export interface Student {
  readonly id: number;
  /** `Uzvārds Vārds` */
  readonly name: string;
}

/** An hour of the week. */
export interface Slot {
  readonly courseId: number;
  /** 1 = Monday */
  readonly weekday: number;
  /** The bell's number. */
  readonly number: number;
  readonly teacherId: number;
  /** The teacher's persona. */
  readonly teacher: string;
  /** `Uzvārds Vārds` */
  readonly teacherName: string;
  /** `5.b`; none: students of several classes. */
  readonly className: string | null;
  /** A part of the class, a club. */
  readonly groupName: string | null;
  /** `matemātika` */
  readonly subject: string;
}

export interface SchoolFacts {
  readonly slots: readonly Slot[];
  /** By course, in name order. */
  readonly students: ReadonlyMap<number, readonly Student[]>;
  /** By the bell's number, `08:30`. */
  readonly ends: ReadonlyMap<number, string>;
  /** By class, the class teacher's persona. */
  readonly classTeachers: ReadonlyMap<string, string>;
}

const inForce = (row: string, since = 'since') =>
  `${row}."${since}" <= '2026-11-16' AND (${row}.until IS NULL OR ${row}.until >= '2026-11-20')`;

/** The school of that week, as its timetable, class lists and bells have it. */
export async function readSchool(read: Read): Promise<SchoolFacts> {
  const slots = await read<Slot>(`
    SELECT slot."courseId", slot.weekday, slot.number, teacher.id AS "teacherId", teacher."externalId" AS teacher,
      teacher."familyName" || ' ' || teacher."givenName" AS "teacherName", class.name AS "className", team.name AS "groupName", subject.name AS subject
    FROM timetable_slot slot JOIN course ON course.id = slot."courseId"
    JOIN person teacher ON teacher.id = course."teacherId" JOIN subject ON subject.id = course."subjectId"
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = COALESCE(course."classId", team."classId")
    WHERE ${inForce('slot', 'from')} ORDER BY slot.weekday, slot.number, slot."courseId"`);
  const students = await read<Student & { courseId: number }>(`
    SELECT course.id AS "courseId", student.id, person."familyName" || ' ' || person."givenName" AS name
    FROM course
    JOIN LATERAL (
      SELECT "studentId" FROM enrolment WHERE "classId" = course."classId" AND ${inForce('enrolment')}
      UNION SELECT "studentId" FROM group_member member WHERE "groupId" = course."groupId" AND ${inForce('member')}
    ) member ON true
    JOIN student ON student.id = member."studentId" JOIN person ON person.id = student."personId"
    ORDER BY course.id, name`);
  const bells = await read<{ number: number; endsAt: string }>('SELECT number, "endsAt" FROM bell');
  const leaders = await read<{ name: string; teacher: string }>(`
    SELECT class.name, person."externalId" AS teacher FROM staff_role held
    JOIN person ON person.id = held."personId" JOIN school_class class ON class.id = held."classId"
    WHERE held.role = 'classTeacher' AND ${inForce('held')}`);
  return {
    slots,
    students: Map.groupBy(students, ({ courseId }) => courseId),
    ends: new Map(bells.map(({ number, endsAt }) => [number, endsAt])),
    classTeachers: new Map(leaders.map(({ name, teacher }) => [name, teacher])),
  };
}
