import { describe, expect, test } from 'vitest';
import { instantOf, type SchoolDate, type SchoolTime, weekdayOf } from '../../src/kernel/school-date.ts';
import { checkSlots, type Slot, slotsBetween } from '../../src/schedule/slots.ts';

const at = (moment: string) => instantOf(moment.slice(0, 10) as SchoolDate, moment.slice(11) as SchoolTime);
const slot = (name: string, time: SchoolTime, on?: Slot['on']): Slot => ({
  name,
  at: time,
  ...(on && { on }),
  run: async () => undefined,
});
const names = (slots: readonly Slot[], from: string, until: string) =>
  slotsBetween(slots, at(from), at(until)).map(({ name }) => name);

describe('slots between two moments', () => {
  const nudge = slot('nudge', '14:30');

  test('named by local day and time; the first moment is outside, the last inside', () => {
    expect(names([nudge], '2026-11-23 14:29', '2026-11-23 14:30')).toEqual(['2026-11-23T14:30 nudge']);
    expect(names([nudge], '2026-11-23 14:30', '2026-11-24 14:29')).toEqual([]);
    expect(names([nudge], '2026-11-22 15:00', '2026-11-24 15:00')).toEqual([
      '2026-11-23T14:30 nudge',
      '2026-11-24T14:30 nudge',
    ]);
  });

  test('backwards there are none', () => {
    expect(names([nudge], '2026-11-23 15:00', '2026-11-23 13:00')).toEqual([]);
    expect(names([nudge], '2026-11-24 15:00', '2026-11-20 13:00')).toEqual([]);
  });

  test('only on its days', () => {
    const weekly = slot('weekly', '18:00', (day) => weekdayOf(day) === 5);
    expect(names([weekly], '2026-11-16 00:00', '2026-11-30 00:00')).toEqual([
      '2026-11-20T18:00 weekly',
      '2026-11-27T18:00 weekly',
    ]);
  });

  test('in order of time, then as listed', () => {
    const slots = [slot('late', '15:30'), slot('second', '14:30'), slot('a-third', '14:30')];
    expect(names(slots, '2026-11-23 00:00', '2026-11-23 23:59')).toEqual([
      '2026-11-23T14:30 second',
      '2026-11-23T14:30 a-third',
      '2026-11-23T15:30 late',
    ]);
  });

  test.each(['2026-10-25', '2027-03-28'])('each comes once on %s, when the clocks change', (day) => {
    const slots = [slot('night', '02:59'), slot('early', '04:00'), slot('morning', '07:00')];
    let from = at(`${day} 00:00`);
    const seen: string[] = [];
    for (let minutes = 0; minutes < 26 * 60; minutes += 10) {
      const until = new Date(from.getTime() + 600_000);
      seen.push(...slotsBetween(slots, from, until).map(({ name }) => name));
      from = until;
    }
    expect(seen.filter((name) => name.startsWith(day))).toEqual([
      `${day}T02:59 night`,
      `${day}T04:00 early`,
      `${day}T07:00 morning`,
    ]);
  });

  test('07:00 of the school’s wall, not of UTC', () => {
    const morning = [slot('morning', '07:00')];
    const utc = (from: string, until: string) =>
      slotsBetween(morning, at(from), at(until)).map(({ at }) => at.toISOString());
    expect(utc('2026-10-24 00:00', '2026-10-25 12:00')).toEqual([
      '2026-10-24T04:00:00.000Z',
      '2026-10-25T05:00:00.000Z',
    ]);
    expect(utc('2027-03-27 00:00', '2027-03-28 12:00')).toEqual([
      '2027-03-27T05:00:00.000Z',
      '2027-03-28T04:00:00.000Z',
    ]);
  });
});

describe('slots that cannot be', () => {
  test.each<[string, Slot[]]>([
    ['in the hour that comes never or twice', [slot('night', '03:00')]],
    ['in that hour’s last minute', [slot('night', '03:59')]],
    ['no time of day', [slot('never', '24:00')]],
    ['a time that would not sort', [slot('morning', '7:00')]],
    ['no name', [slot('Nudge all', '07:00')]],
    ['twice the same', [slot('nudge', '07:00'), slot('nudge', '07:00')]],
  ])('%s', (_, slots) => {
    expect(() => checkSlots(slots)).toThrow();
  });

  test('right before and after that hour is fine', () => {
    expect(() => checkSlots([slot('a', '02:59'), slot('a', '04:00')])).not.toThrow();
  });
});
