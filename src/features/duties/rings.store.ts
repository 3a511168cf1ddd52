import type { Db, Tx } from '../../db/open.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';

/** A ring as it is kept. */
export interface NewRing {
  readonly duty: ParagraphKey;
  /** `lesson:12.2026-11-23.3` */
  readonly object: string;
  readonly stage: string;
  readonly personId: number;
  /** When they hear of it: what one person hears at one moment is one message. */
  readonly at: Date;
  readonly dueAt: Date;
}

/**
 * Keeps what is to ring, and gives back what was not kept before: another replica's, an earlier run's, that of a
 * clock that was set back. In order of the key: two of them at once must not wait for each other.
 */
export function keepRings(
  tx: Tx,
  rings: readonly NewRing[],
): Promise<{ duty: ParagraphKey; object: string; stage: string; personId: number }[]> {
  return tx.$queryRaw`
    INSERT INTO ring (duty, object, stage, "personId", "rungAt", "dueAt")
    SELECT duty, object, stage, "personId", at, "dueAt" FROM jsonb_to_recordset(${JSON.stringify(rings)}::jsonb)
      AS planned (duty text, object text, stage text, "personId" int, at timestamptz, "dueAt" timestamptz)
    ORDER BY duty, object, stage, "personId"
    ON CONFLICT (duty, object, stage, "personId") DO NOTHING
    RETURNING duty, object, stage, "personId"`;
}

/** Of whom and when: the name of one message. */
export interface Ringing {
  readonly personId: number;
  readonly at: Date;
}

export interface KeptRing extends Ringing {
  readonly duty: ParagraphKey;
  readonly object: string;
  readonly stage: string;
  readonly dueAt: Date;
}

export function ringsOfMessages(db: Db | Tx, messages: readonly Ringing[]): Promise<KeptRing[]> {
  return db.$queryRaw<KeptRing[]>`
    SELECT ring.duty, ring.object, ring.stage, ring."personId", ring."rungAt" AS at, ring."dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS asked ("personId" int, at timestamptz)
    JOIN ring ON ring."personId" = asked."personId" AND ring."rungAt" = asked.at
    ORDER BY ring."dueAt", ring.id`;
}

/** Whom the school's heads had reminded of that paragraph since then. */
export async function askedSince(tx: Tx, duty: ParagraphKey, since: Date): Promise<number[]> {
  const rows = await tx.ring.findMany({
    where: { duty, stage: { startsWith: 'asked-' }, rungAt: { gt: since } },
    distinct: ['personId'],
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}
