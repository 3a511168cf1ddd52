import type { FieldName, RowFault } from '../import-types.ts';

/** Everything that can be wrong with a row. A test holds this list against the texts of each language. */
export const FAULT_CODES = [
  // people
  'name-missing',
  'name-incomplete',
  'name-too-long',
  'bad-name',
  'bad-phone',
  'duplicate-row',
  'id-repeated',
  'id-of-other',
  'two-names',
  'two-phones',
  // students
  'class-missing',
  'bad-class',
  'class-grade',
  'guardian-name-missing',
  'unknown-group',
  'group-of-other-class',
  'groups-of-one-subject',
  // staff
  'unknown-role',
  'role-missing',
  'class-teacher-without-class',
  'two-class-teachers',
  'which-person',
  'subject-without-classes',
  'classes-without-subject',
  // staff and timetable
  'unknown-class',
  'unknown-subject',
  'unknown-subject-nearest',
  // timetable
  'bad-weekday',
  'bad-number',
  'no-bell',
  'subject-missing',
  'unknown-teacher',
  'which-teacher',
  'no-course',
  'bad-date',
  'date-outside-year',
  'dates-differ',
  'clash-teacher',
  'clash-class',
  'clash-room',
] as const;

export type KnownFault = (typeof FAULT_CODES)[number];

export function fault(
  line: number,
  code: KnownFault,
  field?: FieldName,
  params: RowFault['params'] = {},
): RowFault {
  return { line, code, params, ...(field ? { field } : {}) };
}
