import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Undoer } from '../history/undo.ts';
import { lockNote, saveNote } from './note.store.ts';
import { isSender, type LoadedNote, mayDecide } from './note.ts';
import { answerBy, type KeptNote, type NoteAction, noteCard } from './note-step.ts';
import { reopenInquiry } from './settle-inquiry.store.ts';
import { reviseCards, reviseNews, toldToday, watchAgain } from './tell-of-note.ts';

const BY_SENDER: readonly NoteAction[] = [
  'absenceNote.sent',
  'absenceNote.corrected',
  'absenceNote.withdrawn',
  'absenceNote.answered',
];

/** Takes a step with a note back; one that was just sent or entered is withdrawn. */
export function undoNote(settings: RegulationSettings, action: NoteAction): Undoer {
  return async (tx, actor, [entry], now) => {
    if (!entry) return undefined;
    const note = await lockNote(tx, entry.subjectId, schoolDateOf(now));
    const after = entry.after as KeptNote;
    if (!note || note.revision !== after.revision) return undefined;
    const allowed = BY_SENDER.includes(action) ? isSender(actor, note) : mayDecide(actor, note);
    if (!allowed) throw new Refusal('not-allowed');
    const back = asBefore(note, entry.before as KeptNote | null, now);
    await saveNote(tx, note.id, back);
    if (action === 'absenceNote.sent') await reopenInquiry(tx, note);
    await reviseNews(tx, note, now);
    await reviseCards(tx, note, now, actor.personId);
    await toldToday(tx, note, now);
    await toldToday(tx, back, now);
    await watchAgain(tx, note, { now, unanswered: answerBy({ now, settings }) });
    return { ...noteCard(note.id), alert: { key: 'undone', params: {} } };
  };
}

function asBefore(note: LoadedNote, before: KeptNote | null, now: Date): LoadedNote {
  if (!before) return { ...note, state: 'withdrawn', decidedAt: now };
  return { ...note, ...before, decidedAt: before.decidedAt ? new Date(before.decidedAt) : null };
}
