import type { Db, Tx } from '../../db/open.ts';
import { addDays, schoolDateOf } from '../../kernel/school-date.ts';
import type { KeptPerson, Said } from './person-audit.ts';
import { asBefore } from './person-changes.ts';
import type { PersonRecord } from './person-record.ts';

export interface HistoryEntry {
  readonly at: Date;
  /** Who did it; none: the command line. */
  readonly actorName: string | null;
  readonly action: string;
  readonly said: Said | null;
  readonly undone: boolean;
}

/**
 * What was done to a person and to their ways in, the newest first; the import that brought them names them
 * among many.
 */
export function personHistory(db: Db, personId: number, limit: number): Promise<HistoryEntry[]> {
  return db.$queryRaw<HistoryEntry[]>`
    SELECT entry.at, entry.action, entry.after -> 'said' AS said, entry."undoneAt" IS NOT NULL AS undone,
      actor."familyName" || ' ' || actor."givenName" AS "actorName"
    FROM audit_entry entry LEFT JOIN person actor ON actor.id = entry."actorId"
    WHERE (entry.subject IN ('person', 'access') AND entry."subjectId" = ${personId})
      OR (entry.subject = 'import' AND entry.action = 'import.applied' AND EXISTS (
        SELECT FROM jsonb_array_elements(entry.after -> 'created') AS span
        WHERE ${personId} BETWEEN (span ->> 0)::int AND (span ->> 1)::int))
    ORDER BY entry.id DESC LIMIT ${limit}`;
}

/**
 * What the person was when they last left; undefined: they never did. A hand's audit kept it. An import's did
 * not, for it archives many: there it is what ran until the day before.
 */
export async function recordWhenLeft(db: Db | Tx, person: PersonRecord): Promise<PersonRecord | undefined> {
  const left = await db.auditEntry.findFirst({
    where: { subject: 'person', subjectId: person.id, action: 'person.archived', undoneAt: null },
    orderBy: { id: 'desc' },
    select: { at: true, before: true },
  });
  if (!left) return undefined;
  const kept = (left.before as KeptPerson | null)?.record;
  return kept ?? asBefore(person, addDays(schoolDateOf(left.at), -1));
}
