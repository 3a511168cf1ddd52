import { holdsOn } from '../../../db/holds-on.ts';
import type { Db } from '../../../db/open.ts';
import { addDays, instantOf, schoolDateOf } from '../../../kernel/school-date.ts';

/** A letter of the school that did not reach everyone of a class. */
export interface ClassLetter {
  readonly id: number;
  readonly subject: string | null;
  readonly html: string;
  readonly sendAt: Date;
  readonly unreached: number;
}

const LOOKS_BACK_DAYS = 30;
const MOST = 12;
const BEGINNING = 300;

/** The newest first: by guardians of the class who have no account that Telegram takes messages for. */
export async function classUnreached(db: Db, classId: number, now: Date): Promise<ClassLetter[]> {
  const day = schoolDateOf(now);
  const since = instantOf(addDays(day, -LOOKS_BACK_DAYS), '00:00');
  return db.$queryRaw<ClassLetter[]>`
    WITH guardian AS (
      SELECT DISTINCT guardianship."personId", guardianship."studentId" FROM guardianship
      JOIN enrolment ON enrolment."studentId" = guardianship."studentId" AND ${holdsOn('enrolment', day)}
      WHERE enrolment."classId" = ${classId} AND ${holdsOn('guardianship', day)} AND NOT EXISTS (
        SELECT 1 FROM account WHERE account."personId" = guardianship."personId" AND "closedAt" IS NULL AND "unreachableAt" IS NULL)
    )
    SELECT letter.id, letter.subject, left(letter.html, ${BEGINNING}) AS html, letter."sendAt",
      count(DISTINCT recipient."personId")::int AS unreached
    FROM letter JOIN letter_recipient recipient ON recipient."letterId" = letter.id
    JOIN guardian ON guardian."personId" = recipient."personId" AND guardian."studentId" = ANY(recipient."studentIds")
    LEFT JOIN delivery ON delivery."dedupeKey" = 'letter:' || letter.id || ':' || recipient."personId"
    WHERE letter.state = 'sent' AND letter."sendAt" >= ${since} AND letter."senderRole" NOT IN ('guardian', 'student')
      AND recipient."openedAt" IS NULL AND recipient."toldByPhoneAt" IS NULL
      AND COALESCE(delivery.state, 'queued') NOT IN ('sent', 'opened', 'confirmed', 'maybeSent')
    GROUP BY letter.id ORDER BY letter."sendAt" DESC, letter.id DESC LIMIT ${MOST}`;
}
