import type { Db } from '../../db/open.ts';
import type { Summary } from './batch.store.ts';
import { decisionKey, type RowOutcome } from './import-types.ts';

const PAGE = 1000;

/** What the rows of an import come to, except those that change nothing; in the order of the file. */
export async function outcomesOf(db: Db, batchId: number): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<{ line: number; outcome: RowOutcome }[]>`
      SELECT line, outcome FROM import_row
      WHERE "batchId" = ${batchId} AND line > ${after} AND outcome->>'status' <> 'unchanged'
      ORDER BY line LIMIT ${PAGE}`;
    outcomes.push(...rows.map(({ outcome }) => outcome));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return outcomes;
    after = last.line;
  }
}

/** A row whose person is to be told apart. */
export interface Question {
  readonly asked: RowOutcome;
  /** How many are open, this one among them. */
  readonly left: number;
}

/** The first that is still open. */
export async function nextQuestion(
  db: Db,
  batchId: number,
  decisions: Summary['decisions'] = {},
): Promise<Question | undefined> {
  const [question] = await db.$queryRaw<Question[]>`
    SELECT outcome AS asked, (count(*) OVER ())::int AS left FROM import_row
    WHERE "batchId" = ${batchId} AND outcome->>'status' = 'ambiguous'
      AND line || ':' || coalesce(outcome->>'part', 'self') <> ALL(${Object.keys(decisions)}::text[])
    ORDER BY line LIMIT 1`;
  return question;
}

/** The question of one row, as it is asked now. */
export async function questionOf(db: Db, batchId: number, key: string): Promise<RowOutcome | undefined> {
  const [line] = key.split(':');
  const row = await db.importRow.findUnique({
    where: { batchId_line: { batchId, line: Number(line) } },
    select: { outcome: true },
  });
  const outcome = row?.outcome as unknown as RowOutcome | undefined;
  return outcome?.status === 'ambiguous' && decisionKey(outcome) === key ? outcome : undefined;
}
