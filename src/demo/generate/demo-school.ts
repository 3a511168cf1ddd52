import type {
  Absence,
  AbsenceNote,
  Account,
  Bell,
  Briefing,
  BriefingAttendance,
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
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly staffRoles: readonly StaffRole[];
  readonly students: readonly Student[];
  readonly enrolments: readonly Enrolment[];
  readonly guardianships: readonly Guardianship[];
  readonly years: readonly SchoolYear[];
  readonly semesters: readonly Semester[];
  readonly breaks: readonly SchoolBreak[];
  readonly overrides: readonly DayOverride[];
  readonly bells: readonly Bell[];
  readonly classes: readonly SchoolClass[];
  readonly groups: readonly TeachingGroup[];
  readonly groupMembers: readonly GroupMember[];
  readonly subjects: readonly Subject[];
  readonly courses: readonly Course[];
  readonly slots: readonly TimetableSlot[];
  readonly lessons: readonly Lesson[];
  readonly absences: readonly Absence[];
  readonly homework: readonly Homework[];
  readonly absenceNotes: readonly AbsenceNote[];
  readonly briefings: readonly Briefing[];
  readonly briefingAttendances: readonly BriefingAttendance[];
}

/** The school while it is being written. */
export type SchoolDraft = { readonly [Name in keyof DemoSchool]: Table<DemoSchool[Name][number]> };

interface Table<Row> {
  readonly rows: readonly Row[];
  /** Numbers the row after those that came before it, from 1. */
  add(row: Omit<Row, 'id'>): Row;
}

export function emptyDraft(): SchoolDraft {
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
    overrides: unnumbered(),
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
    absenceNotes: table(),
    briefings: table(),
    briefingAttendances: unnumbered(),
  };
}

export function rowsOf(draft: SchoolDraft): DemoSchool {
  const rows = Object.entries(draft).map(([name, { rows }]) => [name, rows]);
  return Object.fromEntries(rows) as DemoSchool;
}

function table<Row extends { id: number }>(): Table<Row> {
  const rows: Row[] = [];
  return {
    rows,
    add(row) {
      const numbered = { ...row, id: rows.length + 1 } as Row;
      rows.push(numbered);
      return numbered;
    },
  };
}

function unnumbered<Row>(): Table<Row> {
  const rows: Row[] = [];
  return {
    rows,
    add(row) {
      rows.push(row as Row);
      return row as Row;
    },
  };
}
