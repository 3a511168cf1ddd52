import { isAnotherName, shownName } from '../../../kernel/read-name.ts';
import { type Candidate, type Decisions, decisionKey } from '../import-types.ts';
import { type KnownPeople, shownCandidate } from './known-people.ts';
import type { StudentRow } from './read-students.ts';
import type { KnownPerson } from './school-data.ts';

/** Whom a row means. */
export type StudentMatch =
  | { readonly kind: 'known'; readonly person: KnownPerson }
  | { readonly kind: 'new' }
  | {
      readonly kind: 'ask';
      readonly candidates: readonly Candidate[];
      readonly people: readonly KnownPerson[];
    }
  /** The file's id belongs to somebody with quite another name, or to no student. */
  | { readonly kind: 'id-of-other'; readonly person: KnownPerson };

/**
 * ¶4.1: by the register's id, else by name, class and guardian. The surest go first and take their student
 * from the others; whoever could be meant by more than one reading is asked about, never merged.
 */
export function matchStudents(
  rows: readonly StudentRow[],
  people: KnownPeople,
  decisions: Decisions,
): ReadonlyMap<StudentRow, StudentMatch> {
  const matches = new Map<StudentRow, StudentMatch>();
  const taken = new Set<number>();
  const take = (row: StudentRow, person: KnownPerson) => {
    matches.set(row, { kind: 'known', person });
    taken.add(person.id);
  };
  const open = () => rows.filter((row) => row.name && !matches.has(row));
  const candidates = (row: StudentRow) =>
    people.named(row.foldedName).filter(({ id, studentId }) => studentId !== null && !taken.has(id));
  const askAbout = (row: StudentRow, found: readonly KnownPerson[]) =>
    matches.set(row, {
      kind: 'ask',
      candidates: found.map((each) => shownCandidate(each, people)),
      people: found,
    });

  for (const row of open()) {
    const person = row.externalId === undefined ? undefined : people.byExternalId(row.externalId);
    if (!person || !row.name) continue;
    if (person.studentId === null || isAnotherName(person, row.name))
      matches.set(row, { kind: 'id-of-other', person });
    else take(row, person);
  }
  for (const row of open()) {
    const decision = decisions.get(decisionKey({ line: row.line }));
    const person = typeof decision === 'number' ? people.byId(decision) : undefined;
    if (decision === 'new') matches.set(row, { kind: 'new' });
    else if (person && !taken.has(person.id)) take(row, person);
  }
  // Here and below: two rounds, the class first, so that a namesake elsewhere is free or taken by then.
  for (const sameClass of [true, false]) {
    for (const row of open()) {
      const sure = candidates(row).filter(
        (each) =>
          (each.className === row.class?.name) === sameClass && likeness(row, each, people) === 'same',
      );
      const [only, another] = sure;
      if (only && !another && !hasOtherId(row, only)) take(row, only);
      else if (only) askAbout(row, sure);
    }
    if (sameClass) matchByClassAlone();
  }
  for (const row of open()) {
    const possible = candidates(row).filter((each) => {
      const alike = likeness(row, each, people);
      // Another guardian elsewhere, or another id: a namesake. In one class a changed phone is as likely.
      return (
        alike === 'same' ||
        (!hasOtherId(row, each) && (alike === 'unknown' || each.className === row.class?.name))
      );
    });
    if (possible.length > 0) askAbout(row, possible);
    else matches.set(row, { kind: 'new' });
  }
  return matches;

  function matchByClassAlone(): void {
    const alone = Map.groupBy(open(), (row) => `${row.foldedName} ${row.class?.name}`);
    for (const [row, namesake] of alone.values()) {
      if (!row || namesake) continue;
      const [only, another] = candidates(row).filter(({ className }) => className === row.class?.name);
      const sure = only && !another && likeness(row, only, people) === 'unknown' && !hasOtherId(row, only);
      if (sure) take(row, only);
    }
  }
}

function hasOtherId(row: StudentRow, { externalId }: KnownPerson): boolean {
  return row.externalId !== undefined && externalId !== null;
}

/** By their guardians: one in common, none in common, or too little known to say. */
function likeness(row: StudentRow, student: KnownPerson, people: KnownPeople): 'same' | 'other' | 'unknown' {
  const guardians = student.guardianIds.map(people.byId).filter((each) => each !== undefined);
  if (guardians.length === 0 || row.guardians.length === 0) return 'unknown';
  const common = guardians.some((known) =>
    row.guardians.some(
      (each) =>
        (each.externalId !== undefined && each.externalId === known.externalId) ||
        (each.phone !== undefined && each.phone === known.phone) ||
        (each.foldedName === known.foldedName && !(each.phone && known.phone)) ||
        (each.foldedName === known.foldedName && student.className === row.class?.name),
    ),
  );
  return common ? 'same' : 'other';
}

/** The person's present name, where a row's id says somebody else. */
export function shownOther(person: KnownPerson): string {
  return person.className ? `${shownName(person)}, ${person.className}` : shownName(person);
}
