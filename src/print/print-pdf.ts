import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * A PDF. A page takes up to a second of computing, so a thread of its own does it and nobody else waits.
 * @param definition the file whose `definition` makes pdfmake's document of the content
 * @param content plain data, handed to that thread
 */
export async function printPdf(definition: URL, content: unknown): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { definition: definition.href, content },
    name: 'print',
    execArgv: [],
  });
  try {
    const [pdf] = await once(worker, 'message');
    return pdf as Uint8Array;
  } finally {
    await worker.terminate();
  }
}
