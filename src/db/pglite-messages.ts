/** What the thread that runs PGlite is started with. */
export interface PgliteWorkerData {
  /** None: in memory. */
  readonly folder: string | undefined;
  /** A dump of a data folder to start from, as tar. */
  readonly snapshot: Uint8Array<ArrayBuffer> | undefined;
  readonly listen: { readonly path: string } | { readonly port: 'any' };
}

export type ToPgliteWorker = { readonly kind: 'dump' } | { readonly kind: 'stop' };

export type FromPgliteWorker =
  | { readonly kind: 'listening'; readonly port: number | undefined }
  | { readonly kind: 'dumped'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'crashed'; readonly reason: string };
