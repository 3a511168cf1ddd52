import type { FieldName, ImportKind } from '../import-types.ts';
import {
  ATTRIBUTES,
  BARE,
  BARE_NAME_THEN_SURNAME,
  NUMBER_ALONE,
  OWNERS,
  PERSONAL_CODE,
  STAFF_COLUMNS,
  STUDENT_COLUMNS,
  TIMETABLE_COLUMNS,
} from './column-names.ts';
import { headerKey, headerWords } from './words.ts';

/** What a column of the file holds. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly field: FieldName;
  /** Full names that stand there with the given name first. */
  readonly givenNameFirst: boolean;
}

export interface Columns {
  readonly found: readonly Column[];
  /** Indexes of the columns that mean nothing here; an empty header is none. */
  readonly leftOut: readonly number[];
}

type Attribute = keyof typeof ATTRIBUTES;

/** What a header says before it is known which of several guardians it is about. */
type Meaning =
  | { readonly field: FieldName; readonly givenNameFirst: boolean }
  | { readonly attribute: Attribute; readonly guardian: number | undefined };

const MOST_GUARDIANS = 3;
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['1', 'pirmais', 'pirmā', 'первый', 'первого'],
    ['2', 'otrais', 'otrā', 'otra', 'второй', 'второго'],
    ['3', 'trešais', 'trešā', 'третий', 'третьего'],
  ].flatMap((words, index) => words.map((word) => [headerKey(word), index + 1])),
);

/** `owner attribute` and `attribute owner`, by key: `vecaka talrunis`, `talrunis vecaka`. */
function ownedBy(owners: readonly string[]): ReadonlyMap<string, Attribute> {
  const keys = new Map<string, Attribute>();
  for (const owner of owners) {
    for (const [attribute, names] of Object.entries(ATTRIBUTES) as [Attribute, readonly string[]][]) {
      for (const name of names) {
        keys.set(headerKey(`${owner} ${name}`), attribute);
        keys.set(headerKey(`${name} ${owner}`), attribute);
      }
    }
    keys.set(headerKey(owner), 'fullName');
  }
  return keys;
}

