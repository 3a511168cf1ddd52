import type { Tx } from '../../../db/open.ts';
import { queueNotices } from '../../../delivery/queue-notices.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import { connectedGuardians } from '../../people/guardians.store.ts';

export const MOVE_NOTICE = 'group-moved';

export interface ToldMove {
  readonly studentId: number;
  /** Where the student goes. */
  readonly groupId: number;
  /** The first day there. */
  readonly from: SchoolDate;
}

/**
 * ¶4.3: each connected guardian hears once that their child goes over to another part of its class.
 * @param changeId tells one change from the next: `move-<update>`, `import-<batch>`
 * @param at no sooner: when it can no longer be taken back
 */
export async function tellOfMoves(
  tx: Tx,
  moves: readonly ToldMove[],
  { changeId, at, now }: { readonly changeId: string; readonly at: Date; readonly now: Date },
): Promise<void> {
  if (moves.length === 0) return;
  const families = await connectedGuardians(
    tx,
    moves.map(({ studentId }) => studentId),
    now,
  );
  const guardians = new Map(families.map((family) => [family.id, family.guardians]));
  await queueNotices(
    tx,
    moves.flatMap(({ studentId, groupId, from }) =>
      (guardians.get(studentId) ?? []).map((personId) => ({
        dedupeKey: `${MOVE_NOTICE}:${changeId}:${studentId}:${groupId}:${personId}`,
        personId,
        kind: MOVE_NOTICE,
        params: { studentId, groupId, from },
        notBefore: at,
      })),
    ),
  );
}
