import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { AbsenceReason, NoteSpan } from '../../../regulation/absence-excuse.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { recordAudit } from '../../history/audit.store.ts';
import { createNote, loadNote, type NotePhoto } from '../note.store.ts';
import { type LoadedNote, mayDecide, mayDecideSome } from '../note.ts';
import { auditOf, kept, type Moment } from '../note-step.ts';
import { settleInquiry } from '../settle-inquiry.store.ts';
import { toldToday } from '../tell-of-note.ts';

export interface EnteredSlip extends NoteSpan {
  readonly studentId: number;
  readonly classId: number;
  readonly reason: AbsenceReason;
  readonly byDoctor: boolean;
  readonly receivedOn: SchoolDate;
  readonly photos: readonly NotePhoto[];
}

/**
 * ¶4.10: whoever decides has a slip of paper in hand: with its entry the absences are excused.
 * @throws Refusal not-allowed, in-the-future
 */
export async function enterSlip(
  tx: Tx,
  actor: Actor,
  slip: EnteredSlip,
  moment: Moment,
): Promise<LoadedNote> {
  const { photos, classId, ...said } = slip;
  if (!mayDecideSome(actor)) throw new Refusal('not-allowed');
  const { now, actorId } = moment;
  const today = schoolDateOf(now);
  if (slip.receivedOn > today) throw new Refusal('in-the-future');
  const id = await createNote(
    tx,
    {
      ...said,
      ...{ words: null, onPaper: true, sentById: actorId, sentAt: now },
      ...{ state: 'excused', decidedById: actorId, decidedAt: now },
    },
    photos,
  );
  const note = await loadNote(tx, id, today);
  // Of another class than the one that was named, or of one that is not the actor's: nothing is entered.
  if (note?.classId !== classId || !mayDecide(actor, note)) throw new Refusal('not-allowed');
  await recordAudit(tx, [auditOf('absenceNote.entered', id, { before: null, after: kept(note) }, moment)]);
  const answer = slip.reason === 'illness' ? 'ill' : 'known';
  await settleInquiry(tx, { ...said, answer, by: actorId, now });
  await toldToday(tx, note, now);
  return note;
}
