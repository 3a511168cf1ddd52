import type { Control } from './control.ts';
import { unrest } from './settle.ts';

/** How far ahead is looked, in milliseconds of school time, and how much of it is told. */
const AHEAD = 3 * 24 * 60 * 60 * 1000;
const MOST = 50;

export interface QueueView {
  /** What is not at rest now, a line each, as `settle` would list it. */
  readonly waiting: readonly string[];
  /** The slots, deliveries and tasks to come, earliest first; times are ISO. */
  readonly next: readonly { readonly at: string; readonly what: string }[];
}

export async function viewQueue(control: Control): Promise<QueueView> {
  const { school } = control;
  const until = new Date(school.clock.now().getTime() + AHEAD);
  const [waiting, next] = await Promise.all([unrest(control), school.upcoming(until, MOST)]);
  return { waiting, next: next.map(({ at, what }) => ({ at: at.toISOString(), what })) };
}
