import { holdsOn } from '../../../db/holds-on.ts';
import type { Tx } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';

interface Tie {
  readonly personId: number;
  readonly studentId: number;
}

/** The guardianships that are missing, from that day on; the ids of those made, by `person:student`. */
export async function addGuardianships(
  tx: Tx,
  ties: readonly Tie[],
  day: SchoolDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = ties.map(({ personId, studentId }) => ({ personId, studentId }));
  const added = await tx.$queryRaw<(Tie & { id: number })[]>`
    INSERT INTO guardianship ("personId", "studentId", since)
    SELECT DISTINCT tie."personId", tie."studentId", ${day}::date
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS tie("personId" int, "studentId" int)
    WHERE NOT EXISTS (SELECT 1 FROM guardianship WHERE guardianship."personId" = tie."personId"
      AND guardianship."studentId" = tie."studentId" AND ${holdsOn('guardianship', day)})
    ORDER BY 1, 2
    RETURNING id, "personId", "studentId"`;
  return new Map(added.map(({ id, personId, studentId }) => [`${personId}:${studentId}`, id]));
}

/** To whom of the register each application was connected. */
export async function keepConnected(
  tx: Tx,
  connections: readonly (Tie & { readonly application: { readonly id: number } })[],
): Promise<void> {
  const rows = connections.map(({ application, personId, studentId }) => ({
    ...{ id: application.id, personId, studentId },
  }));
  await tx.$executeRaw`
    UPDATE application SET "studentId" = row."studentId", "guardianPersonId" = row."personId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id int, "personId" int, "studentId" int)
    WHERE application.id = row.id`;
}
