import { shownName } from '../../../kernel/read-name.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Decisions, RawRow } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import { indexPeople, shownCandidate } from './known-people.ts';
import { type FileStaff, gatherStaff, matchStaff } from './match-staff.ts';
import { ask, draftRow, toDryRun } from './outcomes.ts';
import { planCourses } from './plan-courses.ts';
import { collectPeople } from './plan-people.ts';
import { planRoles } from './plan-roles.ts';
import type { PlannedStaff, StaffDrafts } from './planned-staff.ts';
import { readStaff } from './read-staff.ts';
import type { StaffRoster } from './school-data.ts';
import { noWrites, type Plan } from './writes.ts';

const COLUMNS = { id: 'personId', familyName: 'familyName', givenName: 'givenName', phone: 'phone' } as const;

/**
 * What a staff list changes (¶4.1). Pure. An empty cell ends nothing: another role, class or subject list in
 * its place does. Who is missing from the list leaves, but for superusers: they leave by hand alone.
 */
export function planStaff(
  rawRows: readonly RawRow[],
  roster: StaffRoster,
  since: SchoolDate,
  decisions: Decisions,
): Plan {
  const rows = readStaff(rawRows, roster);
  const drafts = new Map(rows.map((row) => [row, draftRow(row.line, row.what, row.faults)]));
  const known = indexPeople(roster.people);
  const people = collectPeople();
  const { staff, doubtful } = gatherStaff(rows);
  for (const row of doubtful) drafts.get(row)?.faults.push(fault(row.line, 'which-person', 'personId'));

  const met = new Map<number, number>();
  const stays = new Set<number>();
  const planned = staff.flatMap((one): PlannedStaff[] => {
    const [row] = one.rows;
    const draft = row && drafts.get(row);
    if (!row?.name || !draft) return [];
    contradictions(one, drafts);
    const match = matchStaff(one, known, decisions);
    const meant = match.kind === 'ask' ? match.people : match.kind === 'known' ? [match.person] : [];
    for (const { id } of meant) stays.add(id);
    if (match.kind === 'id-of-other') {
      const params = { id: one.externalId ?? '', name: shownName(match.person) };
      draft.faults.push(fault(row.line, 'id-of-other', 'personId', params));
    }
    if (match.kind === 'ask')
      ask(
        draft,
        'self',
        match.people.map((each) => shownCandidate(each, known)),
      );
    const said = { name: row.name, externalId: one.externalId, phone: one.phone };
    if (match.kind === 'new') {
      draft.isNew = true;
      return [{ ...one, match, personId: people.add(said) }];
    }
    if (match.kind !== 'known') return [];
    const other = met.get(match.person.id);
    if (other !== undefined) {
      draft.faults.push(fault(row.line, 'duplicate-row', undefined, { other }));
      return [];
    }
    met.set(match.person.id, row.line);
    draft.changes.push(...people.change(match.person, said, COLUMNS));
    return [{ ...one, match, personId: match.person.id }];
  });

  const courses = planCourses(planned, roster, drafts);
  const roles = planRoles(planned, roster, drafts);
  const leaving = roster.people.filter(
    ({ id, roles: held }) =>
      held.length > 0 && !stays.has(id) && !held.some(({ role }) => role === 'superuser'),
  );
  const endedByLeaving = leaving.flatMap(({ id: personId, roles: held }) =>
    held.map(({ id }) => ({ id, personId })),
  );
  const endedRoles = new Map([...roles.ended, ...endedByLeaving].map((each) => [each.id, each]));
  return {
    dryRun: toDryRun(
      [...drafts.values()],
      leaving.map((person) => ({ what: shownName(person), personId: person.id })),
    ),
    writes: {
      ...noWrites(since),
      subjects: courses.subjects,
      newPeople: people.newPeople,
      changedPeople: people.changedPeople,
      endedRoles: [...endedRoles.values()],
      roles: roles.added,
      endedCourses: courses.ended,
      courses: courses.added,
      audits: [
        ...people.audits,
        ...roles.audits,
        ...leaving.map(({ id }) => ({ personId: id, action: 'person.archived', said: {} })),
      ],
      mayBeLeaving: [...new Set([...endedRoles.values()].map(({ personId }) => personId))],
    },
  };
}

/** One person has one name and one phone in all their rows. */
function contradictions({ rows }: FileStaff, drafts: StaffDrafts): void {
  const [first] = rows;
  const phoned = rows.find(({ phone }) => phone);
  for (const row of rows) {
    const { line } = row;
    if (first && row.foldedName !== first.foldedName)
      drafts.get(row)?.faults.push(fault(line, 'two-names', 'familyName', { other: first.line }));
    else if (phoned && row.phone && row.phone !== phoned.phone)
      drafts.get(row)?.faults.push(fault(line, 'two-phones', 'phone', { other: phoned.line }));
  }
}
