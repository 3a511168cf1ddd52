import { printPdf } from '../../../print/print-pdf.ts';
import type { SignatureSheet } from './signature-sheet.ts';

/** A PDF. */
export function printSignatures(sheet: SignatureSheet): Promise<Uint8Array> {
  return printPdf(new URL('./signature-sheet.ts', import.meta.url), sheet);
}
