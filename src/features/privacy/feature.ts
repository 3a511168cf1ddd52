import type { Db } from '../../db/open.ts';
import { NIGHTLY } from '../../schedule/slots.ts';
import type { Feature } from '../../telegram/feature.ts';
import { forgetOldTexts } from './forget.store.ts';

/** ¶9: nothing is kept longer than it is needed. */
export function createPrivacy({ db }: { readonly db: Db }): Feature {
  return {
    name: 'privacy',
    slots: [{ name: 'forget-old-texts', at: NIGHTLY, run: (now) => forgetOldTexts(db, now) }],
  };
}
