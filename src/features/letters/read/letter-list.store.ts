import { Prisma } from '../../../db/generated/client.ts';
import type { Db, Tx } from '../../../db/open.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor, Language } from '../../../regulation/actor.ts';
import { readsFor } from '../../../regulation/letter-reader.ts';
import { owesAnswer } from '../asked.store.ts';

/** A letter on the list of those that came. */
export interface ListedLetter {
  readonly id: number;
  readonly kind: 'letter' | 'news' | 'timetable';
  /** Of a change of the timetable: what it tells of. */
  readonly audience: unknown;
  readonly subject: string | null;
  /** The beginning, cut anywhere. */
  readonly html: string;
  /** None: the school. */
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly senderRole: string;
  readonly receivedAt: Date;
  readonly openedAt: Date | null;
  /** News that stays on top for now. */
  readonly pinned: boolean;
  /** Waits for a confirmation or an answer. */
  readonly owed: boolean;
}

export interface LetterList {
  readonly letters: readonly ListedLetter[];
  readonly unread: number;
  readonly all: number;
}

/** Enough for the first words. */
const BEGINNING = 300;

/** The letters that are the actor's to read today; for a table named `recipient`. */
function readableBy(actor: Actor): Prisma.Sql {
  return Prisma.sql`recipient."personId" = ${actor.personId}
    AND CASE WHEN recipient."studentIds" = '{}' THEN ${actor.roles.length > 0}
      ELSE recipient."studentIds" && ${[...readsFor(actor)]}::int[] END`;
}

/** What is pinned first, then the unread, then by date, the newest first; in one statement. */
export async function receivedLetters(
  db: Db,
  actor: Actor,
  {
    language,
    now,
    limit,
    offset,
    kind,
  }: {
    readonly language: Language;
    readonly now: Date;
    readonly limit: number;
    readonly offset: number;
    /** None: of any. */
    readonly kind?: 'news';
  },
): Promise<LetterList> {
  const pinned = Prisma.sql`COALESCE(letter."pinnedUntil" >= ${schoolDateOf(now)}::date, false)`;
  const rows = await db.$queryRaw<(ListedLetter & { unread: number; all: number })[]>`
    SELECT letter.id, letter.kind::text AS kind,
      CASE WHEN letter.kind = 'timetable' THEN letter.audience END AS audience, COALESCE(own.subject, letter.subject) AS subject,
      left(COALESCE(own.html, letter.html), ${BEGINNING}) AS html, person."familyName", person."givenName",
      letter."senderRole", recipient."receivedAt", recipient."openedAt", ${pinned} AS pinned,
      recipient."forwardedById" IS NULL
        AND (letter."mustConfirm" AND recipient."confirmedAt" IS NULL OR ${owesAnswer(now)}) AS owed,
      (count(*) FILTER (WHERE recipient."openedAt" IS NULL) OVER ())::int AS unread, (count(*) OVER ())::int AS all
    FROM letter_recipient recipient
    JOIN letter ON letter.id = recipient."letterId" AND letter.state = 'sent'
    LEFT JOIN person ON person.id = letter."senderId"
    LEFT JOIN letter_translation own ON own."letterId" = letter.id AND own.language = ${language}::"Language"
    WHERE ${readableBy(actor)} AND ${kind ? Prisma.sql`letter.kind = 'news'` : Prisma.sql`true`}
    ORDER BY pinned DESC, recipient."openedAt" IS NULL DESC, recipient."receivedAt" DESC, letter.id DESC
    LIMIT ${limit} OFFSET ${offset}`;
  return { letters: rows, unread: rows[0]?.unread ?? 0, all: rows[0]?.all ?? 0 };
}

/** The oldest unread letter and how many there are; undefined: none. */
export async function firstUnread(
  db: Db | Tx,
  actor: Actor,
): Promise<{ id: number; count: number } | undefined> {
  const [row] = await db.$queryRaw<{ id: number; count: number }[]>`
    SELECT letter.id, (count(*) OVER ())::int AS count
    FROM letter_recipient recipient
    JOIN letter ON letter.id = recipient."letterId" AND letter.state = 'sent'
    WHERE ${readableBy(actor)} AND recipient."openedAt" IS NULL
    ORDER BY recipient."receivedAt", letter.id LIMIT 1`;
  return row;
}

/** A letter on the list of those that the actor sent. */
export interface SentLetter {
  readonly id: number;
  readonly state: 'scheduled' | 'sent' | 'takenBack';
  readonly subject: string | null;
  readonly html: string;
  readonly sendAt: Date;
  readonly people: number;
  readonly opened: number;
}

/** The newest first; in one statement. */
export async function sentLetters(
  db: Db,
  personId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<SentLetter[]> {
  return db.$queryRaw<SentLetter[]>`
    SELECT letter.id, letter.state::text AS state, letter.subject, left(letter.html, ${BEGINNING}) AS html, letter."sendAt",
      count(recipient."personId")::int AS people, count(recipient."openedAt")::int AS opened
    FROM letter LEFT JOIN letter_recipient recipient
      ON recipient."letterId" = letter.id AND recipient."forwardedById" IS NULL
    WHERE letter."senderId" = ${personId}
    GROUP BY letter.id ORDER BY letter."sendAt" DESC, letter.id DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** The letters of a thread that the actor wrote or may read, in their order. */
export async function threadLetters(db: Db, actor: Actor, threadId: number) {
  return db.$queryRaw<(Omit<ListedLetter, 'owed' | 'kind' | 'audience' | 'pinned'> & { own: boolean })[]>`
    SELECT letter.id, letter.subject, left(letter.html, ${BEGINNING}) AS html, person."familyName", person."givenName",
      letter."senderRole", letter."sendAt" AS "receivedAt", recipient."openedAt", letter."senderId" = ${actor.personId} AS own
    FROM letter
    LEFT JOIN letter_recipient recipient ON recipient."letterId" = letter.id AND ${readableBy(actor)}
    LEFT JOIN person ON person.id = letter."senderId"
    WHERE (letter.id = ${threadId} OR letter."threadId" = ${threadId}) AND letter.state = 'sent'
      AND (letter."senderId" = ${actor.personId} OR recipient."personId" IS NOT NULL)
    ORDER BY letter."sendAt", letter.id`;
}
