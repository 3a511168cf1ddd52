import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool } from 'pg';

export type CallListener = (sql: string) => void;

/**
 * Tells `onCall` of every statement before it reaches the driver, BEGIN, COMMIT and ROLLBACK included;
 * `onGlobalCall` first, of those that are not on a transaction's own connection: it may throw.
 */
export function observedAdapter(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: Pool,
  onCall: CallListener,
  onGlobalCall: () => void = () => undefined,
): SqlMigrationAwareDriverAdapterFactory {
  const tell: CallListener = (sql) => {
    onGlobalCall();
    onCall(sql);
  };
  const observe = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    ...observedQueries(adapter, tell),
    startTransaction: async (isolationLevel) => {
      tell('BEGIN');
      return observedTransaction(await adapter.startTransaction(isolationLevel), onCall);
    },
    executeScript: async (script) => {
      tell(script);
      return runWholeScript(pool, script);
    },
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => observe(await factory.connect()),
    connectToShadowDb: async () => observe(await factory.connectToShadowDb()),
  };
}

function observedQueries(queries: SqlQueryable, onCall: CallListener): SqlQueryable {
  return {
    provider: queries.provider,
    adapterName: queries.adapterName,
    queryRaw: async (query) => {
      onCall(query.sql);
      return queries.queryRaw(query);
    },
    executeRaw: async (query) => {
      onCall(query.sql);
      return queries.executeRaw(query);
    },
  };
}

function observedTransaction(transaction: Transaction, onCall: CallListener): Transaction {
  const { createSavepoint, rollbackToSavepoint, releaseSavepoint } = transaction;
  return {
    ...observedQueries(transaction, onCall),
    options: transaction.options,
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
    ...(createSavepoint && { createSavepoint: createSavepoint.bind(transaction) }),
    ...(rollbackToSavepoint && { rollbackToSavepoint: rollbackToSavepoint.bind(transaction) }),
    ...(releaseSavepoint && { releaseSavepoint: releaseSavepoint.bind(transaction) }),
  };
}

/**
 * Sends a migration as one simple query on one connection: the server takes it as one transaction and reads
 * the statements itself. (The stock adapter cuts the text at every `;`, in functions and strings too, and
 * runs the pieces one by one.)
 */
async function runWholeScript(pool: Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new DriverAdapterError({
      kind: 'postgres',
      code: error.code ?? 'N/A',
      severity: error.severity ?? 'N/A',
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}
