import type { Db } from '../../src/db/open.ts';

/** Our tables, quoted; Prisma's own table of migrations stays as it is. */
async function tables(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS "name" FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/** Keeps a copy of every filled table, and where its ids go on, in a schema of its own. */
export async function keepPristine(db: Db): Promise<void> {
  const statements = (await tables(db)).map(
    (table) => `CREATE TABLE pristine.${table} AS TABLE public.${table}`,
  );
  await db.$transaction(
    ['CREATE SCHEMA pristine', ...statements, `CREATE TABLE pristine.id_sequences AS ${LAST_IDS}`].map(
      (sql) => db.$executeRawUnsafe(sql),
    ),
  );
}

const LAST_IDS = `SELECT sequencename::text AS name, last_value FROM pg_sequences WHERE schemaname = 'public'`;

/** Puts everything back as `keepPristine` found it; of `touched` alone, where that is known. */
export async function restorePristine(db: Db, touched?: ReadonlySet<string>): Promise<void> {
  const all = (await tables(db)).filter((table) => !touched || touched.has(table));
  const filled = new Set(await filledIn(db, all));
  await db.$transaction([
    // Rows that agreed with each other before need no checks of their foreign keys.
    db.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`),
    ...all
      .flatMap((table) => (filled.has(table) ? mended(table) : [`DELETE FROM ${table}`]))
      .map((sql) => db.$executeRawUnsafe(sql)),
    db.$executeRawUnsafe(
      `SELECT setval(quote_ident(sequencename)::regclass, COALESCE(kept.last_value, 1), kept.last_value IS NOT NULL)
       FROM pg_sequences LEFT JOIN pristine.id_sequences kept ON kept.name = sequencename::text
       WHERE schemaname = 'public'`,
    ),
  ]);
}

/** Only the rows that differ are written: comparing costs a tenth of putting all of them back. */
function mended(table: string): string[] {
  const missing = (from: string, other: string) =>
    `NOT EXISTS (SELECT FROM ${other}.${table} other WHERE other::text = ${from}::text)`;
  return [
    `DELETE FROM public.${table} mine WHERE ${missing('mine', 'pristine')}`,
    `INSERT INTO public.${table} SELECT * FROM pristine.${table} kept WHERE ${missing('kept', 'public')}`,
  ];
}

const WRITES = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:"?public"?\.)?"?([a-z_]+)"?/gi;

/** Rows of these go with their lesson, letter, note. */
const GO_WITH: Readonly<Record<string, readonly string[]>> = {
  lesson: ['absence', 'homework', 'lesson_material', 'praise'],
  letter: ['letter_translation', 'letter_file', 'letter_recipient', 'letter_report'],
  absence_note: ['absence_note_photo'],
  substitution: ['substituted_lesson'],
};

/** The tables that a statement may change, with those that go with them. */
export function tablesTouched(sql: string): string[] {
  return [...sql.matchAll(WRITES)].flatMap(([, table = '']) => [table, ...(GO_WITH[table] ?? [])]);
}

async function filledIn(db: Db, all: readonly string[]): Promise<string[]> {
  if (all.length === 0) return [];
  const parts = all.map(
    (table) => `SELECT '${table}' AS "name" WHERE EXISTS (SELECT 1 FROM pristine.${table})`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(parts.join(' UNION ALL '));
  return rows.map(({ name }) => name);
}
