import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { NO_FILTER, openSchemaEngine } from './schema-engine.ts';

const SCHEMA_FILE = join(import.meta.dirname, '../../prisma/schema.prisma');

/** The SQL that turns the database into what prisma/schema.prisma says; undefined if it is that already. */
export async function scriptToSchema(database: Database): Promise<string | undefined> {
  const files = [{ path: SCHEMA_FILE, content: readFileSync(SCHEMA_FILE, 'utf8') }];
  const connection = await database.connectAlone();
  try {
    const engine = await openSchemaEngine(connection.adapter);
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: join(SCHEMA_FILE, '..') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  } finally {
    await connection.close();
  }
}
