import type { RawRow, RowOutcome } from '../../../src/features/imports/import-types.ts';
import type { KnownPerson } from '../../../src/features/imports/plan/school-data.ts';
import type { Plan } from '../../../src/features/imports/plan/writes.ts';
import { fold } from '../../../src/kernel/folding.ts';

/** Rows as a file has them, from line 2 on. */
export function fileOf(...rows: RawRow['fields'][]): RawRow[] {
  return rows.map((fields, index) => ({ line: index + 2, fields }));
}

/** `Uzvārds Vārds`, with what is said of them besides. */
export function person(id: number, name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  const [familyName = '', givenName = ''] = name.split(' ');
  return {
    ...{ id, familyName, givenName, foldedName: fold(name) },
    ...{ externalId: null, phone: null, studentId: null, classId: null, className: null },
    ...{ guardianIds: [], wasStaff: false, roles: [] },
    ...more,
  };
}

/** Their student row's number is ten times the person's. */
export function student(
  id: number,
  name: string,
  { class: className, ...more }: Partial<KnownPerson> & { class?: '5.a' | '5.b' | '6.a' } = {},
): KnownPerson {
  const classId = className === undefined ? null : CLASSES.find((each) => each.name === className)?.id;
  return person(id, name, {
    studentId: id * 10,
    classId: classId ?? null,
    className: className ?? null,
    ...more,
  });
}

export const CLASSES = [
  { id: 1, name: '5.a' },
  { id: 2, name: '5.b' },
  { id: 3, name: '6.a' },
];

/** `2 new`, `3 changed class 5.a→5.b`, `4 fault bad-phone guardian1Phone`. */
export function told({ dryRun }: Plan): string[] {
  return dryRun.outcomes.map((outcome) => [outcome.line, outcome.status, ...detailsOf(outcome)].join(' '));
}

function detailsOf({ changes, faults, status, candidates = [], part }: RowOutcome): string[] {
  if (status === 'ambiguous') return [part ?? '', ...candidates.map(({ personId }) => `#${personId}`)];
  return [
    ...faults.map(({ code, field, params }) => [code, field, params['other']].filter(Boolean).join(' ')),
    ...changes.map(({ field, before = '', after = '' }) => `${field} ${before}→${after}`),
  ];
}
