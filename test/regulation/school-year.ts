import type { CalendarData } from '../../src/regulation/calendar.ts';

/** The school year 2026/27 as the regulation's decisions have it. */
export const SCHOOL_YEAR: CalendarData = {
  year: { from: '2026-09-01', until: '2027-08-31' },
  semesters: [
    { number: 1, from: '2026-09-01', until: '2026-12-22' },
    { number: 2, from: '2027-01-05', until: '2027-05-31', grade9Until: '2027-06-11' },
  ],
  breaks: [
    { from: '2026-10-19', until: '2026-10-23' },
    { from: '2026-12-23', until: '2027-01-04' },
    { from: '2027-03-15', until: '2027-03-19' },
  ],
  overrides: new Map([
    ['2026-01-02', { working: false }],
    ['2026-01-17', { working: true, lessonsAsOn: 5 }],
    ['2026-06-22', { working: false }],
    ['2026-06-27', { working: true }],
  ]),
};
