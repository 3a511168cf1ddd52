import type { Db, Tx } from '../../db/open.ts';
import { namesOf } from '../people/names.store.ts';
import type { BellEntry } from './bell-content.ts';

/** `Uzvārds Vārds` of those below the reader who owe something; of letters' readers a push gives no names (¶9). */
export function loadStaffNames(
  db: Db | Tx,
  entries: readonly BellEntry[],
): Promise<ReadonlyMap<number, string>> {
  const ids = entries.filter(({ above, duty }) => above && duty.duty !== '6').flatMap(({ owing }) => owing);
  return namesOf(db, ids);
}
