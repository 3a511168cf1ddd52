import { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { lookAgain } from '../../delivery/bell-messages.ts';

/** What a person did, and what it was before. */
export interface AuditRecord {
  readonly at: Date;
  /** None: the command line. */
  readonly actorId: number | null;
  /** `lesson.recorded` */
  readonly action: string;
  /** `lesson` */
  readonly subject: string;
  readonly subjectId: number;
  readonly before: Prisma.InputJsonValue | null;
  readonly after: Prisma.InputJsonValue | null;
  /** Of a correction. */
  readonly reason?: string | undefined;
  readonly updateId: number | null;
  /** None: cannot be taken back. */
  readonly undoUntil: Date | undefined;
}

/**
 * ¶8: every act is recorded with its actor, in the act's own transaction. Whoever acted may have done what
 * they were reminded of: the reminders that stand in their chat are looked at again. One statement for all, and for
 * what else follows from the act: `also` is SQL, parts of a WITH.
 */
export async function recordAudit(tx: Tx, records: readonly AuditRecord[], also?: Prisma.Sql): Promise<void> {
  const [first] = records;
  if (!first) return;
  const actors = [...new Set(records.flatMap(({ actorId }) => actorId ?? []))];
  await tx.$executeRaw`
    WITH reminded AS (${lookAgain(actors, first.at)})${also ? Prisma.sql`, ${also}` : Prisma.empty}
    INSERT INTO audit_entry (at, "actorId", action, subject, "subjectId", before, after, reason, "updateId", "undoUntil")
    SELECT at, "actorId", action, subject, "subjectId", NULLIF(before, 'null'::jsonb), NULLIF(after, 'null'::jsonb),
      reason, "updateId", "undoUntil"
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS row(
      at timestamptz, "actorId" int, action text, subject text, "subjectId" int, before jsonb, after jsonb,
      reason text, "updateId" bigint, "undoUntil" timestamptz)`;
}

/** The invitations of a whole class are one act. */
const MOST_OF_ONE_ACT = 500;

/** What the actor did with one update, or with the newest that can be taken back at all. Not yet undone. */
export async function findUndoable(db: Db, actorId: number, updateId: number | 'newest', now: Date) {
  const entries = await db.auditEntry.findMany({
    where: {
      actorId,
      undoneAt: null,
      undoUntil: { not: null },
      ...(updateId === 'newest' ? { at: { gte: new Date(now.getTime() - DAY_MS) } } : { updateId }),
    },
    orderBy: { id: 'desc' },
    take: MOST_OF_ONE_ACT,
  });
  return entries.filter((entry) => entry.updateId === entries[0]?.updateId);
}

/** Whether somebody changed one of these subjects after these entries, and did not take it back. */
export async function changedSince(
  tx: Tx,
  entries: readonly { readonly id: number; readonly subject: string; readonly subjectId: number }[],
): Promise<boolean> {
  const later = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_entry later
    JOIN jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry(id int, subject text, "subjectId" int)
      ON later.subject = entry.subject AND later."subjectId" = entry."subjectId" AND later.id > entry.id
    WHERE later."undoneAt" IS NULL AND later.id <> ALL(${entries.map(({ id }) => id)}) LIMIT 1`;
  return later.length > 0;
}

const DAY_MS = 24 * 60 * 60 * 1000;
