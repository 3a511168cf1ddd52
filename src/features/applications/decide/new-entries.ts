import type { Tx } from '../../../db/open.ts';
import { foldedName, type PersonName } from '../../../kernel/read-name.ts';
import { schoolDateOf, toDbDate } from '../../../kernel/school-date.ts';
import { recordAudit } from '../../history/audit.store.ts';
import type { LoadedApplication } from '../application.ts';
import type { Moment } from './school-step.ts';

/** ¶4.1: a student whom no import brought, in the application's class from today on. */
export async function enterStudent(
  tx: Tx,
  { childFamilyName, childGivenName, classId }: LoadedApplication,
  moment: Moment,
): Promise<{ readonly studentId: number; readonly personId: number }> {
  const name = { familyName: childFamilyName, givenName: childGivenName };
  const since = toDbDate(schoolDateOf(moment.now));
  const { id, person } = await tx.student.create({
    data: {
      person: { create: { ...name, foldedName: foldedName(name) } },
      enrolments: { create: { classId, since } },
    },
    select: { id: true, person: { select: { id: true } } },
  });
  await auditEntry(tx, person.id, moment);
  return { studentId: id, personId: person.id };
}

/** The applicant, with the number that they gave. */
export async function enterGuardian(
  tx: Tx,
  { familyName, givenName, phone }: LoadedApplication,
  moment: Moment,
): Promise<number> {
  const name: PersonName = { familyName, givenName };
  const { id } = await tx.person.create({
    data: { ...name, foldedName: foldedName(name), phone },
    select: { id: true },
  });
  await auditEntry(tx, id, moment);
  return id;
}

async function auditEntry(tx: Tx, personId: number, { now, actorId, updateId }: Moment): Promise<void> {
  await recordAudit(tx, [
    {
      ...{ at: now, actorId, action: 'person.created', subject: 'person', subjectId: personId },
      ...{ before: null, after: { said: {} }, updateId, undoUntil: undefined },
    },
  ]);
}
