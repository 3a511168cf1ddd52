import { instantOf, type SchoolDate, type SchoolTime } from '../../kernel/school-date.ts';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SHORT_DURATION = /^(\d+(?:\.\d+)?)([dhms])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/;

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

/** An ISO instant with its offset, or `2026-11-23T15:00` of the school's own time; undefined: neither. */
export function readInstant(given: string): Date | undefined {
  const local = LOCAL.exec(given);
  const instant = local
    ? instantOf(local[1] as SchoolDate, local[2] as SchoolTime)
    : new Date(INSTANT.test(given) ? given : Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function total(days = 0, hours = 0, minutes = 0, seconds = 0): number {
  return days * UNITS.d + hours * UNITS.h + minutes * UNITS.m + seconds * UNITS.s;
}
