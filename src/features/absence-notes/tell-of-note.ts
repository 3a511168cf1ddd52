import type { Tx } from '../../db/open.ts';
import { queueNotices, reviseNotices } from '../../delivery/queue-notices.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { absenceKeys } from '../absences/absence-notices.ts';
import { settleAlarms, watchAbsences } from '../absences/safety/alarms.store.ts';
import { connectedGuardians } from '../people/guardians.store.ts';
import { decidersOf } from './deciders.store.ts';
import type { LoadedNote } from './note.ts';

/** To the class teacher, or who stands in: a note waits. */
export const NOTE_CARD = 'absence-note';
/** To the guardian who sent it: what the class teacher says of it. */
export const NOTE_NEWS = 'absence-note-news';

type Told = Pick<LoadedNote, 'id' | 'classId' | 'revision'>;

/** A note that was answered rings anew, so each answer has a card of its own. */
const cardKey = (id: number, teacherId: number, answered?: number) =>
  `${NOTE_CARD}:${id}${answered === undefined ? '' : `:${answered}`}:${teacherId}`;

const newsKey = ({ id, revision }: Pick<Told, 'id' | 'revision'>) => `${NOTE_NEWS}:${id}:${revision}`;

/** ¶4.10: whoever decides is told that a note came, or that its sender answered. */
export async function tellDeciders(
  tx: Tx,
  { id, classId, revision }: Told,
  { now, at, answered = false }: { readonly now: Date; readonly at: Date; readonly answered?: boolean },
): Promise<void> {
  const deciders = await decidersOf(tx, classId, schoolDateOf(now));
  await queueNotices(
    tx,
    deciders.map((personId) => ({
      dedupeKey: cardKey(id, personId, answered ? revision : undefined),
      personId,
      kind: NOTE_CARD,
      params: { noteId: id },
      notBefore: at,
    })),
  );
}

/** The cards of those who decide show its present state; who acts now sees it in the answer. */
export async function reviseCards(tx: Tx, { id, classId }: Told, now: Date, except?: number): Promise<void> {
  const deciders = await decidersOf(tx, classId, schoolDateOf(now));
  const others = deciders.filter((personId) => personId !== except);
  await reviseNotices(
    tx,
    others.map((personId) => cardKey(id, personId)),
    now,
  );
}

/** The sender is told what the class teacher decided or asks; the revision is that of the decision. */
export async function tellSender(
  tx: Tx,
  note: Pick<LoadedNote, 'id' | 'revision' | 'sentById' | 'onPaper' | 'state'>,
  at: Date,
): Promise<void> {
  if (note.onPaper) return;
  const { id, revision, state, sentById } = note;
  await queueNotices(tx, [
    {
      dedupeKey: newsKey(note),
      personId: sentById,
      kind: NOTE_NEWS,
      params: { noteId: id, revision, state },
      notBefore: at,
    },
  ]);
}

/** What the sender was told of that revision is no longer so. */
export function reviseNews(tx: Tx, told: Pick<Told, 'id' | 'revision'>, now: Date): Promise<void> {
  return reviseNotices(tx, [newsKey(told)], now);
}

/**
 * ¶4.10: what is known of today has changed by the note: the guardians' question, and the school's alarm. Whoever
 * answered under their own question sees the card there.
 */
export async function toldToday(
  tx: Tx,
  { studentId, from, until }: Pick<LoadedNote, 'studentId' | 'from' | 'until'>,
  now: Date,
  answeredBy?: number,
): Promise<void> {
  const today = schoolDateOf(now);
  if (today < from || until < today) return;
  await settleAlarms(tx, [studentId], today, now);
  await reviseQuestions(tx, { studentId, day: today, now, except: answeredBy });
}

/** The question under the guardians' notices of that day shows what was answered. */
export async function reviseQuestions(
  tx: Tx,
  {
    studentId,
    day,
    now,
    except,
  }: {
    readonly studentId: number;
    readonly day: SchoolDate;
    readonly now: Date;
    readonly except?: number | undefined;
  },
): Promise<void> {
  const students = await connectedGuardians(tx, [studentId], now);
  const others = students.map(({ id, guardians }) => ({
    id,
    guardians: guardians.filter((personId) => personId !== except),
  }));
  await reviseNotices(tx, absenceKeys(others, new Set([studentId]), day), now);
}

/** A note about today is gone: whoever is away today is to be looked for again. */
export async function watchAgain(
  tx: Tx,
  { studentId, from, until }: Pick<LoadedNote, 'studentId' | 'from' | 'until'>,
  { now, unanswered }: { readonly now: Date; readonly unanswered: Date },
): Promise<void> {
  const today = schoolDateOf(now);
  if (today < from || until < today) return;
  await watchAbsences(tx, {
    day: today,
    absent: [{ studentId, hasGuardians: true }],
    seen: [],
    at: { asked: now, unanswered },
  });
}
