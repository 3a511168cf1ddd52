import type { Db } from '../../../db/open.ts';
import type { RawRow, RowOutcome } from '../import-types.ts';

/** Rows a statement: whoever asks meanwhile is not kept waiting. */
const CHUNK = 500;

/** Keeps the rows of a file; the same rows again change nothing. */
export async function stageRows(
  db: Db,
  batchId: number,
  rows: readonly RawRow[],
  onProgress?: (done: number, total: number) => unknown,
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    await db.$executeRaw`
      INSERT INTO import_row ("batchId", line, data)
      SELECT ${batchId}, line, fields FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row(line int, fields jsonb)
      ON CONFLICT ("batchId", line) DO UPDATE SET data = EXCLUDED.data, outcome = NULL`;
    await onProgress?.(at + chunk.length, rows.length);
  }
}

export async function saveOutcomes(db: Db, batchId: number, outcomes: readonly RowOutcome[]): Promise<void> {
  for (let at = 0; at < outcomes.length; at += CHUNK) {
    const chunk = outcomes.slice(at, at + CHUNK).map((outcome) => ({ line: outcome.line, outcome }));
    await db.$executeRaw`
      UPDATE import_row SET outcome = row.outcome
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row(line int, outcome jsonb)
      WHERE import_row."batchId" = ${batchId} AND import_row.line = row.line`;
  }
}

export async function readStagedRows(
  db: Db,
  batchId: number,
  onProgress?: (done: number) => unknown,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for (;;) {
    const chunk = await db.importRow.findMany({
      where: { batchId, line: { gt: rows.at(-1)?.line ?? 0 } },
      select: { line: true, data: true },
      orderBy: { line: 'asc' },
      take: CHUNK,
    });
    rows.push(...chunk.map(({ line, data }) => ({ line, fields: data as RawRow['fields'] })));
    await onProgress?.(rows.length);
    if (chunk.length < CHUNK) return rows;
  }
}
