import { type ClassName, readClassName } from '../../../kernel/read-class.ts';
import { foldedName, type PersonName, readName, shownName } from '../../../kernel/read-name.ts';
import { readPhone } from '../../../kernel/read-phone.ts';
import type { RawRow, RowFault, RowPart, StudentField } from '../import-types.ts';
import { splitList } from './cells/split-list.ts';
import { fault } from './fault-codes.ts';

export interface GuardianCells {
  readonly part: RowPart;
  readonly name: PersonName;
  readonly foldedName: string;
  readonly externalId: string | undefined;
  readonly phone: string | undefined;
}

/** A row of the file, read; what could not be read is missing and has its fault. */
export interface StudentRow {
  readonly line: number;
  /** `Bērziņa Anna, 5.b` */
  readonly what: string;
  readonly name: PersonName | undefined;
  readonly foldedName: string;
  readonly class: ClassName | undefined;
  readonly externalId: string | undefined;
  readonly guardians: readonly GuardianCells[];
  /** Parts of the class, as the cell names them. */
  readonly groups: readonly string[];
  readonly faults: readonly RowFault[];
}

const PARTS = ['guardian1', 'guardian2', 'guardian3'] as const;

export function readStudents(rows: readonly RawRow[]): StudentRow[] {
  const read = rows.map(readStudent);
  const firstOf = new Map<string, StudentRow>();
  return read.map((row) => {
    const key = sameRowKey(row);
    const first = firstOf.get(key);
    if (!first) firstOf.set(key, row);
    return first && row.name ? { ...row, faults: [...row.faults, repeated(row, first)] } : row;
  });
}

/** Rows that mean the same student; without an id, namesakes are told apart by their guardians. */
function sameRowKey(row: StudentRow): string {
  if (row.externalId) return `id ${row.externalId}`;
  const known = row.guardians.flatMap(({ externalId, phone }) => externalId ?? phone ?? []);
  if (known.length > 0) return `${row.foldedName} ${known.sort().join(' ')}`;
  return `${row.foldedName} ${row.class?.name} ${row.guardians.map((each) => each.foldedName).join(' ')}`;
}

function repeated(row: StudentRow, first: StudentRow): RowFault {
  return row.foldedName === first.foldedName
    ? fault(row.line, 'duplicate-row', undefined, { other: first.line })
    : fault(row.line, 'id-repeated', 'studentId', { id: row.externalId ?? '', other: first.line });
}

function readStudent({ line, fields }: RawRow): StudentRow {
  const faults: RowFault[] = [];
  const name = readName({ family: fields.familyName, given: fields.givenName, full: fields.fullName });
  if (typeof name === 'string') faults.push(fault(line, name, fields.fullName ? 'fullName' : 'familyName'));
  const className = fields.class === undefined ? 'class-missing' : readClassName(fields.class);
  if (typeof className === 'string')
    faults.push(
      fault(line, className, 'class', className === 'class-missing' ? {} : { value: fields.class ?? '' }),
    );
  const guardians = PARTS.flatMap((part) => readGuardian(line, fields, part, faults));

  const known = typeof name === 'string' ? undefined : name;
  const cells = [fields.fullName, fields.familyName, fields.givenName].filter((cell) => cell !== undefined);
  return {
    line,
    what: [
      known ? shownName(known) : cells.join(' '),
      typeof className === 'string' ? fields.class : className.name,
    ]
      .filter(Boolean)
      .join(', '),
    name: known,
    foldedName: known ? foldedName(known) : '',
    class: typeof className === 'string' ? undefined : className,
    externalId: fields.studentId,
    guardians,
    groups: splitList(fields.groups ?? ''),
    faults,
  };
}

function readGuardian(
  line: number,
  fields: RawRow['fields'],
  part: (typeof PARTS)[number],
  faults: RowFault[],
): GuardianCells[] {
  const field = (tail: 'Id' | 'FamilyName' | 'GivenName' | 'FullName' | 'Phone'): StudentField =>
    `${part}${tail}`;
  const cell = (tail: Parameters<typeof field>[0]) => fields[field(tail)];
  const [externalId, typedPhone] = [cell('Id'), cell('Phone')];
  const name = readName({ family: cell('FamilyName'), given: cell('GivenName'), full: cell('FullName') });
  if (name === 'name-missing' && !externalId && !typedPhone) return [];
  const phone = typedPhone === undefined ? undefined : readPhone(typedPhone);
  if (typedPhone !== undefined && !phone)
    faults.push(fault(line, 'bad-phone', field('Phone'), { value: typedPhone }));
  if (typeof name === 'string') {
    const code = name === 'name-missing' ? 'guardian-name-missing' : name;
    faults.push(fault(line, code, field(cell('FullName') ? 'FullName' : 'FamilyName')));
    return [];
  }
  return [{ part, name, foldedName: foldedName(name), externalId, phone }];
}
