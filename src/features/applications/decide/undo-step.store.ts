import type { Tx } from '../../../db/open.ts';
import type { KeptApplication } from './school-step.ts';

/** Each application as it was before its step, and nobody of the register bound to it. Two statements. */
export async function putBack(
  tx: Tx,
  steps: readonly { readonly id: number; readonly before: KeptApplication }[],
  { at, actorId }: { readonly at: Date; readonly actorId: number },
): Promise<void> {
  const rows = steps.map(({ id, before }) => ({ ...before, id }));
  await tx.$executeRaw`
    UPDATE application SET state = row.state::"ApplicationState", "classId" = row."classId",
      "passedAt" = row."passedAt", "decidedAt" = row."decidedAt",
      "studentId" = NULL, "guardianPersonId" = NULL, revision = application.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(id int, state text, "classId" int, "passedAt" timestamptz, "decidedAt" timestamptz)
    WHERE application.id = row.id`;
  await tx.applicationEvent.createMany({
    data: steps.map(({ id }) => ({ applicationId: id, at, actorId, action: 'undone' })),
  });
}
