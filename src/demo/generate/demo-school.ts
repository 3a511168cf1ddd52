import type {
  Absence,
  Account,
  Bell,
  Course,
  DayOverride,
  Enrolment,
  GroupMember,
  Guardianship,
  Homework,
  Lesson,
  Person,
  SchoolBreak,
  SchoolClass,
  SchoolYear,
  Semester,
  StaffRole,
  Student,
  Subject,
  TeachingGroup,
  TimetableSlot,
} from '../../db/generated/client.ts';

/** A whole school as rows of the database. Ids are explicit, so rows refer to each other as they stand. */
export interface DemoSchool {
  readonly people: Table<Person>;
  readonly accounts: Table<Account>;
  readonly staffRoles: Table<StaffRole>;
  readonly students: Table<Student>;
  readonly enrolments: Table<Enrolment>;
  readonly guardianships: Table<Guardianship>;
  readonly years: Table<SchoolYear>;
  readonly semesters: Table<Semester>;
  readonly breaks: Table<SchoolBreak>;
  readonly overrides: DayOverride[];
  readonly bells: Table<Bell>;
  readonly classes: Table<SchoolClass>;
  readonly groups: Table<TeachingGroup>;
  readonly groupMembers: Table<GroupMember>;
  readonly subjects: Table<Subject>;
  readonly courses: Table<Course>;
  readonly slots: Table<TimetableSlot>;
  readonly lessons: Table<Lesson>;
  readonly absences: Table<Absence>;
  readonly homework: Table<Homework>;
}

/** Rows numbered from 1 in the order in which they came. */
export interface Table<Row extends { id: number }> {
  readonly rows: readonly Row[];
  add(row: Omit<Row, 'id'>): Row;
}

function table<Row extends { id: number }>(): Table<Row> {
  const rows: Row[] = [];
  return {
    rows,
    add(row) {
      const numbered = { id: rows.length + 1, ...row } as Row;
      rows.push(numbered);
      return numbered;
    },
  };
}

export function emptySchool(): DemoSchool {
  return {
    people: table(),
    accounts: table(),
    staffRoles: table(),
    students: table(),
    enrolments: table(),
    guardianships: table(),
    years: table(),
    semesters: table(),
    breaks: table(),
    overrides: [],
    bells: table(),
    classes: table(),
    groups: table(),
    groupMembers: table(),
    subjects: table(),
    courses: table(),
    slots: table(),
    lessons: table(),
    absences: table(),
    homework: table(),
  };
}