const keysOf = (columns: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, FieldName> =>
  new Map(
    Object.entries(columns).flatMap(([field, names]) =>
      [field, ...names].map((name) => [headerKey(name), field as FieldName] as const),
    ),
  );

const OWNED = {
  student: ownedBy(OWNERS.student),
  staff: ownedBy(OWNERS.staff),
  guardian: ownedBy(OWNERS.guardian),
  mother: ownedBy(OWNERS.mother),
  father: ownedBy(OWNERS.father),
};
const COLUMN_KEYS = {
  students: keysOf(STUDENT_COLUMNS),
  staff: keysOf(STAFF_COLUMNS),
  timetable: keysOf(TIMETABLE_COLUMNS),
};
const BARE_KEYS = keysOf(BARE);
const NUMBER_ALONE_KEYS = new Set(NUMBER_ALONE.map(headerKey));
const GIVEN_NAME_FIRST = new Set(BARE_NAME_THEN_SURNAME.map(headerKey));
const PERSONAL_CODE_KEYS = new Set(PERSONAL_CODE.map(headerKey));
const OWNER_KEYS = Object.values(OWNERS).flat().map(headerKey);

/** Whether a header promises personal codes: `Pers. kods`, `Vecāka personas kods`. */
export function namesPersonalCode(header: string): boolean {
  const key = headerKey(header.replace(/\d/g, ' '));
  if (PERSONAL_CODE_KEYS.has(key)) return true;
  return OWNER_KEYS.some(
    (owner) =>
      (key.startsWith(`${owner} `) && PERSONAL_CODE_KEYS.has(key.slice(owner.length + 1))) ||
      (key.endsWith(` ${owner}`) && PERSONAL_CODE_KEYS.has(key.slice(0, -owner.length - 1))),
  );
}

function personField(attribute: Attribute, id: 'studentId' | 'personId'): Meaning | undefined {
  if (attribute === 'phone' && id === 'studentId') return undefined;
  if (attribute === 'nameThenSurname') return { field: 'fullName', givenNameFirst: true };
  return { field: attribute === 'id' ? id : attribute, givenNameFirst: false };
}

function bareField(key: string, id: 'studentId' | 'personId'): Meaning | undefined {
  if (GIVEN_NAME_FIRST.has(key)) return { field: 'fullName', givenNameFirst: true };
  const field = BARE_KEYS.get(key);
  return field && { field: (field as string) === 'id' ? id : field, givenNameFirst: false };
}

function guardianMeaning(header: string): Meaning | undefined {
  const words = headerWords(header);
  const ordinal = words.map((word) => ORDINALS[word]).find((number) => number !== undefined);
  const key = words.filter((word) => ORDINALS[word] === undefined).join(' ');
  for (const [owner, implied] of [
    ['guardian', undefined],
    ['mother', 1],
    ['father', 2],
  ] as const) {
    const attribute = OWNED[owner].get(key);
    if (attribute) return { attribute, guardian: ordinal ?? implied };
  }
  return undefined;
}

function meaningOf(kind: ImportKind, header: string): Meaning | undefined {
  const key = headerKey(header);
  const field = COLUMN_KEYS[kind].get(key);
  if (field) return { field, givenNameFirst: false };
  if (kind === 'timetable') return undefined;
  const [id, owned] =
    kind === 'students' ? (['studentId', OWNED.student] as const) : (['personId', OWNED.staff] as const);
  const attribute = owned.get(key);
  if (attribute) return personField(attribute, id);
  return bareField(key, id) ?? (kind === 'students' ? guardianMeaning(header) : undefined);
}

function guardianField(attribute: Attribute, number: number): FieldName {
  const name = attribute === 'nameThenSurname' ? 'fullName' : attribute;
  return `guardian${number as 1 | 2 | 3}${(name[0]?.toUpperCase() + name.slice(1)) as 'Id'}`;
}

/**
 * Which columns of a file of that kind mean what. The second column of one meaning is left out; the second
 * `Vecāks` without a number is the second guardian.
 */
export function readColumns(kind: ImportKind, headers: readonly string[]): Columns {
  const found = new Map<FieldName, Column>();
  const leftOut: number[] = [];
  for (const [index, header] of headers.entries()) {
    if (headerWords(header).length === 0 || namesPersonalCode(header)) continue;
    const column = placed(meaningOf(kind, header), found);
    if (column) found.set(column.field, { index, ...column });
    else leftOut.push(index);
  }
  const alone = leftOut.find((index) => NUMBER_ALONE_KEYS.has(headerKey(headers[index] ?? '')));
  if (kind === 'timetable' && !found.has('number') && alone !== undefined) {
    found.set('number', { index: alone, field: 'number', givenNameFirst: false });
    leftOut.splice(leftOut.indexOf(alone), 1);
  }
  return { found: [...found.values()], leftOut };
}

function placed(
  meaning: Meaning | undefined,
  found: ReadonlyMap<FieldName, Column>,
): Omit<Column, 'index'> | undefined {
  if (!meaning) return undefined;
  if ('field' in meaning) return found.has(meaning.field) ? undefined : meaning;
  const { attribute, guardian } = meaning;
  const numbers =
    guardian === undefined ? Array.from({ length: MOST_GUARDIANS }, (_, i) => i + 1) : [guardian];
  const field = numbers.map((number) => guardianField(attribute, number)).find((name) => !found.has(name));
  return field && { field, givenNameFirst: attribute === 'nameThenSurname' };
}

/** Whether a file with these columns can be of that kind at all. */
export function isComplete(kind: ImportKind, columns: Columns): boolean {
  const has = (...fields: readonly FieldName[]) => columns.found.some(({ field }) => fields.includes(field));
  const named = has('fullName') || (has('familyName') && has('givenName'));
  switch (kind) {
    case 'students':
      return named && has('class');
    case 'staff':
      return named && has('roles', 'classTeacherOf', 'subject');
    case 'timetable':
      return has('class') && has('weekday') && has('number') && has('subject');
  }
}

/** Whether these columns stand in no file of another kind: who has guardians is a student, who has a role is staff. */
export function isTelling(kind: ImportKind, { found }: Columns): boolean {
  if (kind === 'timetable') return true;
  return found.some(({ field }) =>
    kind === 'students' ? field.startsWith('guardian') : field === 'roles' || field === 'classTeacherOf',
  );
}
