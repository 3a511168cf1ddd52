import { mkdirSync, realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from './pglite-messages.ts';
import { type ProcessLock, takeProcessLock } from './process-lock.ts';
import { makeSocketFolder, SOCKET_NAME, type SocketFolder } from './socket-folder.ts';
import { StartupFault } from './startup-fault.ts';

export interface PgliteServer {
  /** What a PostgreSQL driver connects to. */
  readonly connection: { readonly host: string; readonly port: number };
  /** The data folder as tar. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  stop(): Promise<void>;
}

export interface PgliteOptions {
  /** None: in memory. */
  readonly folder: string | undefined;
  readonly snapshot?: Uint8Array | undefined;
  /** The engine ended by itself; nothing can be read or written any more. */
  readonly onCrash: (fault: Error) => void;
}

/**
 * Runs PGlite in a thread of its own (in the main one it starves timers and HTTP) behind a socket that only
 * this user can open; where there are no unix sockets, behind a loopback port.
 */
export async function startPglite(options: PgliteOptions): Promise<PgliteServer> {
  const lock = options.folder === undefined ? undefined : lockFolder(options.folder);
  const sockets = process.platform === 'win32' ? undefined : makeSocketFolder();
  try {
    return await startWorker(options, lock, sockets);
  } catch (error) {
    sockets?.remove();
    lock?.release();
    throw new StartupFault(`The database ${nameOf(options)} does not open: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

async function startWorker(
  options: PgliteOptions,
  lock: (ProcessLock & { folder: string }) | undefined,
  sockets: SocketFolder | undefined,
): Promise<PgliteServer> {
  const workerData: PgliteWorkerData = {
    folder: lock?.folder,
    snapshot: options.snapshot && new Uint8Array(options.snapshot),
    listen: sockets ? { path: sockets.path } : { port: 'any' },
  };
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData, name: 'pglite', execArgv: [] });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const { port } = await firstWord(worker);

  let stopping = false;
  const crash = (reason: string) => {
    if (stopping) return;
    stopping = true;
    void worker.terminate();
    options.onCrash(new Error(`The database ${nameOf(options)} crashed: ${reason}`));
  };
  worker.on('error', (error) => crash(String(error)));
  worker.on('exit', (code) => crash(`its thread ended with code ${code}`));
  worker.on('message', (message: FromPgliteWorker) => {
    if (message.kind === 'crashed') crash(message.reason);
  });

  return {
    connection: sockets ? { host: sockets.folder, port: sockets.port } : { host: '127.0.0.1', port: port ?? 0 },
    dump: () => askForDump(worker),
    async stop() {
      const running = !stopping;
      stopping = true;
      if (running) worker.postMessage({ kind: 'stop' } satisfies ToPgliteWorker);
      await exited;
      sockets?.remove();
      lock?.release();
    },
  };
}
