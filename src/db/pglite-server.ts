import { Worker } from 'node:worker_threads';
import { takePgliteFolder } from './pglite-folder.ts';
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from './pglite-messages.ts';
import { takePatiently } from './process-lock.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { StartupFault } from './startup-fault.ts';

export interface PgliteServer {
  /** What a PostgreSQL driver connects to. */
  readonly connection: { readonly host: string; readonly port: number };
  /** The data folder as a tar file. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  stop(): Promise<void>;
}

export interface PgliteOptions {
  /** None: in memory. */
  readonly folder: string | undefined;
  /** A dump to start from. */
  readonly snapshot?: Uint8Array | undefined;
  /** The engine ended by itself: nothing can be read or written any more. */
  readonly onCrash: (fault: Error) => void;
}

/** How long a folder's last holder may take to die, in milliseconds of machine time. */
const PATIENCE_MS = 3000;

/**
 * Runs PGlite in a thread of its own (in the main one it starves timers and HTTP) behind a socket that only
 * this user can open; on Windows, which lacks them here, behind a loopback port.
 */
export async function startPglite(options: PgliteOptions): Promise<PgliteServer> {
  const wanted = options.folder;
  const folder =
    wanted === undefined ? undefined : await takePatiently(() => takePgliteFolder(wanted), PATIENCE_MS);
  const name = folder ? `The database ${folder.path}` : 'The database in memory';
  const sockets = process.platform === 'win32' ? undefined : makeSocketFolder();
  const worker = startWorker({
    folder: folder?.path,
    snapshot: options.snapshot && new Uint8Array(options.snapshot),
    listen: sockets ? { path: sockets.path } : { port: 'any' },
  });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const leave = () => {
    sockets?.remove();
    folder?.release();
  };

  const { port } = await listening(worker).catch(async (error: Error) => {
    await worker.terminate();
    leave();
    throw new StartupFault(`${name} does not open: ${error.message}`, { cause: error });
  });

  folder?.filled();

  let over = false;
  const crash = (reason: string) => {
    if (over) return;
    over = true;
    void worker.terminate();
    options.onCrash(new Error(`${name} crashed (${reason}). Start the process again.`));
  };
  worker.on('error', (error) => crash(String(error)));
  worker.on('exit', (code) => crash(`its thread ended with code ${code}`));
  worker.on('message', (message: FromPgliteWorker) => {
    if (message.kind === 'crashed') crash(message.reason);
  });

  return {
    connection: sockets ? { host: sockets.folder, port: sockets.port } : { host: '127.0.0.1', port },
    dump: () => dumpOf(worker),
    async stop() {
      if (!over) worker.postMessage({ kind: 'stop' } satisfies ToPgliteWorker);
      over = true;
      await exited;
      leave();
    },
  };
}

function startWorker(workerData: PgliteWorkerData): Worker {
  return new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    workerData,
    name: 'pglite',
    execArgv: [],
  });
}

/** Resolves with the port (0 behind a unix socket) once connections are taken. */
function listening(worker: Worker): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromPgliteWorker) => {
      if (message.kind === 'listening') resolve({ port: message.port ?? 0 });
      else reject(new Error('it crashed'));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`its thread ended with code ${code}`)));
  });
}

function dumpOf(worker: Worker): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The database ended before its dump was made'));
    const hear = (message: FromPgliteWorker) => {
      if (message.kind !== 'dumped') return;
      worker.off('message', hear).off('exit', ended);
      resolve(message.bytes);
    };
    worker.on('message', hear).once('exit', ended);
    worker.postMessage({ kind: 'dump' } satisfies ToPgliteWorker);
  });
}
