import type { RegulationSettings } from './settings.ts';

/** Until when a change made at `madeAt` may be taken back, both school time; notices about it wait as long. */
export function undoWindowEnd({ undo }: Pick<RegulationSettings, 'undo'>, madeAt: Date): Date {
  return new Date(madeAt.getTime() + undo.minutes * 60_000);
}
