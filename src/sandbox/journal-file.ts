import { join } from 'node:path';

/** Where the simulator keeps its chats: beside the embedded database's folder. In memory: nowhere. */
export function sandboxJournal(databaseUrl: string, dataFolder = 'data'): string | undefined {
  if (databaseUrl === 'pglite:memory') return undefined;
  if (databaseUrl.startsWith('pglite:')) return `${databaseUrl.slice('pglite:'.length)}.sandbox.jsonl`;
  const { host, pathname } = new URL(databaseUrl);
  return join(dataFolder, `${`${host}${pathname}`.replace(/[^\w.-]+/g, '-')}.sandbox.jsonl`);
}
