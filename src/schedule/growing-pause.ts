const FIRST_MS = 500;
const LONGEST_MS = 10 * 60_000;

/** The pause after so many failures, in milliseconds of real time: 0.5 s, 1 s, 2 s … 10 min. */
export function growingPause(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}
