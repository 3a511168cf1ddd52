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
  const filled = await filledIn(db, all);
  await db.$transaction([
    // Rows that agreed with each other before need no checks of their foreign keys.
    db.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`),
    ...all.map((table) => db.$executeRawUnsafe(`DELETE FROM ${table}`)),
    ...filled.map((table) => db.$executeRawUnsafe(`INSERT INTO ${table} SELECT * FROM pristine.${table}`)),
    db.$executeRawUnsafe(
      `SELECT setval(quote_ident(sequencename)::regclass, COALESCE(kept.last_value, 1), kept.last_value IS NOT NULL)
       FROM pg_sequences LEFT JOIN pristine.id_sequences kept ON kept.name = sequencename::text
       WHERE schemaname = 'public'`,
    ),
  ]);
}

const WRITES = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:"?public"?\.)?"?([a-z_]+)"?/gi;

/** The tables that a statement may change, with those that go with them. */
export function tablesTouched(sql: string): string[] {
  return [...sql.matchAll(WRITES)].flatMap(([, table = '']) =>
    table === 'lesson' ? ['lesson', 'absence', 'homework'] : [table],
  );
}

async function filledIn(db: Db, all: readonly string[]): Promise<string[]> {
  if (all.length === 0) return [];
  const parts = all.map(
    (table) => `SELECT '${table}' AS "name" WHERE EXISTS (SELECT 1 FROM pristine.${table})`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(parts.join(' UNION ALL '));
  return rows.map(({ name }) => name);
}
