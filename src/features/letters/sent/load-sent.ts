import type { Db, Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { readLetter, type ShownLetter } from '../read/letter.store.ts';
import { isFamilys, isSender } from '../read/letter-rights.ts';
import { type LetterReader, letterReaders } from './letter-readers.store.ts';
import { standingOf } from './standing.ts';

export interface SentLetter {
  readonly letter: ShownLetter;
  readonly readers: readonly LetterReader[];
  readonly day: SchoolDate;
}

/** The actor's own letter with all to whom it was written. @throws Refusal not-allowed */
export async function loadSent(db: Db | Tx, actor: Actor, letterId: number, now: Date): Promise<SentLetter> {
  const letter = await readLetter(db, actor, letterId, 'lv');
  if (!letter || !isSender(actor, letter)) throw new Refusal('not-allowed');
  const day = schoolDateOf(now);
  return { letter, day, readers: await letterReaders(db, letterId, day) };
}

/** Whom a letter has not reached, as far as the actor is to see them. */
export interface Unreached {
  readonly letter: ShownLetter;
  readonly people: readonly LetterReader[];
  /** Whose number the actor may have: of the own class, of anybody to the school's heads. */
  mayPhone(reader: LetterReader): boolean;
}

/**
 * Those not reached, and those told by phone meanwhile: to the sender all of them; to a class teacher the own class;
 * to the school's heads everybody. Of what families write to the school, nothing.
 * @throws Refusal not-allowed
 */
export async function loadUnreached(
  db: Db | Tx,
  actor: Actor,
  letterId: number,
  now: Date,
): Promise<Unreached> {
  const letter = await readLetter(db, actor, letterId, 'lv');
  if (letter?.state !== 'sent') throw new Refusal('not-allowed');
  const mayPhone = ({ children }: LetterReader) =>
    may(actor, 'letter.phone', {}) ||
    children.some(({ classId }) => classId !== null && may(actor, 'letter.phone', { classId }));
  const own = isSender(actor, letter);
  if (!own && (isFamilys(letter) || !may(actor, 'letter.phone'))) throw new Refusal('not-allowed');
  const readers = await letterReaders(db, letterId, schoolDateOf(now));
  if (!own && !readers.some(mayPhone)) throw new Refusal('not-allowed');
  const people = readers.filter(
    (reader) => ['unreached', 'told'].includes(standingOf(reader)) && (own || mayPhone(reader)),
  );
  return { letter, people, mayPhone };
}
