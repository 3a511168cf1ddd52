import { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Slot } from '../../schedule/slots.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import { loadNotes, lockNote } from './note.store.ts';
import { isOpen, isSender, type LoadedNote } from './note.ts';
import { momentOf, noteCard, takeStep } from './note-step.ts';
import type { NotesDeps } from './notes-deps.ts';
import { lessonDayBefore } from './school-days.ts';
import { sendNote } from './send-note.ts';
import { tellDeciders, toldToday } from './tell-of-note.ts';

/** To the guardian who reported an illness: is the child still ill? */
export const STILL_ILL = 'still-ill';

/**
 * SQL: a guardian's note of an illness that ended with the last school day, of a student about whom nothing is
 * said for that day.
 */
function endedBefore(day: SchoolDate, last: SchoolDate): Prisma.Sql {
  return Prisma.sql`note.reason = 'illness' AND NOT note."onPaper" AND note.state IN ('sent', 'asked', 'excused')
    AND cardinality(note.lessons) = 0 AND note.until >= ${toDbDate(last)} AND note.until < ${toDbDate(day)} AND class.id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM absence_note later WHERE later."studentId" = note."studentId" AND later.id <> note.id
      AND later.state <> 'withdrawn' AND later.until >= ${toDbDate(day)} AND later."from" <= ${toDbDate(day)})`;
}

/** Of these notes, those about which it may be asked on that day. */
export async function askableNotes(
  db: Db | Tx,
  { frames }: Pick<NotesDeps, 'frames'>,
  day: SchoolDate,
  ids?: readonly number[],
): Promise<LoadedNote[]> {
  const { calendar } = await frames(day);
  const last = 'weekday' in calendar.lessonsOn(day) ? lessonDayBefore(calendar, day) : undefined;
  if (!last) return [];
  const among = ids ? Prisma.sql`note.id = ANY(${[...ids]}::int[])` : Prisma.sql`true`;
  return loadNotes(db, Prisma.sql`${endedBefore(day, last)} AND ${among}`, day);
}

/** ¶4.10: on the next school morning the guardian is asked, once. */
export function stillIllSlot(deps: NotesDeps): Slot {
  return {
    name: 'still-ill',
    at: '07:00',
    async run(now, due) {
      const day = schoolDateOf(due);
      // Asked late it is no question any more.
      if (day !== schoolDateOf(now)) return;
      const notes = await askableNotes(deps.db, deps, day);
      if (notes.length === 0) return;
      await inTransaction(deps.db, (tx) =>
        queueNotices(
          tx,
          notes.map(({ id, sentById }) => ({
            dedupeKey: `${STILL_ILL}:${id}:${day}`,
            personId: sentById,
            kind: STILL_ILL,
            params: { noteId: id, day },
            notBefore: due,
          })),
        ),
      );
      deps.committed();
    },
  };
}

/**
 * `Still ill`: a note that waits for its decision goes on until that day; one that was decided is followed by another.
 * @throws Refusal not-allowed, stale-button
 */
export function stillIll(
  settings: RegulationSettings,
  request: MemberRequest,
  { noteId, day }: { readonly noteId: number; readonly day: SchoolDate },
): Promise<Reply> {
  const { visitor, now } = request;
  const today = schoolDateOf(now);
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const note = await lockNote(tx, noteId, today);
    if (!note || day !== today) throw new Refusal('stale-button');
    if (!isSender(visitor.actor, note)) throw new Refusal('not-allowed');
    if (note.until >= day) return noteCard(noteId);
    if (!isOpen(note)) {
      const said = { studentId: note.studentId, from: day, until: day, lessons: [], reason: note.reason };
      const { id } = await sendNote(tx, visitor.actor, said, moment);
      return noteCard(id, undoOffer(moment));
    }
    const longer = await takeStep(
      tx,
      note,
      { action: 'absenceNote.corrected', change: { until: day } },
      moment,
    );
    await toldToday(tx, longer, now);
    await tellDeciders(tx, longer, { now, at: moment.undoUntil });
    return noteCard(noteId, undoOffer(moment));
  });
}
