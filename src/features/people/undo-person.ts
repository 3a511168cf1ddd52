import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Undoer } from '../history/undo.ts';
import { keepLastSuperuser, personCard } from './change-person.ts';
import type { KeptPerson } from './person-audit.ts';
import { lockPeople } from './person-record.store.ts';
import { stampOf } from './person-record.ts';
import { savePerson } from './save-person.store.ts';

/** Puts a person back to what they were before one change; a new one is taken away again while nobody needs them. */
export const undoPerson: Undoer = async (tx, actor, entries, now) => {
  if (!may(actor, 'people.edit')) throw new Refusal('not-allowed');
  const changed = entries
    .map(({ subjectId, before, after }) => ({
      subjectId,
      before: (before as KeptPerson | null)?.record,
      after: (after as KeptPerson | null)?.record,
    }))
    .find(({ after }) => after !== undefined);
  if (!changed?.after) throw new Error('the audit holds no person');
  const { subjectId, before, after } = changed;
  const present = await lockPeople(tx, subjectId);
  if (!present || stampOf(present) !== stampOf(after)) return undefined;
  const alert = { key: 'undone', params: {} };
  if (!before) {
    if (await isNeeded(tx, subjectId)) return undefined;
    await removePerson(tx, subjectId, present.studentId);
    return { view: 'people', params: { undone: true } };
  }
  await keepLastSuperuser(tx, present, before, schoolDateOf(now));
  await savePerson(tx, present, before);
  return { ...personCard(subjectId), alert };
};

/** Somebody has given them an invite, a course, a lesson's entry since. */
async function isNeeded(tx: Tx, personId: number): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ needed: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM account WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM invite WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM consent WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM course WHERE "teacherId" = ${personId})
      OR EXISTS (SELECT 1 FROM substitution WHERE ${personId} IN ("absentId", "createdById"))
      OR EXISTS (SELECT 1 FROM substituted_lesson WHERE "substituteId" = ${personId})
      OR EXISTS (SELECT 1 FROM delivery WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM audit_entry WHERE "actorId" = ${personId})
      OR EXISTS (SELECT 1 FROM briefing_attendance WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM letter WHERE "senderId" = ${personId})
      OR EXISTS (SELECT 1 FROM letter_recipient WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM calendar_feed WHERE "personId" = ${personId})
      OR EXISTS (SELECT 1 FROM student WHERE "personId" = ${personId} AND (
        EXISTS (SELECT 1 FROM absence WHERE absence."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM homework WHERE homework."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM absence_note WHERE absence_note."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM absence_inquiry WHERE absence_inquiry."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM praise WHERE praise."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM letter WHERE letter."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM letter_recipient WHERE student.id = ANY(letter_recipient."studentIds"))
        OR EXISTS (SELECT 1 FROM group_application WHERE group_application."studentId" = student.id)
        OR EXISTS (SELECT 1 FROM group_member WHERE group_member."studentId" = student.id))) AS needed`;
  return found?.needed ?? true;
}

async function removePerson(tx: Tx, personId: number, studentId: number | null): Promise<void> {
  await tx.guardianship.deleteMany({
    where: { OR: [{ personId }, ...(studentId === null ? [] : [{ studentId }])] },
  });
  if (studentId !== null) await tx.enrolment.deleteMany({ where: { studentId } });
  await tx.staffRole.deleteMany({ where: { personId } });
  await tx.student.deleteMany({ where: { personId } });
  await tx.person.delete({ where: { id: personId } });
}
