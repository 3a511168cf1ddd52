import type { Tx } from '../../db/open.ts';
import { BELL, INSISTENT_BELL } from '../../delivery/bell-messages.ts';
import type { NewNotice } from '../../delivery/notice.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { keepRings, type NewRing } from './rings.store.ts';

/** A ring on its way into a message. */
export interface Ringable extends NewRing {
  readonly insists?: boolean;
  readonly late?: boolean;
}

/**
 * Keeps the rings that were never rung and queues one message for each person and moment of them. What a
 * message says is made when it goes out, of the rings that bear its name. Returns whom it will come to.
 */
export async function queueRings(tx: Tx, rings: readonly Ringable[]): Promise<number[]> {
  if (rings.length === 0) return [];
  const kept = new Set((await keepRings(tx, rings)).map(nameOf));
  const fresh = rings.filter((ring) => kept.has(nameOf(ring)));
  const messages = Map.groupBy(fresh, ({ personId, at }) => bellKey(personId, at));
  await queueNotices(
    tx,
    [...messages].flatMap(([dedupeKey, ones]) => noticeOf(dedupeKey, ones)),
  );
  return [...new Set(fresh.map(({ personId }) => personId))];
}

function noticeOf(dedupeKey: string, rings: readonly Ringable[]): NewNotice[] {
  const [first] = rings;
  if (!first) return [];
  const { personId, at } = first;
  const kind = rings.some(({ insists }) => insists) ? INSISTENT_BELL : BELL;
  const late = rings.some((ring) => ring.late);
  return [{ dedupeKey, personId, kind, params: { at: at.toISOString(), late }, notBefore: at }];
}

const bellKey = (personId: number, at: Date) => `bell:${personId}:${at.toISOString()}`;

function nameOf({ duty, object, stage, personId }: Omit<NewRing, 'at' | 'dueAt'>): string {
  return [duty, object, stage, personId].join(' ');
}
