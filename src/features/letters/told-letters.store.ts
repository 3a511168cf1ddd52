import { holdsOn } from '../../db/holds-on.ts';
import type { Db } from '../../db/open.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { Language } from '../../regulation/actor.ts';
import { isAsked, owesAnswer } from './asked.store.ts';

/** A letter as a push tells of it to one reader. */
export interface ToldLetter {
  readonly key: number;
  readonly letterId: number;
  readonly kind: 'letter' | 'news' | 'timetable';
  readonly state: 'scheduled' | 'sent' | 'takenBack';
  /** Of a change of the timetable: what it tells of. */
  readonly audience: unknown;
  readonly subject: string | null;
  /** The beginning, cut anywhere. */
  readonly html: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly senderRole: string;
  /** Of the reader's children for whom it comes. */
  readonly calledNames: readonly string[];
  /** Still the reader's to read today. */
  readonly readable: boolean;
  readonly unread: boolean;
  /** It asks for a confirmation or an answer. */
  readonly asking: boolean;
  /** And this reader has not given it, nor the family. */
  readonly owes: boolean;
}

interface Asked {
  readonly key: number;
  readonly personId: number;
  readonly letterId: number;
  readonly language: Language;
}

const BEGINNING = 1_000;

/** In one statement; what came to nobody of that name is missing. */
export function toldLetters(
  db: Db,
  asked: readonly Asked[],
  { now, day }: { readonly now: Date; readonly day: SchoolDate },
): Promise<ToldLetter[]> {
  return db.$queryRaw<ToldLetter[]>`
    SELECT asked.key, letter.id AS "letterId", letter.kind::text AS kind, letter.state::text AS state,
      CASE WHEN letter.kind = 'timetable' THEN letter.audience END AS audience,
      COALESCE(own.subject, letter.subject) AS subject, left(COALESCE(own.html, letter.html), ${BEGINNING}) AS html,
      writer."familyName", writer."givenName", letter."senderRole", recipient."openedAt" IS NULL AS unread,
      ARRAY(
        SELECT COALESCE(guardianship.nickname, child."givenName") FROM guardianship
        JOIN student ON student.id = guardianship."studentId" JOIN person child ON child.id = student."personId"
        WHERE guardianship."personId" = asked."personId" AND student.id = ANY(recipient."studentIds")
          AND ${holdsOn('guardianship', day)} ORDER BY 1
      ) AS "calledNames",
      CASE WHEN recipient."studentIds" = '{}' THEN EXISTS (
          SELECT 1 FROM staff_role WHERE staff_role."personId" = asked."personId" AND ${holdsOn('staff_role', day)})
        ELSE EXISTS (
          SELECT 1 FROM guardianship WHERE guardianship."personId" = asked."personId"
            AND guardianship."studentId" = ANY(recipient."studentIds") AND ${holdsOn('guardianship', day)})
          OR EXISTS (
          SELECT 1 FROM student JOIN enrolment ON enrolment."studentId" = student.id AND ${holdsOn('enrolment', day)}
          WHERE student."personId" = asked."personId" AND student.id = ANY(recipient."studentIds"))
      END AS readable,
      recipient."forwardedById" IS NULL AND (letter."mustConfirm" OR ${isAsked}) AS asking,
      recipient."forwardedById" IS NULL AND recipient."toldByPhoneAt" IS NULL AND (
        letter."mustConfirm" AND recipient."confirmedAt" IS NULL OR ${owesAnswer(now)}) AS owes
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS asked(key int, "personId" int, "letterId" int, language text)
    JOIN letter ON letter.id = asked."letterId"
    JOIN letter_recipient recipient ON recipient."letterId" = letter.id AND recipient."personId" = asked."personId"
    LEFT JOIN person writer ON writer.id = letter."senderId"
    LEFT JOIN letter_translation own ON own."letterId" = letter.id AND own.language = asked.language::"Language"`;
}
