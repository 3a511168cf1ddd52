import { describe, expect, test } from 'vitest';
import { addDays, type SchoolDate } from '../../src/kernel/school-date.ts';
import type { Listener } from '../../src/regulation/listener.ts';
import type { ParagraphKey } from '../../src/regulation/paragraphs.ts';
import {
  lesson,
  listener,
  looks,
  OFFICE,
  openDuty,
  ringAll,
  TEACHER,
  told,
  type Wall,
} from './ringing-run.ts';

/** Told in two weeks around the last day of a duty that nobody does. */
function ring(
  dueOn: SchoolDate,
  {
    duty = '4.10',
    down,
    days = 14,
    ...given
  }: Partial<Listener> & { duty?: ParagraphKey; down?: { from: Wall; up: Wall }; days?: number } = {},
) {
  const from = addDays(dueOn, -7);
  const looking = looks('days', `${from} 00:00`, `${addDays(dueOn, days)} 23:00`, down);
  const open = looking.filter(({ now }) => now >= openDuty(duty, { dueOn }).since);
  return ringAll(openDuty(duty, { dueOn }), { responsible: [listener(TEACHER, given)] }, open);
}

describe('a clock in days rings', () => {
  test('on the last day at 8:00, on passing, then every second working day; after the second the one above hears', () => {
    const rings = ring('2026-11-23');
    expect(told(rings)).toEqual([
      'last-day 2026-11-23 08:00',
      'passed 2026-11-24 08:00',
      'repeat-1 2026-11-26 08:00',
      'repeat-2 2026-11-30 08:00',
      'repeat-3 2026-12-02 08:00',
      'repeat-4 2026-12-04 08:00',
    ]);
    expect(told(rings, OFFICE)).toEqual(['above 2026-11-30 08:00']);
  });

  test.each<[string, SchoolDate, string[]]>([
    [
      '3.2: seven calendar days end on a Sunday: on the Friday before',
      '2026-11-29',
      ['last-day 2026-11-27 08:00', 'passed 2026-11-30 08:00', 'repeat-1 2026-12-02 08:00'],
    ],
    [
      'on a holiday: on the day before',
      '2026-11-18',
      ['last-day 2026-11-17 08:00', 'passed 2026-11-19 08:00', 'repeat-1 2026-11-23 08:00'],
    ],
    [
      'over the change to winter time',
      '2026-11-01',
      ['last-day 2026-10-30 08:00', 'passed 2026-11-02 08:00', 'repeat-1 2026-11-04 08:00'],
    ],
    [
      'over Easter and the change to summer time',
      '2027-03-25',
      ['last-day 2027-03-25 08:00', 'passed 2027-03-30 08:00', 'repeat-1 2027-04-01 08:00'],
    ],
  ])('%s', (_, dueOn, first) => {
    expect(told(ring(dueOn)).slice(0, 3)).toEqual(first);
  });

  test('at the end of their own quiet hours, and of their own lesson', () => {
    const lessons = [lesson('2026-11-23 08:30', '09:10')];
    const until = (instant: Date) =>
      instant < lesson('2026-11-23 08:35', '09:00').startsAt
        ? lesson('2026-11-23 08:35', '09:00').startsAt
        : instant;
    expect(told(ring('2026-11-23', { awakeAt: until, lessons }))[0]).toBe('last-day 2026-11-23 09:10');
  });
});

describe('in breaks', () => {
  test('the superuser is told of every day, as breaks are working days', () => {
    expect(told(ring('2026-10-16', { duty: '3.2', worksInBreaks: true })).slice(0, 4)).toEqual([
      'last-day 2026-10-16 08:00',
      'passed 2026-10-19 08:00',
      'repeat-1 2026-10-21 08:00',
      'repeat-2 2026-10-23 08:00',
    ]);
  });

  test('a class teacher hears on the first morning after, once', () => {
    expect(told(ring('2026-10-16')).slice(0, 3)).toEqual([
      'last-day 2026-10-16 08:00',
      'passed 2026-10-26 08:00',
      'repeat-1 2026-10-28 08:00',
    ]);
    expect(told(ring('2026-10-20'))[0]).toBe('passed 2026-10-26 08:00');
  });

  test('over Christmas and New Year nothing rings for a class teacher; the one above does not hear before they did', () => {
    const rings = ring('2026-12-23', { days: 21 });
    expect(told(rings)[0]).toBe('passed 2027-01-05 08:00');
    expect(told(rings, OFFICE)).toEqual(['above 2027-01-11 08:00']);
  });
});

describe('on leave', () => {
  const leaves = [{ from: '2026-11-24' as SchoolDate, until: '2026-11-27' as SchoolDate }];

  test('they are left alone until after it, and then told once of what piled up; the one above hears in time', () => {
    const rings = ring('2026-11-23', { leaves });
    expect(told(rings).slice(0, 3)).toEqual([
      'last-day 2026-11-23 08:00',
      'repeat-2 2026-11-30 08:00',
      'repeat-3 2026-12-02 08:00',
    ]);
    expect(told(rings, OFFICE)).toEqual(['above 2026-11-30 08:00']);
  });
});

describe('after a time out of order', () => {
  test('of what was missed the newest is told, late', () => {
    const rings = ring('2026-11-23', { down: { from: '2026-11-24 00:00', up: '2026-11-27 13:00' } });
    expect(told(rings).slice(0, 3)).toEqual([
      'last-day 2026-11-23 08:00',
      'repeat-1 2026-11-27 13:00 late',
      'repeat-2 2026-11-30 08:00',
    ]);
  });

  test('a last day that is over is not told as one', () => {
    const rings = ring('2026-11-23', { down: { from: '2026-11-23 00:00', up: '2026-11-24 09:00' } });
    expect(told(rings)[0]).toBe('passed 2026-11-24 09:00 late');
  });

  test('five hours: the last day is told at noon', () => {
    const rings = ring('2026-11-23', { down: { from: '2026-11-23 07:00', up: '2026-11-23 12:00' } });
    expect(told(rings)[0]).toBe('last-day 2026-11-23 12:00 late');
  });
});
