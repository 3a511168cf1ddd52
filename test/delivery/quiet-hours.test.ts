import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuietHours, soonestAllowed } from '../../src/delivery/quiet-hours.ts';
import {
  instantOf,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
} from '../../src/kernel/school-date.ts';

const USUAL_QUIET: QuietHours = { from: '20:00', until: '07:00' };
const ABSENCE_QUIET: QuietHours = { from: '22:00', until: '07:00' };
const NEVER_QUIET: QuietHours = { from: '00:00', until: '00:00' };

const at = (moment: string) => instantOf(moment.slice(0, 10) as SchoolDate, moment.slice(11) as SchoolTime);
const told = (instant: Date) => `${schoolDateOf(instant)} ${schoolTimeOf(instant)}`;

describe('quiet hours', () => {
  test.each<[string, QuietHours, string]>([
    ['2026-11-23 19:59', USUAL_QUIET, '2026-11-23 19:59'],
    ['2026-11-23 20:00', USUAL_QUIET, '2026-11-24 07:00'],
    ['2026-11-24 00:00', USUAL_QUIET, '2026-11-24 07:00'],
    ['2026-11-24 06:59', USUAL_QUIET, '2026-11-24 07:00'],
    ['2026-11-24 07:00', USUAL_QUIET, '2026-11-24 07:00'],
    ['2026-11-23 21:59', ABSENCE_QUIET, '2026-11-23 21:59'],
    ['2026-11-23 22:00', ABSENCE_QUIET, '2026-11-24 07:00'],
    ['2026-12-31 23:30', USUAL_QUIET, '2027-01-01 07:00'],
    ['2026-11-23 03:00', NEVER_QUIET, '2026-11-23 03:00'],
    ['2026-11-23 12:30', { from: '12:00', until: '13:00' }, '2026-11-23 13:00'],
    ['2026-11-23 13:00', { from: '12:00', until: '13:00' }, '2026-11-23 13:00'],
    ['2026-11-23 11:59', { from: '12:00', until: '13:00' }, '2026-11-23 11:59'],
  ])('a notice of %s may ring, with quiet %o, at %s', (moment, quiet, expected) => {
    expect(told(soonestAllowed(at(moment), quiet))).toBe(expected);
  });

  test('the night into winter time is an hour longer, the one into summer time an hour shorter', () => {
    const hours = (moment: string) =>
      (soonestAllowed(at(moment), USUAL_QUIET).getTime() - at(moment).getTime()) / 3_600_000;
    expect(hours('2026-10-23 20:00')).toBe(11);
    expect(hours('2026-10-24 20:00')).toBe(12);
    expect(hours('2027-03-27 20:00')).toBe(10);
  });

  test('both passes of the hour that comes twice are night', () => {
    for (const utc of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      expect(told(soonestAllowed(new Date(utc), USUAL_QUIET))).toBe('2026-10-25 07:00');
    }
  });

  test('at any instant: never earlier, never inside quiet hours, and final', () => {
    const instants = fc.date({
      min: new Date('2026-09-01'),
      max: new Date('2027-08-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(USUAL_QUIET, ABSENCE_QUIET), (instant, quiet) => {
        const soonest = soonestAllowed(instant, quiet);
        const time = schoolTimeOf(soonest);
        expect(soonest.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(time >= quiet.until && time < quiet.from).toBe(true);
        expect(soonestAllowed(soonest, quiet)).toEqual(soonest);
      }),
      { numRuns: 200 },
    );
  });
});
