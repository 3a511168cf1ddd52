import type { Reader } from '../answers.ts';

/** How far a letter has come with one person. */
export type Standing = 'confirmed' | 'opened' | 'told' | 'delivered' | 'queued' | 'unreached';

export type ReachedReader = Pick<Reader, 'openedAt' | 'confirmedAt' | 'toldByPhoneAt'> & {
  /** Of the notice; none: no longer owed. */
  readonly delivery: string | null;
  /** Connected, and Telegram takes our messages. */
  readonly reached: boolean;
};

const DELIVERED = ['sent', 'opened', 'confirmed', 'maybeSent'];
const GIVEN_UP = ['unreachable', 'dead'];

/** ¶6: a tap counts wherever the letter was opened; whoever was told by phone has heard it. */
export function standingOf(reader: ReachedReader): Standing {
  const { confirmedAt, openedAt, toldByPhoneAt, delivery, reached } = reader;
  if (confirmedAt) return 'confirmed';
  if (openedAt) return 'opened';
  if (toldByPhoneAt) return 'told';
  if (delivery !== null && DELIVERED.includes(delivery)) return 'delivered';
  if (!reached || (delivery !== null && GIVEN_UP.includes(delivery))) return 'unreached';
  return 'queued';
}

/** By people; whoever has confirmed has opened it, and to them it was delivered. */
export interface ReachTally {
  readonly people: number;
  readonly queued: number;
  readonly delivered: number;
  readonly opened: number;
  readonly confirmed: number;
  readonly told: number;
  readonly unreached: number;
}

export function tallyOf(readers: readonly ReachedReader[]): ReachTally {
  const standings = readers.map(standingOf);
  const count = (...counted: readonly Standing[]) =>
    standings.filter((standing) => counted.includes(standing)).length;
  return {
    people: readers.length,
    queued: count('queued'),
    delivered: count('delivered', 'opened', 'confirmed'),
    opened: count('opened', 'confirmed'),
    confirmed: count('confirmed'),
    told: count('told'),
    unreached: count('unreached'),
  };
}
