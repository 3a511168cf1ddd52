import { StartupFault } from './startup-fault.ts';

/** Where the data are: a PGlite folder, PGlite in memory alone, or a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly kind: 'pglite'; readonly folder: string | undefined }
  | { readonly kind: 'postgresql'; readonly connectionString: string; readonly shown: string };

/** Every connection speaks UTC: the adapter writes instants without a zone, so the session's would be taken. */
const SESSION_OPTIONS = '-c TimeZone=UTC';

/** Reads `pglite:<folder>`, `pglite:memory` or `postgresql://…`. Anything else is a StartupFault. */
export function readDatabaseAddress(url: string): DatabaseAddress {
  if (url.startsWith('pglite:')) {
    const folder = url.slice('pglite:'.length);
    if (folder === '')
      throw new StartupFault('DATABASE_URL names no folder: write pglite:<folder> or pglite:memory.');
    return { kind: 'pglite', folder: folder === 'memory' ? undefined : folder };
  }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartupFault('DATABASE_URL must be pglite:<folder>, pglite:memory or postgresql://….');
  }
  const address = new URL(url);
  const options = address.searchParams.get('options');
  address.searchParams.set('options', options ? `${options} ${SESSION_OPTIONS}` : SESSION_OPTIONS);
  return {
    kind: 'postgresql',
    connectionString: address.href,
    shown: `${address.host}${address.pathname}`,
  };
}
