import { shownName } from '../../../kernel/read-name.ts';
import type { Decisions } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import type { KnownPeople } from './known-people.ts';
import {
  candidatesOf,
  contradictions,
  type FileGuardian,
  gatherGuardians,
  matchGuardian,
  nameField,
  partOf,
} from './match-guardians.ts';
import type { StudentMatch } from './match-students.ts';
import { ask, type RowDraft } from './outcomes.ts';
import type { PlannedPeople } from './plan-people.ts';
import type { GuardianCells, StudentRow } from './read-students.ts';
import type { PlannedId, Writes } from './writes.ts';

interface Ground {
  readonly rows: readonly StudentRow[];
  readonly known: KnownPeople;
  readonly matches: ReadonlyMap<StudentRow, StudentMatch>;
  readonly drafts: ReadonlyMap<StudentRow, RowDraft>;
  readonly people: PlannedPeople;
  readonly studentIds: ReadonlyMap<StudentRow, PlannedId>;
  readonly decisions: Decisions;
}

/** The guardianships that a file brings; what it says of the guardians goes to their first row. */
export function planGuardians(ground: Ground): Writes['guardianships'] {
  const { rows, drafts } = ground;
  const guardianships: Writes['guardianships'][number][] = [];
  const met = new Map<number, FileGuardian>();
  const planned = new Set<string>();
  for (const guardian of gatherGuardians(rows)) {
    const [first] = guardian.mentions;
    if (!first) continue;
    const faults = contradictions(guardian);
    for (const each of faults) {
      const mention = guardian.mentions.find(({ row }) => row.line === each.line);
      if (mention) drafts.get(mention.row)?.faults.push(each);
    }
    if (faults.length > 0) continue;
    const personId = personOf(guardian, ground, met);
    if (personId === undefined) continue;
    for (const { row, cells } of guardian.mentions) {
      const studentId = ground.studentIds.get(row);
      const match = ground.matches.get(row);
      const is = match?.kind === 'known' && match.person.guardianIds.includes(personId);
      const key = `${studentId} ${personId}`;
      if (studentId === undefined || is || planned.has(key)) continue;
      planned.add(key);
      guardianships.push({ studentId, personId });
      const name = shownName(cells.name);
      drafts.get(row)?.changes.push({ field: cells.part, after: name });
      const added = { action: 'person.guardian-added' };
      if (match?.kind === 'known')
        ground.people.audits.push({ ...added, personId: match.person.id, said: { side: 'guardian', name } });
      if (personId > 0 && row.name)
        ground.people.audits.push({ ...added, personId, said: { side: 'child', name: shownName(row.name) } });
    }
  }
  return guardianships;
}

function personOf(
  guardian: FileGuardian,
  ground: Ground,
  met: Map<number, FileGuardian>,
): PlannedId | undefined {
  const { known, matches, drafts, people, decisions } = ground;
  const [first] = guardian.mentions;
  const draft = first && drafts.get(first.row);
  if (!first || !draft) return undefined;
  const { line } = first.row;
  const { cells } = first;
  const match = matchGuardian(guardian, known, matches, decisions);
  if (match.kind === 'id-of-other') {
    const params = { id: guardian.externalId ?? '', name: shownName(match.person) };
    draft.faults.push(fault(line, 'id-of-other', `${partOf(cells)}Id`, params));
    return undefined;
  }
  if (match.kind === 'ask') {
    ask(draft, cells.part, candidatesOf(match.people, known));
    return undefined;
  }
  const said = { name: cells.name, externalId: guardian.externalId, phone: guardian.phone };
  if (match.kind === 'new') return people.add(said);
  const earlier = met.get(match.person.id);
  met.set(match.person.id, earlier ?? guardian);
  if (!earlier) draft.changes.push(...people.change(match.person, said, columnsOf(cells)));
  else if (earlier.phone && guardian.phone && earlier.phone !== guardian.phone) {
    const params = { other: earlier.mentions[0]?.row.line ?? 0 };
    draft.faults.push(fault(line, 'two-phones', `${partOf(cells)}Phone`, params));
  }
  return match.person.id;
}

function columnsOf(cells: GuardianCells) {
  const part = partOf(cells);
  return {
    id: `${part}Id`,
    familyName: nameField(cells),
    givenName: `${part}GivenName`,
    phone: `${part}Phone`,
  } as const;
}
