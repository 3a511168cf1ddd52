import type { Tx } from '../../../db/open.ts';
import type { DryRunCounts, ImportKind } from '../import-types.ts';
import type { Writes } from '../plan/writes.ts';
import type { OwnId } from './planned-ids.store.ts';

interface AppliedImport {
  readonly batchId: number;
  readonly kind: ImportKind;
  readonly counts: DryRunCounts;
  /** None: the command line. */
  readonly actorId: number | null;
  readonly updateId: number | null;
  readonly now: Date;
}

/**
 * ¶8: the import itself with the people it brought, and under each person whom it found here what it changed
 * of them. A creation apiece would double the transaction's length: the import names the new people by their
 * numbers, which were drawn in one go. None can be undone: the next import sets right, or a hand.
 */
export async function auditImport(
  tx: Tx,
  { batchId, kind, counts, actorId, updateId, now }: AppliedImport,
  { newPeople, audits }: Pick<Writes, 'newPeople' | 'audits'>,
  own: OwnId,
): Promise<void> {
  const created = spansOf(newPeople.map(({ id }) => own('person', id)));
  const entries = [
    { action: 'import.applied', subject: 'import', subjectId: batchId, after: { kind, counts, created } },
    ...audits.map(({ personId, action, said }) => ({
      ...{ action, subject: 'person', subjectId: personId },
      after: { said, import: batchId },
    })),
  ];
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, "actorId", action, subject, "subjectId", after, "updateId")
    SELECT ${now}, ${actorId}::int, action, subject, "subjectId", after, ${updateId}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      AS entry(action text, subject text, "subjectId" int, after jsonb)`;
}

/** `[[17, 19], [23, 23]]`: first and last of each run of numbers. */
function spansOf(ids: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === id - 1) last[1] = id;
    else spans.push([id, id]);
  }
  return spans;
}
