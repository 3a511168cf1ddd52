import type { Db } from '../../../db/open.ts';
import type { PlannedId, Writes } from '../plan/writes.ts';

const TABLES = {
  person: 'newPeople',
  student: 'students',
  school_class: 'classes',
  subject: 'subjects',
  course: 'courses',
} as const;
type Table = keyof typeof TABLES;

/** Turns a planned id into the row's own. */
export type OwnId = (table: Table, id: PlannedId) => number;

/**
 * Draws numbers for all rows that a plan adds, before its transaction; those of a plan that is not carried out
 * are left out of the count, as after any failed insert.
 */
export async function drawIds(db: Db, writes: Writes): Promise<OwnId> {
  const wanted = Object.entries(TABLES).map(([table, rows]) => ({ table, count: writes[rows].length }));
  const drawn = await db.$queryRaw<{ table: Table; ids: number[] }[]>`
    SELECT wanted.table, ARRAY(
      SELECT nextval(pg_get_serial_sequence(quote_ident(wanted.table), 'id')::regclass)::int
      FROM generate_series(1, wanted.count)
    ) AS ids
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS wanted("table" text, count int)`;
  const ids = new Map(drawn.map((each) => [each.table, each.ids]));
  return (table, id) => {
    if (id > 0) return id;
    const own = ids.get(table)?.[-id - 1];
    if (own === undefined) throw new Error(`no number was drawn for the ${table} ${id}`);
    return own;
  };
}
