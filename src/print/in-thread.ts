import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * What a file makes of plain data. It takes up to a second of computing, so a thread of its own does it and nobody
 * else waits. @throws what the file throws
 */
export async function inThread(file: URL, workerData: unknown): Promise<Uint8Array> {
  const worker = new Worker(file, { workerData, name: 'print', execArgv: [] });
  try {
    const [made] = await once(worker, 'message');
    return made as Uint8Array;
  } finally {
    await worker.terminate();
  }
}
