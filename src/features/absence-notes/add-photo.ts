import type { Tx } from '../../db/open.ts';
import type { Actor } from '../../regulation/actor.ts';
import { type NotePhoto, savePhoto } from './note.store.ts';
import { isSender, type LoadedNote, mayDecide } from './note.ts';
import { lockFor } from './note-step.ts';

/**
 * ¶4.10: one more picture of a note that went out with the picture before it. To whoever sent them they are one
 * message: the note's revision stays, and its cards with it. A note that was taken back meanwhile keeps no more.
 * @param words of this picture, for a note that has none yet; '': there are none
 * @throws Refusal not-allowed, stale-button
 */
export async function addPhoto(
  tx: Tx,
  actor: Actor,
  { noteId, photo, words }: { readonly noteId: number; readonly photo: NotePhoto; readonly words: string },
  now: Date,
): Promise<void> {
  const sent = (note: LoadedNote) =>
    isSender(actor, note) || (note.onPaper && note.sentById === actor.personId && mayDecide(actor, note));
  const note = await lockFor(tx, { id: noteId }, sent, now);
  if (note.state === 'withdrawn') return;
  await savePhoto(tx, note.id, photo, note.onPaper ? note.words : (note.words ?? (words || null)));
}
