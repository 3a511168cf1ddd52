import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { type InquiryAnswer, isSettled } from '../absences/inquiry-buttons.ts';
import { hastenAlarms, settleAlarms, watchAbsences } from '../absences/safety/alarms.store.ts';
import type { Moment } from './note-step.ts';
import { answerOnce } from './settle-inquiry.store.ts';
import { reviseQuestions } from './tell-of-note.ts';

export interface InquirySaid {
  readonly studentId: number;
  readonly day: SchoolDate;
  readonly said: InquiryAnswer;
}

/**
 * ¶4.10: a guardian knows where the child is, or did not know that it is away: then the class teacher and the academic
 * office hear at once. The other guardians' question shows it. @returns false: a guardian has settled it before
 * @throws Refusal not-allowed
 */
export async function answerInquiry(
  tx: Tx,
  actor: Actor,
  { studentId, day, said }: InquirySaid,
  { now }: Pick<Moment, 'now'>,
): Promise<boolean> {
  if (!may(actor, 'absence.report', { studentId })) throw new Refusal('not-allowed');
  const taken = await answerOnce(tx, { studentId, day, answer: said, by: actor.personId, now });
  if (!taken) return false;
  // What rang already shows the answer.
  await settleAlarms(tx, [studentId], day, now);
  if (!isSettled(said) && day === schoolDateOf(now)) {
    const absent = [{ studentId, hasGuardians: true }];
    await watchAbsences(tx, { day, absent, seen: [], at: { asked: now, unanswered: now } });
    await hastenAlarms(tx, [studentId], day, { now, at: now });
  }
  await reviseQuestions(tx, { studentId, day, now, except: actor.personId });
  return true;
}
