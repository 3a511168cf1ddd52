import { describe, expect, test } from 'vitest';
import { nextLook } from '../../../src/features/board/next-look.ts';
import { createCalendar } from '../../../src/regulation/calendar.ts';
import { readSettings } from '../../../src/regulation/settings.ts';
import { at, type Wall } from '../../regulation/ringing-run.ts';
import { SCHOOL_YEAR } from '../../regulation/school-year.ts';

const settings = readSettings('regulation.yaml');
const frame = {
  yearId: 1,
  calendar: createCalendar(SCHOOL_YEAR),
  events: [],
  bellsOn: () => new Map([[1, { startsAt: '08:30', endsAt: '09:10' } as const]]),
};

describe('a board in a chat is brought up to date', () => {
  test.each<[Wall, Wall]>([
    ['2026-11-23 06:00', '2026-11-23 08:30'],
    ['2026-11-23 08:30', '2026-11-23 08:40'],
    ['2026-11-23 13:05', '2026-11-23 13:10'],
    ['2026-11-23 16:20', '2026-11-23 16:30'],
  ])('opened at %s: at %s', (now, next) => {
    expect(nextLook(at(now), frame, settings)).toEqual(at(next));
  });

  test.each<[string, Wall]>([
    ['an hour after the last deadline', '2026-11-23 16:30'],
    ['on a Saturday', '2026-11-21 10:00'],
    ['on a holiday', '2026-11-18 10:00'],
    ['in a break', '2026-10-20 10:00'],
  ])('not any more %s', (_when, now) => {
    expect(nextLook(at(now), frame, settings)).toBeUndefined();
  });
});
