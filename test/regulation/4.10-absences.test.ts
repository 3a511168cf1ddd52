import { describe, expect, test } from 'vitest';
import type { SchoolDate, Weekday } from '../../src/kernel/school-date.ts';
import { weekdayOf } from '../../src/kernel/school-date.ts';
import {
  absenceMark,
  covers,
  isAnnounced,
  type NoteState,
  type NoteWord,
  totalsOf,
} from '../../src/regulation/absence-excuse.ts';
import { daysVouched, type Vouched } from '../../src/regulation/absence-limit.ts';

const word = (reason: NoteWord['reason'], state: NoteState = 'excused'): NoteWord => ({ reason, state });

describe('4.10: what a note covers', () => {
  const days = { from: '2026-11-19', until: '2026-11-20', lessons: [] } as const;
  const lessons = { from: '2026-11-23', until: '2026-11-23', lessons: [1, 2] } as const;

  test.each([
    ['its first day', days, '2026-11-19', 1, true],
    ['its last day', days, '2026-11-20', 8, true],
    ['not the day before', days, '2026-11-18', 1, false],
    ['not the day after', days, '2026-11-21', 1, false],
    ['a lesson outside the timetable, by whole days', days, '2026-11-19', 0, true],
    ['the lessons that it names', lessons, '2026-11-23', 2, true],
    ['no others of that day', lessons, '2026-11-23', 3, false],
    ['not one outside the timetable, by lessons', lessons, '2026-11-23', 0, false],
  ] as const)('%s', (_what, note, day, number, covered) => {
    expect(covers(note, { day, number })).toBe(covered);
  });
});

describe('4.10: n, ns, nc, k are derived', () => {
  test.each([
    ['no note: not excused', 'absent', [], 'n'],
    ['a note that waits: not excused', 'absent', [word('illness', 'sent')], 'n'],
    ['one about which was asked: not excused', 'absent', [word('illness', 'asked')], 'n'],
    ['a refused one: not excused', 'absent', [word('illness', 'refused')], 'n'],
    ['a withdrawn one: not excused', 'absent', [word('family', 'withdrawn')], 'n'],
    ['illness', 'absent', [word('illness')], 'ns'],
    ['family', 'absent', [word('family')], 'nc'],
    ['a competition', 'absent', [word('official')], 'nc'],
    ['of two the illness counts', 'absent', [word('family'), word('illness')], 'ns'],
    ['an illness that waits does not', 'absent', [word('other'), word('illness', 'sent')], 'nc'],
    ['late stays late', 'late', [word('illness')], 'k'],
  ] as const)('%s', (_what, kind, notes, mark) => {
    expect(absenceMark(kind, notes)).toBe(mark);
  });

  test('totals count lessons', () => {
    expect(totalsOf(['n', 'ns', 'n', 'k'])).toEqual({ n: 2, ns: 1, nc: 0, k: 1 });
    expect(totalsOf([])).toEqual({ n: 0, ns: 0, nc: 0, k: 0 });
  });

  test.each([
    ['sent', true],
    ['asked', true],
    ['excused', true],
    ['refused', false],
    ['withdrawn', false],
  ] as const)('a note that is %s announces: %s', (state, announced) => {
    expect(isAnnounced([{ state }])).toBe(announced);
  });
});

describe('4.10: how many school days in a row the family vouches for', () => {
  /** Monday to Friday; Wednesday, 18 November, is a holiday. */
  const calendar = {
    lessonsOn(day: SchoolDate): { weekday: Weekday } | { off: 'weekend' | 'holiday' } {
      if (day === '2026-11-18') return { off: 'holiday' };
      return weekdayOf(day) <= 5 ? { weekday: weekdayOf(day) } : { off: 'weekend' };
    },
  };
  const note = (from: SchoolDate, until: SchoolDate, more: Partial<Vouched> = {}): Vouched => ({
    ...{ from, until, lessons: [], state: 'sent', byDoctor: false },
    ...more,
  });

  test.each([
    ['one day', note('2026-11-23', '2026-11-23'), [], 1],
    ['weekends and holidays do not count', note('2026-11-16', '2026-11-23'), [], 5],
    [
      'what it follows without a school day between counts',
      note('2026-11-23', '2026-11-24'),
      [note('2026-11-19', '2026-11-20')],
      4,
    ],
    [
      'after a day at school it begins anew',
      note('2026-11-23', '2026-11-24'),
      [note('2026-11-19', '2026-11-19')],
      2,
    ],
    ['what follows it counts too', note('2026-11-23', '2026-11-23'), [note('2026-11-24', '2026-11-25')], 3],
    [
      'two about the same day count it once',
      note('2026-11-23', '2026-11-23'),
      [note('2026-11-23', '2026-11-24')],
      2,
    ],
    [
      'what was refused does not',
      note('2026-11-24', '2026-11-24'),
      [note('2026-11-23', '2026-11-23', { state: 'refused' })],
      1,
    ],
    [
      'what a doctor vouches for does not',
      note('2026-11-24', '2026-11-24'),
      [note('2026-11-23', '2026-11-23', { byDoctor: true })],
      1,
    ],
    [
      'a note by a doctor is of none',
      note('2026-11-23', '2026-11-27', { byDoctor: true }),
      [note('2026-11-20', '2026-11-20')],
      0,
    ],
    ['a note about some lessons is of none', note('2026-11-23', '2026-11-23', { lessons: [1] }), [], 0],
  ] as const)('%s', (_what, asked, others, days) => {
    expect(daysVouched(asked, others, calendar)).toBe(days);
  });
});
