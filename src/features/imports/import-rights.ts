import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Batch } from './batch.store.ts';
import type { DryRunCounts } from './import-types.ts';

/** ¶4.1: the sender follows their own file, the superuser every one. */
export function maySee(actor: Actor | undefined, { sentById }: Pick<Batch, 'sentById'>): boolean {
  if (may(actor, 'import.apply')) return true;
  return may(actor, 'import.send') && sentById !== null && sentById === actor?.personId;
}

const MANY = 20;
const MANY_PERCENT = 10;

/** So many that a wrong file is likelier than a real change: asked once more. */
export function manyLeave({ leaving, changed, unchanged }: DryRunCounts): boolean {
  return leaving > MANY || leaving * 100 > MANY_PERCENT * (leaving + changed + unchanged);
}

export function changesNothing(counts: DryRunCounts): boolean {
  return counts.new + counts.changed + counts.leaving + counts.ambiguous + counts.faults === 0;
}
