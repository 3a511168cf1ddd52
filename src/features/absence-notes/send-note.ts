import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { addDays, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { AbsenceReason, NoteSpan } from '../../regulation/absence-excuse.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import { recordAudit } from '../history/audit.store.ts';
import { createNote, loadNote, type NotePhoto } from './note.store.ts';
import type { LoadedNote } from './note.ts';
import { auditOf, kept, type Moment } from './note-step.ts';
import { settleInquiry } from './settle-inquiry.store.ts';
import { tellDeciders, toldToday } from './tell-of-note.ts';

/** What a guardian says. */
export interface SaidNote extends NoteSpan {
  readonly studentId: number;
  readonly reason: AbsenceReason;
  readonly words?: string;
  /** A doctor's note will be shown at school. */
  readonly byDoctor?: boolean;
  readonly photos?: readonly NotePhoto[];
}

/** Days back for which a note is still taken here, and the longest one; the rest is the school's to arrange. */
const OLDEST_DAYS = 30;
const LONGEST_DAYS = 60;

/** @throws Refusal dates-backwards, note-too-old, note-too-long, note-no-lessons */
export function checkSpan(
  { from, until }: Omit<NoteSpan, 'lessons'>,
  calendar: Calendar,
  today: SchoolDate,
): void {
  if (until < from) throw new Refusal('dates-backwards');
  if (from < addDays(today, -OLDEST_DAYS)) throw new Refusal('note-too-old', { days: OLDEST_DAYS });
  if (addDays(from, LONGEST_DAYS) <= until) throw new Refusal('note-too-long', { days: LONGEST_DAYS });
  for (let day = from; day <= until; day = addDays(day, 1)) if ('weekday' in calendar.lessonsOn(day)) return;
  throw new Refusal('note-no-lessons');
}

/**
 * ¶4.10: a guardian says why the child is away. It shows on the teachers' rolls at once; the class teacher hears
 * of it when it can no longer be taken back. `answers`: it was pressed under the question about the day. @throws Refusal not-allowed
 */
export async function sendNote(
  tx: Tx,
  actor: Actor,
  said: SaidNote,
  moment: Moment,
  { answers = false }: { readonly answers?: boolean } = {},
): Promise<LoadedNote> {
  const { studentId, from, until, lessons, reason, words, byDoctor = false, photos } = said;
  if (!may(actor, 'absence.report', { studentId })) throw new Refusal('not-allowed');
  const { now, undoUntil, actorId } = moment;
  const today = schoolDateOf(now);
  const id = await createNote(
    tx,
    {
      ...{ studentId, from, until, lessons, reason, byDoctor, words: words ?? null, onPaper: false },
      ...{ sentById: actorId, receivedOn: today, sentAt: now, state: 'sent' },
      ...{ decidedById: null, decidedAt: null },
    },
    photos,
  );
  const note = await loadNote(tx, id, today);
  if (!note) throw new Error('a note that was just made is gone');
  await recordAudit(tx, [auditOf('absenceNote.sent', id, { before: null, after: kept(note) }, moment)]);
  await settleInquiry(tx, {
    studentId,
    from,
    until,
    answer: reason === 'illness' ? 'ill' : 'known',
    by: actorId,
    now,
  });
  await toldToday(tx, note, now, answers ? actorId : undefined);
  await tellDeciders(tx, note, { now, at: undoUntil });
  return note;
}
