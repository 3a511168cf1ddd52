/**
 * Writes the migration that brings the migrations so far to prisma/schema.prisma:
 *
 *     node scripts/new-migration.ts <name_in_snake_case>
 *
 * Read what it wrote, and change it where data must be carried over. While nobody has the first migration
 * yet, it can be made anew: rm -r prisma/migrations/*_first_line && node scripts/new-migration.ts first_line
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../src/db/migrate.ts';
import { MIGRATIONS_FOLDER } from '../src/db/migration-folder.ts';
import { openDatabase } from '../src/db/open.ts';
import { scriptToSchema } from '../src/db/schema-difference.ts';
import { realClock } from '../src/kernel/clock.ts';
import { createLogger } from '../src/kernel/logger.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('A name in snake_case is needed: node scripts/new-migration.ts <name>');
  process.exit(2);
}

mkdirSync(MIGRATIONS_FOLDER, { recursive: true });
const database = await openDatabase('pglite:memory', { logger: createLogger('warn') });
try {
  await migrate(database);
  const script = await scriptToSchema(database);
  if (script === undefined) {
    console.log('The migrations already give the schema: nothing to write.');
  } else {
    const timestamp = realClock().now().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(MIGRATIONS_FOLDER, `${timestamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), script);
    console.log(`Wrote ${folder}/migration.sql`);
  }
} finally {
  await database.close();
}
