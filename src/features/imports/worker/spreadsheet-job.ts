import type { RefusalCode } from '../../../kernel/refusal.ts';
import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import type { ImportKind } from '../import-types.ts';
import type { ReceivedFile } from '../read/read-import-file.ts';

/** What the worker is asked. */
export type SpreadsheetJob =
  | { readonly job: 'read'; readonly file: ReceivedFile; readonly kind: ImportKind | undefined }
  | { readonly job: 'write'; readonly sheets: readonly SheetToWrite[] };

/** A file that was read, without personal codes, once for each kind of data it may hold. */
export interface PackedFile {
  readonly kinds: readonly ImportKind[];
  /** For `unpackRead`: it is stored as it is, and a long file never blocks the bot's own thread. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** What it answers; a refusal crosses threads as its code. */
export type SpreadsheetAnswer =
  | PackedFile
  | { readonly content: Uint8Array }
  | { readonly refusal: RefusalCode; readonly params: Readonly<Record<string, string | number>> };
