import type { StaffRole } from '../../../regulation/actor.ts';
import { fault } from './fault-codes.ts';
import type { PlannedStaff, StaffDrafts } from './planned-staff.ts';
import type { KnownRole, StaffRoster } from './school-data.ts';
import type { Audit, Writes } from './writes.ts';

const TEACHING: ReadonlySet<StaffRole> = new Set(['subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher']);

/** Roles that begin, and those in whose place they come. */
export function planRoles(
  staff: readonly PlannedStaff[],
  roster: StaffRoster,
  drafts: StaffDrafts,
): {
  readonly added: Writes['roles'];
  readonly ended: Writes['endedRoles'];
  readonly audits: readonly Audit[];
} {
  const added: Writes['roles'][number][] = [];
  const ended: Writes['endedRoles'][number][] = [];
  const classTeacherLine = new Map<number, number>();
  for (const { rows, match, personId } of staff) {
    const [row] = rows;
    const draft = row && drafts.get(row);
    if (!row || !draft) continue;
    const held = match.kind === 'known' ? match.person.roles : [];
    const typed = new Set(rows.flatMap(({ roles }) => roles).filter((role) => role !== 'classTeacher'));
    const classes = [
      ...new Map(rows.flatMap((each) => each.classTeacherOf).map((each) => [each.id, each])).values(),
    ];
    const wanted = new Set(typed);
    const teaches = rows.some((each) => each.teaches.length > 0);
    const canTeach = [...wanted, ...(typed.size > 0 ? [] : held.map(({ role }) => role))].some((role) =>
      TEACHING.has(role),
    );
    if (teaches && !canTeach) wanted.add('subjectTeacher');

    for (const role of wanted) {
      if (held.some((each) => each.role === role)) continue;
      added.push({ personId, role, classId: null });
      draft.changes.push({ field: 'roles', after: role });
    }
    for (const { id: classId, name } of classes) {
      const other = classTeacherLine.get(classId);
      if (other !== undefined)
        draft.faults.push(fault(row.line, 'two-class-teachers', 'classTeacherOf', { class: name, other }));
      classTeacherLine.set(classId, other ?? row.line);
      if (held.some((each) => each.role === 'classTeacher' && each.classId === classId)) continue;
      added.push({ personId, role: 'classTeacher', classId });
      draft.changes.push({ field: 'classTeacherOf', after: name });
    }
    const replaced = held.filter((each) => {
      if (each.role === 'superuser') return false;
      if (each.role === 'classTeacher')
        return classes.length > 0 && !classes.some(({ id }) => id === each.classId);
      return typed.size > 0 && !wanted.has(each.role);
    });
    ended.push(...replaced.map(({ id }) => ({ id, personId })));
    draft.changes.push(...replaced.map((each) => shownEnd(each, roster)));
    if (wanted.size + classes.length + held.length === 0 && draft.faults.length === 0)
      draft.faults.push(fault(row.line, 'role-missing', 'roles'));
  }
  const all = [...ended, ...replacedClassTeachers(added, roster)];
  return { added, ended: all, audits: auditsOf(added, all, roster) };
}

/** A new person's roles go without saying. */
function auditsOf(
  added: Writes['roles'],
  ended: Writes['endedRoles'],
  { people, targets }: StaffRoster,
): readonly Audit[] {
  const roles = new Map(people.flatMap((person) => person.roles).map((role) => [role.id, role]));
  const classNames = new Map(
    targets.filter(({ kind }) => kind === 'class').map(({ id, name }) => [id, name]),
  );
  const said = ({ role, classId }: Pick<KnownRole, 'role' | 'classId'>) => ({
    role,
    class: classNames.get(classId ?? 0) ?? '',
  });
  return [
    ...added
      .filter(({ personId }) => personId > 0)
      .map(({ personId, ...role }) => ({ personId, action: 'person.role-added', said: said(role) })),
    ...ended.flatMap(({ id, personId }) => {
      const role = roles.get(id);
      return role ? [{ personId, action: 'person.role-ended', said: said(role) }] : [];
    }),
  ];
}

function shownEnd({ role, classId }: KnownRole, { targets }: StaffRoster) {
  const name = targets.find((target) => target.kind === 'class' && target.id === classId)?.name;
  return name === undefined ? { field: 'roles', before: role } : { field: 'classTeacherOf', before: name };
}

/** A class has one class teacher: whoever had it gives it to the one whom the file names. */
function replacedClassTeachers(added: Writes['roles'], { people }: StaffRoster): Writes['endedRoles'] {
  const newTeacher = new Map(
    added.filter(({ role }) => role === 'classTeacher').map(({ classId, personId }) => [classId, personId]),
  );
  return people.flatMap(({ id: personId, roles }) =>
    roles
      .filter(({ role, classId }) => role === 'classTeacher' && newTeacher.has(classId))
      .map(({ id }) => ({ id, personId })),
  );
}
