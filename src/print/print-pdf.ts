import { inThread } from './in-thread.ts';

/**
 * A PDF.
 * @param definition the file whose `definition` makes pdfmake's document of the content
 * @param content plain data, handed to the thread that prints
 */
export function printPdf(definition: URL, content: unknown): Promise<Uint8Array> {
  return inThread(new URL('./pdf-worker.ts', import.meta.url), { definition: definition.href, content });
}
