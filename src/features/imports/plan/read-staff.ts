import { readClassName } from '../../../kernel/read-class.ts';
import { foldedName, type PersonName, readName, shownName } from '../../../kernel/read-name.ts';
import { readPhone } from '../../../kernel/read-phone.ts';
import type { StaffRole } from '../../../regulation/actor.ts';
import type { RawRow, RowFault } from '../import-types.ts';
import { readRole } from './cells/read-role.ts';
import { splitList } from './cells/split-list.ts';
import { fault } from './fault-codes.ts';
import { matchSubject, type SubjectMatch } from './match-subject.ts';
import type { StaffRoster, Target } from './school-data.ts';
import { findTarget } from './targets.ts';

/** A row of a staff list, read; a person may have several. */
export interface StaffRow {
  readonly line: number;
  readonly what: string;
  readonly name: PersonName | undefined;
  readonly foldedName: string;
  readonly externalId: string | undefined;
  readonly phone: string | undefined;
  readonly roles: readonly StaffRole[];
  readonly classTeacherOf: readonly Target[];
  readonly subject: SubjectMatch | undefined;
  readonly teaches: readonly Target[];
  readonly faults: readonly RowFault[];
}

type Roster = Pick<StaffRoster, 'targets' | 'subjects'>;

export function readStaff(rows: readonly RawRow[], roster: Roster): StaffRow[] {
  return rows.map((row) => readStaffRow(row, roster));
}

function readStaffRow({ line, fields }: RawRow, { targets, subjects }: Roster): StaffRow {
  const faults: RowFault[] = [];
  const name = readName({ family: fields.familyName, given: fields.givenName, full: fields.fullName });
  if (typeof name === 'string') faults.push(fault(line, name, fields.fullName ? 'fullName' : 'familyName'));
  const phone = fields.phone === undefined ? undefined : readPhone(fields.phone);
  if (fields.phone !== undefined && !phone)
    faults.push(fault(line, 'bad-phone', 'phone', { value: fields.phone }));

  const targetsIn = (field: 'classTeacherOf' | 'teaches', classesAlone: boolean) =>
    splitList(fields[field] ?? '').flatMap((value): Target[] => {
      const target = findTarget(value, targets);
      if (target && !(classesAlone && target.kind === 'group')) return [target];
      const read = readClassName(value);
      faults.push(fault(line, read === 'class-grade' ? read : 'unknown-class', field, { value }));
      return [];
    });
  const roles = splitList(fields.roles ?? '').flatMap((value): StaffRole[] => {
    const role = readRole(value);
    if (!role) faults.push(fault(line, 'unknown-role', 'roles', { value }));
    return role ? [role] : [];
  });
  const classTeacherOf = targetsIn('classTeacherOf', true);
  const teaches = targetsIn('teaches', false);
  if (roles.includes('classTeacher') && fields.classTeacherOf === undefined)
    faults.push(fault(line, 'class-teacher-without-class', 'classTeacherOf'));
  if (fields.subject && !fields.teaches) faults.push(fault(line, 'subject-without-classes', 'teaches'));
  if (fields.teaches && !fields.subject) faults.push(fault(line, 'classes-without-subject', 'subject'));
  const subject = fields.subject === undefined ? undefined : matchSubject(fields.subject, subjects);
  if (subject && 'unknown' in subject) faults.push(unknownSubject(line, subject));

  const known = typeof name === 'string' ? undefined : name;
  return {
    line,
    what: [known ? shownName(known) : (fields.fullName ?? fields.familyName), fields.subject]
      .filter(Boolean)
      .join(', '),
    name: known,
    foldedName: known ? foldedName(known) : '',
    externalId: fields.personId,
    phone,
    roles,
    classTeacherOf,
    subject,
    teaches,
    faults,
  };
}

export function unknownSubject(
  line: number,
  { unknown, nearest }: Extract<SubjectMatch, { unknown: string }>,
): RowFault {
  return nearest === undefined
    ? fault(line, 'unknown-subject', 'subject', { value: unknown })
    : fault(line, 'unknown-subject-nearest', 'subject', { value: unknown, nearest });
}
