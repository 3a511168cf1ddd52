import type { FieldChange, RowFault } from '../import-types.ts';
import { fault } from './fault-codes.ts';
import { changeOf } from './plan-people.ts';
import type { StudentRow } from './read-students.ts';
import type { KnownGroup, StudentRoster } from './school-data.ts';
import { findTarget } from './targets.ts';
import type { Writes } from './writes.ts';

type Places = Writes['places'][number];

const sameSplit = (one: KnownGroup, other: KnownGroup) =>
  one.className === other.className && one.subjectIds.some((id) => other.subjectIds.includes(id));

/**
 * ¶4.3: the parts of their class in which a row puts a student, `5.b Ang 1` or just `Ang 1`: one at most of
 * each split. An empty cell says nothing. Clubs are none: they are filled by applications.
 */
export function readGroups(
  row: StudentRow,
  groups: readonly KnownGroup[],
): { readonly wanted: readonly KnownGroup[]; readonly faults: readonly RowFault[] } {
  const wanted: KnownGroup[] = [];
  const faults: RowFault[] = [];
  const className = row.class?.name ?? '';
  for (const value of row.groups) {
    const group = findTarget(`${className} ${value}`, groups) ?? findTarget(value, groups);
    const other = group && wanted.find((each) => sameSplit(each, group));
    if (!group) faults.push(fault(row.line, 'unknown-group', 'groups', { value }));
    else if (group.className !== className)
      faults.push(fault(row.line, 'group-of-other-class', 'groups', { value: group.name, class: className }));
    else if (other && other !== group)
      faults.push(fault(row.line, 'groups-of-one-subject', 'groups', { one: other.name, two: group.name }));
    else if (!other) wanted.push(group);
  }
  return { wanted, faults };
}

/** Where a student comes from and goes to; `studentId` is undefined for a new one. */
export function planPlaces(
  wanted: readonly KnownGroup[],
  studentId: number | undefined,
  { groups, places }: StudentRoster,
): { readonly joined: readonly Omit<Places, 'studentId'>[]; readonly change: readonly FieldChange[] } {
  const present = (places.get(studentId ?? 0) ?? []).flatMap(
    (id) => groups.find((each) => each.id === id) ?? [],
  );
  const moves = wanted
    .map((group) => ({ group, former: present.findLast((each) => sameSplit(each, group)) }))
    .filter(({ group, former }) => former?.id !== group.id);
  const names = (list: readonly (KnownGroup | undefined)[]) =>
    list.flatMap((each) => each?.name ?? []).join(', ');
  return {
    joined: moves.map(({ group, former }) => ({
      groupId: group.id,
      splitIds: groups.filter((each) => sameSplit(each, group)).map(({ id }) => id),
      isMove: former !== undefined,
    })),
    change: changeOf(
      'groups',
      names(moves.map(({ former }) => former)),
      names(moves.map(({ group }) => group)),
    ),
  };
}
