import { Pool, type PoolConfig } from 'pg';
import type { Logger } from '../kernel/logger.ts';

/** Milliseconds for a free connection: as long as a transaction may take. */
const CONNECT_TIMEOUT_MS = 15_000;

/** Connections that stay open until the pool's end. */
export function createPool(config: PoolConfig, logger: Logger): Pool {
  const pool = new Pool({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, idleTimeoutMillis: 0 });
  pool.on('error', (err) => logger.error({ err }, 'database connection lost'));
  return pool;
}
