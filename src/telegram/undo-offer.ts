import type { Params } from './feature.ts';
import type { Translate } from './i18n.ts';
import type { Button } from './screen.ts';

/** The parameters by which a card offers to take back the change that it answers. */
export function undoOffer({ updateId, undoUntil }: { readonly updateId: number; readonly undoUntil: Date }): {
  undo: number;
  undoUntil: string;
} {
  return { undo: updateId, undoUntil: undoUntil.toISOString() };
}

/** `Undo`, as long as it lasts; none on a card that offers nothing. */
export function undoButton({ undo, undoUntil }: Params, now: Date, t: Translate): Button[] {
  if (typeof undo !== 'number' || typeof undoUntil !== 'string' || new Date(undoUntil) <= now) return [];
  return [{ label: t('button-undo'), data: `undo:${undo}` }];
}
