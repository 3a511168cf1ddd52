import { printPdf } from '../../../print/print-pdf.ts';
import type { ClassSheet } from './sheet-definition.ts';

/** A PDF. */
export function printSheet(sheet: ClassSheet): Promise<Uint8Array> {
  return printPdf(new URL('./sheet-definition.ts', import.meta.url), sheet);
}
