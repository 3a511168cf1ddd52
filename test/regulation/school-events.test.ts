import { describe, expect, test } from 'vitest';
import { instantOf, type SchoolTime } from '../../src/kernel/school-date.ts';
import { eventInstead, isEventOf, type SchoolEvent } from '../../src/regulation/school-events.ts';

const [CLASS, OTHER] = [5, 6];
const DAY = '2026-12-11';

const event = (given: Partial<SchoolEvent> = {}): SchoolEvent => ({
  id: 1,
  title: 'Ekskursija',
  from: DAY,
  until: DAY,
  hours: undefined,
  classIds: [CLASS],
  noLessons: 'excursion',
  ...given,
});

const lesson = (startsAt: SchoolTime, endsAt: SchoolTime, classId: number | undefined = CLASS) => ({
  day: DAY as typeof DAY,
  classId,
  startsAt: instantOf(DAY, startsAt),
  endsAt: instantOf(DAY, endsAt),
});

describe('4.5: an event instead of lessons', () => {
  test('of the whole day: no lesson of its class is held, every lesson of another is', () => {
    expect(eventInstead([event()], lesson('08:30', '09:10'))?.title).toBe('Ekskursija');
    expect(eventInstead([event()], lesson('08:30', '09:10', OTHER))).toBeUndefined();
  });

  test.each<[SchoolTime, SchoolTime, boolean]>([
    ['09:20', '10:00', false],
    ['09:21', '10:01', true],
    ['10:10', '10:50', true],
    ['11:59', '12:39', true],
    ['12:00', '12:40', false],
  ])('from 10:00 to 12:00: the lesson %s–%s falls into it: %s', (startsAt, endsAt, instead) => {
    const hours = { startsAt: '10:00', endsAt: '12:00' } as const;
    expect(eventInstead([event({ hours })], lesson(startsAt, endsAt)) !== undefined).toBe(instead);
  });

  test('beside which lessons go on takes none away', () => {
    expect(eventInstead([event({ noLessons: undefined })], lesson('08:30', '09:10'))).toBeUndefined();
  });

  test('of the whole school concerns groups of several classes too, a class’s does not', () => {
    const ofNoClass = { ...lesson('15:00', '15:40'), classId: undefined };
    expect(eventInstead([event({ classIds: [] })], ofNoClass)).toBeDefined();
    expect(eventInstead([event()], ofNoClass)).toBeUndefined();
  });

  test('of several days concerns each of them, and no other', () => {
    const days = ['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'] as const;
    const camp = event({ from: '2026-12-11', until: '2026-12-12' });
    expect(days.filter((day) => isEventOf(camp, { day, classId: CLASS }))).toEqual(days.slice(1, 3));
  });
});
