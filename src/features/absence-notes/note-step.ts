import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { type AuditRecord, recordAudit } from '../history/audit.store.ts';
import { lockNote, type NoteState, saveNote } from './note.store.ts';
import type { LoadedNote } from './note.ts';

export const NOTE_ACTIONS = [
  'absenceNote.sent',
  'absenceNote.corrected',
  'absenceNote.withdrawn',
  'absenceNote.answered',
  'absenceNote.excused',
  'absenceNote.asked',
  'absenceNote.refused',
  'absenceNote.entered',
] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

/** Who takes the step with which update, and until when it may be taken back. */
export interface Moment {
  readonly now: Date;
  readonly updateId: number;
  readonly undoUntil: Date;
  readonly actorId: number;
  readonly settings: RegulationSettings;
}

export function momentOf({ now, updateId, visitor }: MemberRequest, settings: RegulationSettings): Moment {
  return {
    now,
    updateId,
    undoUntil: undoWindowEnd(settings, now),
    actorId: visitor.actor.personId,
    settings,
  };
}

/** Until when the guardians may answer, if they are asked now. */
export const answerBy = ({ now, settings }: Pick<Moment, 'now' | 'settings'>): Date =>
  new Date(now.getTime() + settings['4.10'].inquiry.minutes * 60_000);

/** What the audit keeps of a note before and after a step. The sender's words stay in the note alone. */
export interface KeptNote extends Omit<NoteState, 'decidedAt'> {
  readonly decidedAt: string | null;
  readonly revision: number;
}

export function kept(note: NoteState & Pick<LoadedNote, 'revision'>): KeptNote {
  const { from, until, lessons, state, question, answer, refusal, decidedById, decidedAt, revision } = note;
  return {
    ...{ from, until, lessons, state, question, answer, refusal, decidedById, revision },
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

export function auditOf(
  action: NoteAction,
  id: number,
  { before, after }: { readonly before: KeptNote | null; readonly after: KeptNote },
  { now, actorId, updateId, undoUntil }: Moment,
): AuditRecord {
  return {
    ...{ at: now, actorId, action, subject: 'absenceNote', subjectId: id, updateId, undoUntil },
    before: before && asJson(before),
    after: asJson(after),
  };
}

const asJson = (note: KeptNote) => ({ ...note, lessons: [...note.lessons] });

/** The same step in every way: saved and recorded; gives the note as it is now. */
export async function takeStep(
  tx: Tx,
  note: LoadedNote,
  { action, change }: { readonly action: NoteAction; readonly change: Partial<NoteState> },
  moment: Moment,
): Promise<LoadedNote> {
  const after = { ...note, ...change, revision: note.revision + 1 };
  await saveNote(tx, note.id, after);
  await recordAudit(tx, [auditOf(action, note.id, { before: kept(note), after: kept(after) }, moment)]);
  return after;
}

/** The card that was pressed; without a revision typed words, which are for the note as it is now. */
export interface ShownNote {
  readonly id: number;
  readonly revision: number | undefined;
}

export function noteCard(id: number, more: Reply['params'] = {}): Reply {
  return { view: 'absence-note', params: { id, ...more } };
}

/** Somebody was quicker: what is true now stands in place of the pressed card. */
export function movedOn(id: number): Reply {
  return { ...noteCard(id), alert: { key: 'note-moved', params: {} } };
}

/**
 * The note, locked. @throws Refusal stale-button, if there is none, or not-allowed
 */
export async function lockFor(
  tx: Tx,
  { id }: Pick<ShownNote, 'id'>,
  allowed: (note: LoadedNote) => boolean,
  now: Date,
): Promise<LoadedNote> {
  const note = await lockNote(tx, id, schoolDateOf(now));
  if (!note) throw new Refusal('stale-button');
  if (!allowed(note)) throw new Refusal('not-allowed');
  return note;
}
