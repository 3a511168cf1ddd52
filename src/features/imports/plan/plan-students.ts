import type { ClassName } from '../../../kernel/read-class.ts';
import { shownName } from '../../../kernel/read-name.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import type { Decisions, RawRow } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import { indexPeople } from './known-people.ts';
import { matchStudents, type StudentMatch, shownOther } from './match-students.ts';
import { ask, draftRow, toDryRun } from './outcomes.ts';
import { planPlaces, readGroups } from './plan-groups.ts';
import { planGuardians } from './plan-guardians.ts';
import { changeOf, collectPeople } from './plan-people.ts';
import { readStudents, type StudentRow } from './read-students.ts';
import type { KnownPerson, StudentRoster } from './school-data.ts';
import { noWrites, type Plan, type PlannedId, type Writes } from './writes.ts';

const COLUMNS = { id: 'studentId', familyName: 'familyName', givenName: 'givenName' } as const;

/**
 * What a list of students with their guardians changes (¶4.1). Pure. A student of another class moves; one who
 * is missing from the list of their own class leaves; guardians are added and corrected, never taken away.
 *
 * @param since the day from which enrolments count
 */
export function planStudents(
  rawRows: readonly RawRow[],
  roster: StudentRoster,
  since: SchoolDate,
  decisions: Decisions,
): Plan {
  const rows = readStudents(rawRows);
  const known = indexPeople(roster.people);
  const matches = matchStudents(rows, known, decisions);
  const drafts = new Map(rows.map((row) => [row, draftRow(row.line, row.what, row.faults)]));
  const people = collectPeople();
  const classes = collectClasses(roster);
  const students: Writes['students'][number][] = [];
  const unenrolled: number[] = [];
  const enrolments: Writes['enrolments'][number][] = [];
  const places: Writes['places'][number][] = [];

  /** The row's student, as guardianships refer to them; none: not known yet. */
  const studentIds = new Map<StudentRow, PlannedId>();
  for (const [row, draft] of drafts) {
    const match = matches.get(row);
    if (!match || !row.name || !row.class) continue;
    if (match.kind === 'id-of-other') {
      const params = { id: row.externalId ?? '', name: shownOther(match.person) };
      draft.faults.push(fault(row.line, 'id-of-other', 'studentId', params));
    } else if (match.kind === 'ask') ask(draft, 'self', match.candidates);
    const { wanted, faults } = readGroups(row, roster.groups);
    draft.faults.push(...faults);
    if (draft.faults.length > 0 || draft.question) continue;

    const said = { name: row.name, externalId: row.externalId, phone: undefined };
    const classId = classes.idOf(row.class);
    if (match.kind === 'new') {
      draft.isNew = true;
      const personId = people.add(said);
      const id = -(students.length + 1);
      students.push({ id, personId });
      studentIds.set(row, id);
      enrolments.push({ studentId: id, classId });
      const { joined } = planPlaces(wanted, undefined, roster);
      places.push(...joined.map((each) => ({ ...each, studentId: id })));
    } else if (match.kind === 'known' && match.person.studentId !== null) {
      const { person } = match;
      const studentId = match.person.studentId;
      studentIds.set(row, studentId);
      draft.changes.push(...people.change(person, said, COLUMNS));
      const { joined, change } = planPlaces(wanted, studentId, roster);
      places.push(...joined.map((each) => ({ ...each, studentId })));
      draft.changes.push(...change);
      for (const { before = '–', after = '–' } of change) {
        const said = { from: before, to: after, day: since };
        people.audits.push({ personId: person.id, action: 'person.groups-changed', said });
      }
      if (person.className === row.class.name) continue;
      draft.changes.push(...changeOf('class', person.className, row.class.name));
      const moved = { from: person.className ?? '–', to: row.class.name, day: since };
      people.audits.push({ personId: person.id, action: 'person.class-changed', said: moved });
      if (person.classId !== null) unenrolled.push(studentId);
      enrolments.push({ studentId, classId });
    }
  }

  const guardianships = planGuardians({ rows, known, matches, drafts, people, studentIds, decisions });
  const leaving = whoLeaves(rows, roster, matches);
  return {
    dryRun: toDryRun(
      [...drafts.values()],
      leaving.map(shownLeaving),
      classes.added.map(({ name }) => name),
    ),
    writes: {
      ...noWrites(since),
      classes: classes.added,
      newPeople: people.newPeople,
      changedPeople: people.changedPeople,
      students,
      unenrolled: [...unenrolled, ...leaving.flatMap(({ studentId }) => studentId ?? [])],
      enrolments,
      places,
      guardianships,
      left: leaving.flatMap(({ id, studentId }) => (studentId === null ? [] : [{ studentId, personId: id }])),
      mayBeLeaving: leaving.flatMap(({ id, guardianIds }) => [id, ...guardianIds]),
      audits: [
        ...people.audits,
        ...leaving.map(({ id }) => ({ personId: id, action: 'person.archived', said: {} })),
      ],
    },
  };
}

/** The classes of the year, and those that the file brings. */
function collectClasses({ classes }: StudentRoster) {
  const ids = new Map(classes.map(({ id, name }) => [name, id]));
  const added: Writes['classes'][number][] = [];
  return {
    added,
    idOf({ name, grade, letter }: ClassName): PlannedId {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = -(added.length + 1);
      ids.set(name, id);
      added.push({ id, name, grade, letter });
      return id;
    },
  };
}

/** Students of the file's classes whom no row means, nor may mean. */
function whoLeaves(
  rows: readonly StudentRow[],
  { people }: StudentRoster,
  matches: ReadonlyMap<StudentRow, StudentMatch>,
): KnownPerson[] {
  const listed = new Set(rows.map((row) => row.class?.name));
  const meant = new Set(
    [...matches.values()].flatMap((match) => {
      if (match.kind === 'known') return [match.person.id];
      return match.kind === 'ask' ? match.people.map(({ id }) => id) : [];
    }),
  );
  return people.filter(
    ({ id, className, classId }) =>
      classId !== null && className !== null && listed.has(className) && !meant.has(id),
  );
}

function shownLeaving(person: KnownPerson) {
  return { what: [shownName(person), person.className].join(', '), personId: person.id };
}
