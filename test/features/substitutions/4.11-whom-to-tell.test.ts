import { describe, expect, test } from 'vitest';
import { whomToTell } from '../../../src/features/substitutions/whom-to-tell.ts';
import type { SchoolFrame } from '../../../src/features/timetable/school-frame.ts';
import { instantOf, type SchoolDate, type SchoolTime } from '../../../src/kernel/school-date.ts';
import { createCalendar } from '../../../src/regulation/calendar.ts';
import { SCHOOL_YEAR } from '../../regulation/school-year.ts';
import { ABSENT, ANNA, given, ILZE, lessonAt, MONDAY, plan, TUESDAY, WEDNESDAY } from './plans.ts';

const bells = new Map([
  [1, { startsAt: '08:30', endsAt: '09:10' } as const],
  [2, { startsAt: '09:20', endsAt: '10:00' } as const],
]);
const calendar = createCalendar(SCHOOL_YEAR);
const frame = { bellsOn: () => bells, calendar } as Pick<SchoolFrame, 'bellsOn' | 'calendar'> as SchoolFrame;
const at = (day: SchoolDate, time: SchoolTime) => instantOf(day, time);
const first = lessonAt(MONDAY, 1);

const told = (change: Parameters<typeof whomToTell>[0], now: Date) => {
  const { staff, families } = whomToTell(change, { frame, now, evening: '18:00' });
  return { staff: Object.fromEntries(staff), families: Object.fromEntries(families) };
};

describe('4.11: a lesson of this very morning', () => {
  const change = { before: undefined, after: plan({ given: [given(first, ANNA)] }) };

  test('at 7:20: the substitute, the absent teacher and the families hear at once', () => {
    expect(told(change, at(MONDAY, '07:20'))).toEqual({
      staff: { [ANNA]: 'now', [ABSENT]: 'now' },
      families: { [MONDAY]: [100] },
    });
  });

  test('after its end nobody hears of it', () => {
    expect(told(change, at(MONDAY, '09:09')).families).toEqual({ [MONDAY]: [100] });
    expect(told(change, at(MONDAY, '09:10'))).toEqual({ staff: {}, families: {} });
  });
});

describe('4.11: a later day', () => {
  const change = { before: undefined, after: plan({ given: [given(lessonAt(TUESDAY, 1), ANNA)] }) };

  test('the staff hear when it can no longer be taken back, families by the evening’s news', () => {
    expect(told(change, at(MONDAY, '17:59'))).toEqual({
      staff: { [ANNA]: 'later', [ABSENT]: 'later' },
      families: {},
    });
  });

  test('known after the evening’s news of the day before: families hear of it by itself', () => {
    expect(told(change, at(MONDAY, '18:00')).families).toEqual({ [TUESDAY]: [100] });
  });

  test('of a Monday the evening’s news is that of Friday: from then on families hear of it by itself', () => {
    const monday = { before: undefined, after: plan({ given: [given(first, ANNA)] }) };
    expect(told(monday, at('2026-11-20', '17:59')).families).toEqual({});
    expect(told(monday, at('2026-11-20', '18:00')).families).toEqual({ [MONDAY]: [100] });
  });

  test('one lesson of today is enough for the substitute of both days to hear at once', () => {
    const both = plan({ given: [given(lessonAt(WEDNESDAY, 1), ANNA), given(first, ANNA)] });
    const { staff } = told({ before: undefined, after: both }, at(MONDAY, '07:20'));
    expect(staff[ANNA]).toBe('now');
  });
});

describe('4.11: a change', () => {
  const before = plan({ given: [given(first, ANNA), given(lessonAt(MONDAY, 2), ANNA)] });
  const now = at(MONDAY, '07:20');

  test('of the substitute: both hear, who came and who went', () => {
    const after = plan({ given: [given(first, ILZE), given(lessonAt(MONDAY, 2), ANNA)] });
    expect(Object.keys(told({ before, after }, now).staff).map(Number)).toEqual([ABSENT, ANNA, ILZE]);
  });

  test('of the order’s number alone: nobody hears', () => {
    const after = { ...before, orderNumber: '1-9/45' };
    expect(told({ before, after }, now)).toEqual({ staff: {}, families: {} });
  });

  test('of the subject or of the group it is joined with: they hear', () => {
    for (const more of [{ subjectId: 6 }, { joinedCourseId: 200 }]) {
      const after = plan({ given: [given(first, ANNA, more), given(lessonAt(MONDAY, 2), ANNA)] });
      expect(told({ before, after }, now).families, JSON.stringify(more)).toEqual({ [MONDAY]: [100] });
    }
  });

  test('a lesson that nobody gives: the families and the absent teacher hear', () => {
    const after = plan({ cancelled: [first] });
    const { staff, families } = told({ before: plan(), after }, now);
    expect({ staff, families }).toEqual({ staff: { [ABSENT]: 'now' }, families: { [MONDAY]: [100] } });
  });

  test('taken back as a whole: everyone who had a part in it hears', () => {
    expect(told({ before, after: undefined }, now)).toEqual({
      staff: { [ANNA]: 'now', [ABSENT]: 'now' },
      families: { [MONDAY]: [100] },
    });
  });
});
