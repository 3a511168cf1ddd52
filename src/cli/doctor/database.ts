import { readDatabaseAddress } from '../../db/database-address.ts';
import { readMigrations } from '../../db/migration-folder.ts';
import { compareHistory, type HistoryVerdict, readHistory } from '../../db/migration-history.ts';
import { StartupFault } from '../../db/startup-fault.ts';
import { holdsDatabase } from '../embedded-folder.ts';
import { withDatabase } from '../with-database.ts';
import { type Finding, ill, well } from './finding.ts';
import { lookAtDisk } from './machine.ts';

/** Milliseconds for the running process to say that it is well. */
const HEALTH_TIMEOUT_MS = 3_000;

/** `serverUrl`: where Zvans listens if it runs: it alone can open its PGlite folder then. */
export async function lookAtDatabase(databaseUrl: string, serverUrl: string): Promise<Finding[]> {
  const address = readDatabaseAddress(databaseUrl);
  if (address.kind === 'postgresql') return lookInside(databaseUrl);
  const { folder } = address;
  if (folder === undefined) return [well('database', 'in memory alone: forgotten at the end')];
  const state = holdsDatabase(folder)
    ? await lookInside(databaseUrl, serverUrl)
    : [well('database', `${folder} is not there yet: the first start makes it`)];
  return [...state, await lookAtDisk(folder)];
}

async function lookInside(databaseUrl: string, serverUrl?: string): Promise<Finding[]> {
  try {
    const history = await withDatabase(databaseUrl, ({ db }) => readHistory(db));
    const verdict = compareHistory(readMigrations(), history);
    return [well('database', 'it answers'), migrationFinding(verdict)];
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error;
    if (serverUrl !== undefined && (await isHealthy(serverUrl))) {
      return [well('database', `Zvans runs on it and is well (${serverUrl}/health)`)];
    }
    return [ill('database', error.message)];
  }
}

async function isHealthy(serverUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${serverUrl}/health`, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) })).ok;
  } catch {
    return false;
  }
}

function migrationFinding(verdict: HistoryVerdict): Finding {
  switch (verdict.state) {
    case 'upToDate':
      return well('migrations', 'all applied');
    case 'failed':
      return ill(
        'migrations',
        `${verdict.migration} failed: mend the cause, then run: npm run zvans -- migrate --retry`,
      );
    case 'newer':
      return ill('migrations', `the database has seen ${verdict.migration}: install that newer version.`);
    case 'edited':
      return ill(
        'migrations',
        `${verdict.migration} was changed after it had been applied: restore its file.`,
      );
    default:
      return well('migrations', 'not all applied: the next start does it, or npm run zvans -- migrate');
  }
}
