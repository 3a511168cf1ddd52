const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SHORT_DURATION = /^(\d+(?:\.\d+)?)([dhms])$/;

export interface DurationParts {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
}

/**
 * Milliseconds of `PT10M`, `P1DT2H`, `10m`, `{minutes: 10}`, or a number of minutes. A day is 24 hours.
 * Undefined: none of these.
 */
export function readDuration(given: string | number | DurationParts): number | undefined {
  if (typeof given === 'number') return given * UNITS.m;
  if (typeof given === 'object') return total(given.days, given.hours, given.minutes, given.seconds);
  const short = SHORT_DURATION.exec(given);
  if (short) return Math.round(Number(short[1]) * UNITS[short[2] as keyof typeof UNITS]);
  const iso = given === 'P' ? null : ISO_DURATION.exec(given);
  return iso ? total(...iso.slice(1).map((part) => Number(part ?? 0))) : undefined;
}

function total(days = 0, hours = 0, minutes = 0, seconds = 0): number {
  return days * UNITS.d + hours * UNITS.h + minutes * UNITS.m + seconds * UNITS.s;
}
