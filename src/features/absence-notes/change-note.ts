import type { Tx } from '../../db/open.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { NoteSpan } from '../../regulation/absence-excuse.ts';
import type { Calendar } from '../../regulation/calendar.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import { isOpen, isSender } from './note.ts';
import { answerBy, lockFor, momentOf, movedOn, noteCard, type ShownNote, takeStep } from './note-step.ts';
import { checkSpan } from './send-note.ts';
import { reviseCards, tellDeciders, toldToday, watchAgain } from './tell-of-note.ts';

type Also = (tx: Tx) => Promise<void>;
const nothing: Also = async () => undefined;

/** The sender takes it back, as long as nobody has decided. @throws Refusal not-allowed, stale-button */
export function withdrawNote(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownNote,
): Promise<Reply> {
  const { visitor, now } = request;
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const note = await lockFor(tx, shown, (found) => isSender(visitor.actor, found), now);
    if (!isOpen(note) || note.revision !== shown.revision) return movedOn(note.id);
    const withdrawn = await takeStep(
      tx,
      note,
      { action: 'absenceNote.withdrawn', change: { state: 'withdrawn', decidedAt: now } },
      moment,
    );
    await reviseCards(tx, note, now);
    await toldToday(tx, note, now);
    await watchAgain(tx, note, { now, unanswered: answerBy(moment) });
    return noteCard(withdrawn.id, undoOffer(moment));
  });
}

/** The sender corrects its days, as long as nobody has decided. @throws Refusal not-allowed, of the days */
export function correctDates(
  settings: RegulationSettings,
  request: MemberRequest,
  noteId: number,
  { span, calendar, also = nothing }: { span: Omit<NoteSpan, 'lessons'>; calendar: Calendar; also?: Also },
): Promise<Reply> {
  const { visitor, now } = request;
  const moment = momentOf(request, settings);
  checkSpan(span, calendar, schoolDateOf(now));
  return request.write(async (tx) => {
    const note = await lockFor(tx, { id: noteId }, (found) => isSender(visitor.actor, found), now);
    await also(tx);
    if (!isOpen(note)) return movedOn(noteId);
    const corrected = await takeStep(tx, note, { action: 'absenceNote.corrected', change: span }, moment);
    await toldToday(tx, note, now);
    await toldToday(tx, corrected, now);
    await watchAgain(tx, note, { now, unanswered: answerBy(moment) });
    await tellDeciders(tx, corrected, { now, at: moment.undoUntil });
    return noteCard(noteId, undoOffer(moment));
  });
}

/** The sender answers the class teacher's question. @throws Refusal not-allowed */
export function answerNote(
  settings: RegulationSettings,
  request: MemberRequest,
  noteId: number,
  { words, also = nothing }: { words: string; also?: Also },
): Promise<Reply> {
  const { visitor, now } = request;
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const note = await lockFor(tx, { id: noteId }, (found) => isSender(visitor.actor, found), now);
    await also(tx);
    if (note.state !== 'asked') return movedOn(noteId);
    const answered = await takeStep(
      tx,
      note,
      { action: 'absenceNote.answered', change: { state: 'sent', answer: words } },
      moment,
    );
    await tellDeciders(tx, answered, { now, at: moment.undoUntil, answered: true });
    return noteCard(noteId, undoOffer(moment));
  });
}
