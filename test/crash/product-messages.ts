import type { UpdateStep } from '../../src/telegram/worker.ts';

/** When the product is to die: at the `count`-th time this happens from now on. */
export interface DeadlyMoment {
  /** A step of an update, any of them, or: Telegram has taken a message and the bot does not know it yet. */
  readonly at: UpdateStep | 'any step' | 'message taken';
  readonly count: number;
  /** Machine milliseconds after that: no step, but anywhere between two. */
  readonly laterMs?: number;
}

/** What the test tells the product's process. Each is answered with its id. */
export type ToProduct = { readonly id: number } & (
  | { readonly kind: 'arm'; readonly moment: DeadlyMoment }
  /** Of a replica, which has no simulator of its own: ISO, what its clock is to show. */
  | { readonly kind: 'turn'; readonly to: string }
  | { readonly kind: 'read'; readonly sql: string; readonly values: readonly unknown[] }
);

export type FromProduct =
  | { readonly kind: 'running'; readonly url: string }
  | { readonly kind: 'done'; readonly id: number; readonly rows: unknown[] }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };
