import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../kernel/refusal.ts';
import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import type { ImportKind } from '../import-types.ts';
import type { ReceivedFile } from '../read/read-import-file.ts';
import type { PackedFile, SpreadsheetAnswer, SpreadsheetJob } from './spreadsheet-job.ts';

const MOST_MEMORY_MB = 768;
const LONGEST_MS = 60_000;

/**
 * Reads a file in a thread of its own: the bot goes on meanwhile, and a file that is made to eat memory or
 * time ends that thread alone.
 * @throws Refusal import-…, file-too-big
 */
export async function readSpreadsheet(file: ReceivedFile, kind?: ImportKind): Promise<PackedFile> {
  const answer = await inWorker({ job: 'read', file, kind });
  if (!('packed' in answer)) throw new Error('no spreadsheet was read');
  return answer;
}

export async function writeSpreadsheet(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const answer = await inWorker({ job: 'write', sheets });
  if (!('content' in answer)) throw new Error('no spreadsheet was written');
  return answer.content;
}

async function inWorker(job: SpreadsheetJob): Promise<SpreadsheetAnswer> {
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), {
    workerData: job,
    name: 'spreadsheet',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(LONGEST_MS) })) as [
      SpreadsheetAnswer,
    ];
    if ('refusal' in answer) throw new Refusal(answer.refusal, answer.params);
    return answer;
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY' || name === 'AbortError') throw new Refusal('import-too-packed');
    throw error;
  } finally {
    await worker.terminate();
  }
}
