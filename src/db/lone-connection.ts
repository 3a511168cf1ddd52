import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { type Pool, type QueryResult, types } from 'pg';
import type { LoneConnection } from './database.ts';
import { type CallListener, observedAdapter } from './observed-adapter.ts';

/** PostgreSQL's `"char"`: no table of ours has it, the catalog does. */
const CATALOG_CHAR = 18;
const CHAR_MARK = '\0char:';

/** Makes the lone connection of a pool of one. The migration engine reads the catalog through it. */
export function createLoneConnection(pool: Pool, onCall: CallListener): LoneConnection {
  markCatalogChars(pool);
  return {
    adapter: readingCatalogChars(observedAdapter(new PrismaPg(pool), pool, onCall)),
    run: async (sql) => {
      onCall(sql);
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}

/**
 * Prisma's adapter refuses a column of the type `"char"`, which Prisma's engine asks for. So the driver calls
 * it text and marks its name, and on the way to the engine the mark becomes the type.
 */
function markCatalogChars(pool: Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const marking = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== CATALOG_CHAR) continue;
      field.dataTypeID = types.builtins.TEXT;
      field.name = CHAR_MARK + field.name;
    }
    return result;
  };
  Object.assign(pool, { query: marking });
}

function readingCatalogChars(
  factory: SqlMigrationAwareDriverAdapterFactory,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    ...factory,
    connect: async () => {
      const adapter = await factory.connect();
      return { ...adapter, queryRaw: async (query) => withCharTypes(await adapter.queryRaw(query)) };
    },
  };
}

function withCharTypes(result: SqlResultSet): SqlResultSet {
  const isChar = result.columnNames.map((name) => name.startsWith(CHAR_MARK));
  return {
    ...result,
    columnNames: result.columnNames.map((name, i) => (isChar[i] ? name.slice(CHAR_MARK.length) : name)),
    columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
  };
}
