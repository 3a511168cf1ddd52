export const IMPORT_KINDS = ['students', 'staff', 'timetable'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const STUDENT_FIELDS = [
  ...(['studentId', 'class', 'familyName', 'givenName', 'fullName'] as const),
  ...(['guardian1Id', 'guardian1FamilyName', 'guardian1GivenName', 'guardian1FullName'] as const),
  'guardian1Phone',
  ...(['guardian2Id', 'guardian2FamilyName', 'guardian2GivenName', 'guardian2FullName'] as const),
  'guardian2Phone',
  ...(['guardian3Id', 'guardian3FamilyName', 'guardian3GivenName', 'guardian3FullName'] as const),
  'guardian3Phone',
  'groups',
] as const;

export const STAFF_FIELDS = [
  ...(['personId', 'familyName', 'givenName', 'fullName', 'phone'] as const),
  ...(['roles', 'classTeacherOf', 'subject', 'teaches'] as const),
] as const;

export const TIMETABLE_FIELDS = ['class', 'weekday', 'number', 'subject', 'teacher', 'room', 'from'] as const;

export type StudentField = (typeof STUDENT_FIELDS)[number];
export type StaffField = (typeof STAFF_FIELDS)[number];
export type TimetableField = (typeof TIMETABLE_FIELDS)[number];
export type FieldName = StudentField | StaffField | TimetableField;

/** One row of the file, by field; empty cells are absent. */
export interface RawRow {
  /** As a spreadsheet numbers it: the header is usually 1. */
  readonly line: number;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

export interface ReadFile {
  readonly kind: ImportKind;
  /** Headers of columns that mean nothing here. */
  readonly columnsLeftOut: readonly string[];
  /** Headers of columns that held personal codes, which are never stored. */
  readonly personalCodeColumns: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Its text is `import-fault-<code>`. */
export type FaultCode = string;

/** What is wrong with a row, and where. The code has a text `import-fault-<code>` that says what to do. */
export interface RowFault {
  readonly line: number;
  readonly field?: FieldName;
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FieldChange {
  readonly field: FieldName | string;
  readonly before?: string;
  readonly after?: string;
}

export interface Candidate {
  readonly personId: number;
  /** Name, class, guardian, the phone's last digits. */
  readonly shown: string;
}

/** What one row of the file comes to. */
export interface RowOutcome {
  readonly line: number;
  readonly status: 'new' | 'changed' | 'unchanged' | 'ambiguous' | 'fault';
  /** `Bērziņa Anna, 5.b` */
  readonly what: string;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowFault[];
  /** Whom it may mean, where the file alone does not tell them apart. */
  readonly candidates?: readonly Candidate[];
  /** Which of the row's people the candidates are asked for. */
  readonly part?: RowPart;
}

/** One of the people of a row: the student or member of staff themselves, or a guardian. */
export type RowPart = 'self' | 'guardian1' | 'guardian2' | 'guardian3';

export interface DryRunCounts {
  readonly new: number;
  readonly changed: number;
  readonly leaving: number;
  readonly unchanged: number;
  readonly ambiguous: number;
  readonly faults: number;
}

/** What would become of the school's data; nothing is changed yet. */
export interface DryRun {
  readonly counts: DryRunCounts;
  readonly outcomes: readonly RowOutcome[];
  readonly leaving: readonly { readonly what: string; readonly personId: number }[];
  /** Classes that the year does not have yet and the file brings: a typing error shows here. */
  readonly newClasses?: readonly string[];
  /** A digest of all that it would write: what is applied must have the same. */
  readonly plan?: string;
}

/** Whom a row means that fits several: one of them, or somebody new. By `decisionKey`. */
export type Decisions = ReadonlyMap<string, number | 'new'>;

export function decisionKey({ line, part = 'self' }: Pick<RowOutcome, 'line' | 'part'>): string {
  return `${line}:${part}`;
}
