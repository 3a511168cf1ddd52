import { chmod } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from './pglite-messages.ts';

/** A connection may be opened anew before the end of the one before it was noticed. */
const MAX_CONNECTIONS = 4;

const data = workerData as PgliteWorkerData;
const tell = (message: FromPgliteWorker) => parentPort?.postMessage(message);

const pglite = await PGlite.create({
  ...(data.folder === undefined ? {} : { dataDir: data.folder }),
  ...(data.snapshot && { loadDataDir: new Blob([data.snapshot]) }),
});
// One backend serves all connections and reads no options at their start.
await pglite.exec("SET TimeZone = 'UTC'");

// SQL errors are answers. What throws here is the engine itself, and after a PANIC it hangs at the next query.
const stream = pglite.execProtocolRawStream.bind(pglite);
pglite.execProtocolRawStream = async (message, options) => {
  const onRawData = (answer: Uint8Array) => {
    options?.onRawData?.(answer);
    if (isPanic(answer)) tell({ kind: 'crashed', reason: 'PANIC' });
  };
  try {
    await stream(message, { ...options, onRawData });
  } catch (error) {
    tell({ kind: 'crashed', reason: String(error) });
    throw error;
  }
};

/** An error's first two fields; no text value can hold their zero bytes. */
function isPanic(answer: Uint8Array): boolean {
  return Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength).includes('SPANIC\0VPANIC\0');
}

const server = new PGLiteSocketServer({
  db: pglite,
  maxConnections: MAX_CONNECTIONS,
  ...('path' in data.listen ? { path: data.listen.path } : { host: '127.0.0.1', port: 0 }),
});
await server.start();
if ('path' in data.listen) await chmod(data.listen.path, 0o600);

parentPort?.on('message', async (message: ToPgliteWorker) => {
  if (message.kind === 'dump') {
    const dump = await pglite.dumpDataDir('none');
    tell({ kind: 'dumped', bytes: new Uint8Array(await dump.arrayBuffer()) });
  } else {
    await server.stop();
    await pglite.close();
    parentPort?.close();
  }
});

tell({
  kind: 'listening',
  port: 'path' in data.listen ? undefined : Number(server.getServerConn().split(':')[1]),
});
