import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Reply } from '../../../telegram/feature.ts';
import { lockApplication } from '../application.store.ts';
import type { LoadedApplication } from '../application.ts';

/** The card that was pressed. */
export interface ShownCard {
  readonly id: number;
  /** As the card shows it; none: typed words, which are for the application as it is now. */
  readonly revision: number | undefined;
}

export function applicationCard(id: number, more: Reply['params'] = {}): Reply {
  return { view: 'application', params: { id, ...more } };
}

/** Somebody was quicker: what is true now stands in place of the pressed card. */
export function movedOn(id: number): Reply {
  return { ...applicationCard(id), alert: { key: 'application-moved', params: {} } };
}

/**
 * Locked; of two who press at once the second sees here what the first did.
 * @returns undefined: it is not what the card shows any more
 * @throws Refusal stale-button: there is no such application
 */
export async function lockAsShown(
  tx: Tx,
  { id, revision }: ShownCard,
): Promise<LoadedApplication | undefined> {
  const application = await lockApplication(tx, id);
  if (!application) throw new Refusal('stale-button');
  return revision === undefined || application.revision === revision ? application : undefined;
}
