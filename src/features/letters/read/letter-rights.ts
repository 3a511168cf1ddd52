import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { stillReads } from '../../../regulation/letter-reader.ts';
import type { Closing, NamedReader, ShownLetter } from './letter.store.ts';

type Written = Pick<ShownLetter, 'senderId' | 'senderRole' | 'studentId'>;

/** It came to the actor, and is still theirs to read. */
export function isReader(actor: Actor, { state, reader }: Pick<ShownLetter, 'state' | 'reader'>): boolean {
  return state === 'sent' && reader !== undefined && stillReads(actor, reader.studentIds);
}

/** A guardian or a student wrote it. */
export function isFamilys({ senderRole }: Pick<ShownLetter, 'senderRole'>): boolean {
  return senderRole === 'guardian' || senderRole === 'student';
}

/** The actor wrote it; as one of the staff, which they still are; as a guardian, of a child who is still theirs. */
export function isSender(actor: Actor, letter: Written): boolean {
  const { senderId, studentId } = letter;
  if (senderId !== actor.personId) return false;
  if (actor.roles.length > 0) return true;
  return isFamilys(letter) && (studentId === null || stillReads(actor, [studentId]));
}

/** Who reads a letter, by its text or in its thread. @throws Refusal letter-gone, not-allowed */
export function checkReads(actor: Actor, letter: ShownLetter | undefined): asserts letter is ShownLetter {
  if (letter && isSender(actor, letter)) return;
  if (!letter?.reader) throw new Refusal('not-allowed');
  if (letter.state === 'takenBack') throw new Refusal('letter-gone');
  if (!isReader(actor, letter)) throw new Refusal('not-allowed');
}

/**
 * How the thread was closed, as far as the actor and the writer of this letter are concerned: of many families in one
 * thread only the one whose letter was closed writes no more, unless whoever began the thread closed it for all.
 */
export function closingOf(actor: Actor, { senderId, closings }: Concerned): Closing | undefined {
  return closings.find((one) => isForAll(one) || [actor.personId, senderId].includes(one.senderId));
}

/** Whoever closed it writes on. */
export function isClosedFor(actor: Actor, { closings }: Pick<Concerned, 'closings'>): boolean {
  return closings.some(
    (one) => one.closedById !== actor.personId && (isForAll(one) || one.senderId === actor.personId),
  );
}

type Concerned = Pick<ShownLetter, 'senderId' | 'closings'>;

const isForAll = ({ senderId, closedById }: Closing): boolean => senderId === closedById;

/**
 * Who closes a thread: the staff, one that they began, or with a letter that a family wrote to them. Not colleagues to
 * whom it was only forwarded, nor readers of what the school wrote.
 */
export function mayClose(actor: Actor, letter: ShownLetter): boolean {
  if (!may(actor, 'letter.close') || letter.kind !== 'letter') return false;
  if (isSender(actor, letter)) return letter.threadId === letter.id;
  return isFamilys(letter) && isReader(actor, letter) && letter.reader?.forwardedById === null;
}

/** A letter that came to the actor. */
export type ReceivedLetter = ShownLetter & { readonly reader: NamedReader };

/** Whether the actor may answer it: it came to them, and its thread is open. @throws Refusal not-allowed, letter-gone, letter-closed */
export function checkReplies(
  actor: Actor,
  letter: ShownLetter | undefined,
): asserts letter is ReceivedLetter {
  checkReads(actor, letter);
  if (!isReader(actor, letter) || letter.senderId === null) throw new Refusal('not-allowed');
  if (isClosedFor(actor, letter)) throw new Refusal('letter-closed');
}
