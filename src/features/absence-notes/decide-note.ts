import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import type { NoteState } from './note.store.ts';
import { isOpen, mayDecide, mayDecideSome } from './note.ts';
import {
  lockFor,
  momentOf,
  movedOn,
  type NoteAction,
  noteCard,
  type ShownNote,
  takeStep,
} from './note-step.ts';
import { reviseCards, tellSender } from './tell-of-note.ts';

/** Why a note is refused, as far as there is a button for it. */
export const REFUSALS = ['document', 'dates', 'too-long', 'reason'] as const;

/** ¶4.10: what the class teacher, or who stands in, does with a note. */
export type Decision =
  | { readonly kind: 'excuse' }
  /** One of `REFUSALS`, or the class teacher's own words. */
  | { readonly kind: 'refuse'; readonly words: string }
  | { readonly kind: 'ask'; readonly words: string };

/**
 * ¶4.10: the class teacher excuses, refuses or asks. The sender hears of a decision when it can no longer be taken
 * back, of a question at once. @throws Refusal not-allowed, stale-button
 */
export function decideNote(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownNote,
  decision: Decision,
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<Reply> {
  const { actor } = request.visitor;
  const { now } = request;
  if (!mayDecideSome(actor)) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const note = await lockFor(tx, shown, (found) => mayDecide(actor, found), now);
    await also(tx);
    const asShown = shown.revision === undefined || shown.revision === note.revision;
    if (!asShown || !isOpen(note)) return movedOn(note.id);
    const step = stepOf(decision, { now, actorId: actor.personId });
    const decided = await takeStep(tx, note, step, moment);
    await reviseCards(tx, note, now, actor.personId);
    await tellSender(tx, decided, decision.kind === 'ask' ? now : moment.undoUntil);
    return noteCard(note.id, undoOffer(moment));
  });
}

function stepOf(
  decision: Decision,
  { now, actorId }: { readonly now: Date; readonly actorId: number },
): { action: NoteAction; change: Partial<NoteState> } {
  const by = { decidedById: actorId, decidedAt: now };
  switch (decision.kind) {
    case 'excuse':
      return { action: 'absenceNote.excused', change: { state: 'excused', ...by } };
    case 'refuse':
      return { action: 'absenceNote.refused', change: { state: 'refused', refusal: decision.words, ...by } };
    case 'ask':
      return {
        action: 'absenceNote.asked',
        change: { state: 'asked', question: decision.words, answer: null },
      };
  }
}
