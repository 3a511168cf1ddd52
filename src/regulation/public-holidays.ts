import Holidays from 'date-holidays';
import type { SchoolDate } from '../kernel/school-date.ts';

/** The public holidays of Latvia, by the library's rule for their day. */
const NAMES = {
  '01-01': 'new-year',
  'easter -2': 'good-friday',
  easter: 'easter',
  'easter 1': 'easter-monday',
  '05-01': 'labour-day',
  '05-04': 'independence',
  '06-23': 'ligo',
  '06-24': 'jani',
  '11-18': 'proclamation',
  '12-24': 'christmas-eve',
  '12-25': 'christmas',
  '12-26': 'second-christmas',
  '12-31': 'new-years-eve',
} as const;

/** `other`: declared for one year alone, like the day of a visit. */
export type HolidayName = (typeof NAMES)[keyof typeof NAMES] | 'other';

const known = new Map<number, ReadonlyMap<SchoolDate, HolidayName>>();

/** The days off of a calendar year; a Monday that stands in for a holiday on a weekend bears its name. */
export function holidaysOf(year: number): ReadonlyMap<SchoolDate, HolidayName> {
  let days = known.get(year);
  if (!days) {
    const found = new Holidays('LV').getHolidays(year).filter(({ type }) => type === 'public');
    days = new Map(found.map(({ date, rule }) => [date.slice(0, 10) as SchoolDate, nameOf(rule)]));
    known.set(year, days);
  }
  return days;
}

function nameOf(rule: string): HolidayName {
  const [day = ''] = rule.split(' and ');
  return Object.hasOwn(NAMES, day) ? NAMES[day as keyof typeof NAMES] : 'other';
}
