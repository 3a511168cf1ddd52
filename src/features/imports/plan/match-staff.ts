import { isAnotherName } from '../../../kernel/read-name.ts';
import { type Decisions, decisionKey } from '../import-types.ts';
import type { KnownPeople } from './known-people.ts';
import type { StaffRow } from './read-staff.ts';
import type { KnownPerson } from './school-data.ts';

/** All rows of one member of staff. */
export interface FileStaff {
  readonly rows: readonly StaffRow[];
  readonly externalId: string | undefined;
  readonly phone: string | undefined;
}

/** Brings the rows of one person together: by id, else by name, as far as the phones agree. */
export function gatherStaff(rows: readonly StaffRow[]): { staff: FileStaff[]; doubtful: StaffRow[] } {
  const groups: StaffRow[][] = [];
  const byName = new Map<string, StaffRow[][]>();
  const begin = (row: StaffRow) => {
    const group = [row];
    groups.push(group);
    byName.set(row.foldedName, [...(byName.get(row.foldedName) ?? []), group]);
  };
  const named = rows.filter(({ name }) => name !== undefined);
  for (const [id, of] of Map.groupBy(named, ({ externalId }) => externalId)) {
    const [first, ...others] = of;
    if (id === undefined || !first) continue;
    begin(first);
    groups.at(-1)?.push(...others);
  }
  const doubtful: StaffRow[] = [];
  for (const row of named.filter(({ externalId }) => externalId === undefined)) {
    const [only, another] = (byName.get(row.foldedName) ?? []).filter((group) =>
      group.every(({ phone }) => !phone || !row.phone || phone === row.phone),
    );
    if (another) doubtful.push(row);
    else if (only) only.push(row);
    else begin(row);
  }
  const staff = groups.map((of) => ({
    rows: of.sort((a, b) => a.line - b.line),
    externalId: of.find(({ externalId }) => externalId)?.externalId,
    phone: of.find(({ phone }) => phone)?.phone,
  }));
  return { staff: staff.sort((a, b) => lineOf(a) - lineOf(b)), doubtful };
}

const lineOf = ({ rows }: FileStaff) => rows[0]?.line ?? 0;

export type StaffMatch =
  | { readonly kind: 'known'; readonly person: KnownPerson }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'id-of-other'; readonly person: KnownPerson };

/** By the register's id, else name and phone (a guardian may join the staff), else the name among the staff. */
export function matchStaff(one: FileStaff, people: KnownPeople, decisions: Decisions): StaffMatch {
  const [first] = one.rows;
  if (!first?.name) return { kind: 'new' };
  const byId = one.externalId === undefined ? undefined : people.byExternalId(one.externalId);
  if (byId) return { kind: isAnotherName(byId, first.name) ? 'id-of-other' : 'known', person: byId };
  const decided = decisions.get(decisionKey({ line: first.line }));
  const chosen = typeof decided === 'number' ? people.byId(decided) : undefined;
  if (chosen) return { kind: 'known', person: chosen };
  if (decided === 'new') return { kind: 'new' };

  const adults = people.named(first.foldedName).filter(({ studentId }) => studentId === null);
  const samePhone = adults.filter(({ phone }) => phone !== null && phone === one.phone);
  const staff = adults.filter(({ wasStaff }) => wasStaff);
  const found = samePhone.length > 0 ? samePhone : staff;
  const [only, another] = found;
  if (!only) return { kind: 'new' };
  const otherId = one.externalId !== undefined && only.externalId !== null;
  const otherPhone = only.phone !== null && one.phone !== undefined && only.phone !== one.phone;
  const longGone = samePhone.length === 0 && only.roles.length === 0;
  return another || otherId || otherPhone || longGone
    ? { kind: 'ask', people: found }
    : { kind: 'known', person: only };
}
