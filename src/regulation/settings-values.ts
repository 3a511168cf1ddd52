import { z } from 'zod';
import type { SchoolTime } from '../kernel/school-date.ts';

const TIME_FORM = 'must be a time like 14:30, in quotes';
export const time = z
  .string(TIME_FORM)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, TIME_FORM)
  .transform((text) => text as SchoolTime);

/** Whether the number stands in the order's text, or is the school's own custom. */
export const source = z.enum(['regulation', 'school'], 'must be regulation or school');
export type Source = z.infer<typeof source>;

function whole(of: string, min: number, max: number) {
  const form = `must be ${of}, ${min} to ${max}`;
  return z.int(form).min(min, form).max(max, form);
}

export const minutes = (max: number) => whole('a whole number of minutes', 0, max);
export const hours = (max: number) => whole('a whole number of hours', 1, max);
export const days = whole('a whole number of days', 1, 30);
export const times = (max: number) => whole('a whole number', 1, max);
export const dayOfMonth = whole('a day of the month', 1, 28);
export const months = z.array(whole('a month', 1, 12), 'must be months, like [9, 10, 11]');
/** 1 = Monday */
export const weekday = whole('a day of the week', 1, 5);

const DAY_FORM = 'must be a day like 09-30, in quotes';
export const dayOfYear = z
  .string(DAY_FORM)
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, DAY_FORM)
  // One that there is in every year.
  .refine((text) => !/^02-(29|3)|^(04|06|09|11)-31/.test(text), DAY_FORM);

export const grade = whole('a grade', 1, 9);
const GRADES_FORM = 'must be the first and the last grade, like [1, 4]';
export const grades = z.tuple([grade, grade], GRADES_FORM).refine(([from, to]) => from <= to, GRADES_FORM);

export const quietHours = z.strictObject({ from: time, until: time, source });
