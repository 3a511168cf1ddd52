import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../kernel/refusal.ts';
import { writeXlsx } from '../../../print/write-xlsx.ts';
import { packRead } from '../read/packed-read.ts';
import { readImportFile } from '../read/read-import-file.ts';
import type { SpreadsheetAnswer, SpreadsheetJob } from './spreadsheet-job.ts';

async function answer(asked: SpreadsheetJob): Promise<SpreadsheetAnswer> {
  if (asked.job === 'write') return { content: await writeXlsx(asked.sheets) };
  try {
    const files = await readImportFile(asked.file, asked.kind);
    return { kinds: files.map(({ kind }) => kind), packed: packRead(files) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, params: error.params };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as SpreadsheetJob));
