import { inThread } from './in-thread.ts';

/** Bars of several parts one above the other, one for each category. */
export interface StackedBars {
  readonly title: string;
  readonly categories: readonly string[];
  readonly parts: readonly {
    readonly name: string;
    /** `#2e7d32` */
    readonly color: string;
    /** One for each category. */
    readonly values: readonly number[];
  }[];
}

/** In pixels. */
export const CHART_SIZE = { width: 1200, height: 675 } as const;

/** A picture of them, PNG. */
export function drawChart(bars: StackedBars): Promise<Uint8Array> {
  return inThread(new URL('./chart-worker.ts', import.meta.url), { ...bars, ...CHART_SIZE });
}
