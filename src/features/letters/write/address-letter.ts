import type { Db, Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import {
  type LetterAudience,
  type LetterPolicy,
  type LetterRole,
  mayWrite,
  writesAs,
} from '../../../regulation/letter-audience.ts';
import { readsFor } from '../../../regulation/letter-reader.ts';
import { readLetter } from '../read/letter.store.ts';
import { checkReplies } from '../read/letter-rights.ts';
import { type Recipient, recipientsOf } from './recipients.store.ts';
import { loadTies, type Ties } from './ties.store.ts';

/** A letter's way: to whom, by whom, about which child, in which thread. */
export interface Addressed {
  readonly recipients: readonly Recipient[];
  readonly senderRole: LetterRole;
  readonly studentId: number | null;
  readonly replyToId: number | null;
  readonly threadId: number | null;
}

const NO_THREAD = { replyToId: null, threadId: null };

/**
 * Whom the audience means today and whether the actor may write to them: asked when it is chosen, when it is shown
 * and again when the letter goes.
 * @throws Refusal not-allowed, letter-gone, letter-closed
 */
export async function addressLetter(
  db: Db | Tx,
  actor: Actor,
  audience: LetterAudience,
  { now, policy }: { readonly now: Date; readonly policy: LetterPolicy },
): Promise<Addressed> {
  const day = schoolDateOf(now);
  if (audience.to === 'reply') return addressReply(db, actor, audience.letterId, day);
  if (audience.to === 'concerned') throw new Refusal('not-allowed');
  const ties = await loadTies(db, actor, audience, day);
  if (!mayWrite(actor, audience, ties, policy)) throw new Refusal('not-allowed');
  const studentId = aboutWhom(actor, audience);
  const senderRole = writesAs(actor, { studentId: studentId ?? undefined, classIds: ties.classIds });
  const recipients =
    audience.to === 'person'
      ? [{ personId: audience.personId, studentIds: forWhom(actor, audience, ties) }]
      : await recipientsOf(db, audience, { writerId: actor.personId, day });
  return { recipients, senderRole, studentId, ...NO_THREAD };
}

/** The child that a family writes about: the one named, else the only one. */
function aboutWhom(actor: Actor, audience: LetterAudience): number | null {
  const own = readsFor(actor);
  const named = 'studentId' in audience ? audience.studentId : undefined;
  if (named !== undefined) return own.includes(named) ? named : null;
  return audience.to === 'office' && actor.roles.length === 0 && own.length === 1 ? (own[0] ?? null) : null;
}

/** For which of their children one person gets it; one of the staff, for none. */
function forWhom(
  actor: Actor,
  { studentId }: Extract<LetterAudience, { to: 'person' }>,
  { isStaff, taught, students }: Ties,
): readonly number[] {
  if (studentId !== undefined)
    return students.includes(studentId) && !readsFor(actor).includes(studentId) ? [studentId] : [];
  if (isStaff) return [];
  return taught.length > 0 ? taught : students;
}

/** To whoever wrote it. */
async function addressReply(
  db: Db | Tx,
  actor: Actor,
  letterId: number,
  day: SchoolDate,
): Promise<Addressed> {
  const letter = await readLetter(db, actor, letterId, 'lv');
  checkReplies(actor, letter);
  const { reader, threadId, senderId } = letter;
  const own = readsFor(actor).filter((id) => reader?.studentIds.includes(id));
  const [child] = own;
  return {
    recipients: senderId === null ? [] : await writerOf(db, actor, senderId, letter.studentId, day),
    senderRole: writesAs(actor, { studentId: child, classIds: [] }),
    studentId: letter.studentId ?? (own.length === 1 ? (child ?? null) : null),
    replyToId: letterId,
    threadId,
  };
}

/** One who wrote as a family hears as one; whoever has left the school hears no more. */
async function writerOf(
  db: Db | Tx,
  actor: Actor,
  personId: number,
  studentId: number | null,
  day: SchoolDate,
): Promise<Recipient[]> {
  const { isStaff, students } = await loadTies(db, actor, { to: 'person', personId }, day);
  if (studentId !== null && students.includes(studentId)) return [{ personId, studentIds: [studentId] }];
  if (isStaff) return [{ personId, studentIds: [] }];
  return students.length > 0 && studentId === null ? [{ personId, studentIds: students }] : [];
}
