import { isAnotherName } from '../../../kernel/read-name.ts';
import { type Decisions, decisionKey, type RowFault } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import { type KnownPeople, shownCandidate } from './known-people.ts';
import type { StudentMatch } from './match-students.ts';
import type { GuardianCells, StudentRow } from './read-students.ts';
import type { KnownPerson } from './school-data.ts';

/** One guardian of the file with all the rows that name them: a mother of three is one person. */
export interface FileGuardian {
  readonly mentions: readonly Mention[];
  /** From whichever row has it. */
  readonly externalId: string | undefined;
  readonly phone: string | undefined;
}

export interface Mention {
  readonly row: StudentRow;
  readonly cells: GuardianCells;
}

/** Brings the mentions of one person together: by id, else by name and phone, else within one row alone. */
export function gatherGuardians(rows: readonly StudentRow[]): FileGuardian[] {
  const mentions = rows.flatMap((row) => row.guardians.map((cells): Mention => ({ row, cells })));
  const idOfNameAndPhone = new Map<string, string | undefined>();
  for (const { cells } of mentions) {
    if (!cells.externalId || !cells.phone) continue;
    const key = nameAndPhone(cells);
    const known = idOfNameAndPhone.get(key);
    // Two ids under one name and phone: neither is meant by a row without an id.
    idOfNameAndPhone.set(key, known === undefined || known === cells.externalId ? cells.externalId : '');
  }
  const groups = Map.groupBy(mentions, ({ row, cells }) => {
    if (cells.externalId) return `id ${cells.externalId}`;
    if (!cells.phone) return `row ${row.line} ${cells.foldedName}`;
    const id = idOfNameAndPhone.get(nameAndPhone(cells));
    return id ? `id ${id}` : nameAndPhone(cells);
  });
  return [...groups.values()].map((of) => ({
    mentions: of,
    externalId: of.find(({ cells }) => cells.externalId)?.cells.externalId,
    phone: of.find(({ cells }) => cells.phone)?.cells.phone,
  }));
}

const nameAndPhone = ({ foldedName, phone }: GuardianCells) => `${foldedName} ${phone}`;

/** Under one id, two names or two phones contradict each other. */
export function contradictions({ mentions }: FileGuardian): RowFault[] {
  const [first, ...others] = mentions;
  const phoned = mentions.find(({ cells }) => cells.phone);
  return others.flatMap(({ row, cells }) => {
    const { line } = row;
    if (first && cells.foldedName !== first.cells.foldedName)
      return [fault(line, 'two-names', nameField(cells), { other: first.row.line })];
    if (phoned && cells.phone && cells.phone !== phoned.cells.phone)
      return [fault(line, 'two-phones', `${partOf(cells)}Phone`, { other: phoned.row.line })];
    return [];
  });
}

export const partOf = ({ part }: GuardianCells) => part as Exclude<typeof part, 'self'>;
export const nameField = (cells: GuardianCells) => `${partOf(cells)}FamilyName` as const;

export type GuardianMatch =
  | { readonly kind: 'known'; readonly person: KnownPerson }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'id-of-other'; readonly person: KnownPerson };

/** ¶4.1: by the register's id, else name and phone, else as a guardian whom the child has already. */
export function matchGuardian(
  guardian: FileGuardian,
  people: KnownPeople,
  students: ReadonlyMap<StudentRow, StudentMatch>,
  decisions: Decisions,
): GuardianMatch {
  const { mentions, externalId, phone } = guardian;
  const [{ name, foldedName }] = [mentions[0]?.cells as GuardianCells];
  const byId = externalId === undefined ? undefined : people.byExternalId(externalId);
  if (byId) return { kind: isAnotherName(byId, name) ? 'id-of-other' : 'known', person: byId };

  const decided = mentions
    .map(({ row, cells }) => decisions.get(decisionKey({ line: row.line, part: cells.part })))
    .find((decision) => decision !== undefined);
  const chosen = typeof decided === 'number' ? people.byId(decided) : undefined;
  if (chosen) return { kind: 'known', person: chosen };
  if (decided === 'new') return { kind: 'new' };

  const ofChildren = mentions.flatMap(({ row }) => guardiansNow(students.get(row), people));
  const ways = [
    people.named(foldedName).filter((each) => phone !== undefined && each.phone === phone),
    ofChildren.filter((each) => each.foldedName === foldedName),
    // Married, or mistyped: the child's guardian with this phone and given name.
    ofChildren.filter((each) => phone !== undefined && each.phone === phone && sameGivenName(each, name)),
  ];
  const found = [...new Set(ways.find((each) => each.length > 0) ?? [])];
  const [only, another] = found;
  if (!only) return { kind: 'new' };
  const otherId = externalId !== undefined && only.externalId !== null;
  return another || otherId ? { kind: 'ask', people: found } : { kind: 'known', person: only };
}

function guardiansNow(match: StudentMatch | undefined, people: KnownPeople): KnownPerson[] {
  if (match?.kind !== 'known') return [];
  return match.person.guardianIds.flatMap((id) => people.byId(id) ?? []);
}

const sameGivenName = (one: { givenName: string }, other: { givenName: string }) =>
  one.givenName.toLowerCase() === other.givenName.toLowerCase();

export const candidatesOf = (people: readonly KnownPerson[], known: KnownPeople) =>
  people.map((each) => shownCandidate(each, known));
