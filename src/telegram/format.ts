import { addDays, type SchoolDate, schoolTimeOf, toDbDate } from '../kernel/school-date.ts';
import type { Language } from '../regulation/actor.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

/** `pirmdiena, 23. novembris` */
export function formatDay(day: SchoolDate, language: Language): string {
  return format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(toDbDate(day));
}

/** `P., 24.11.` as the language shortens it */
export function formatShortDay(day: SchoolDate, language: Language): string {
  return format(language, { weekday: 'short', day: '2-digit', month: '2-digit' }).format(toDbDate(day));
}

/** `24.11.` as the language writes it */
export function formatDate(day: SchoolDate, language: Language): string {
  return format(language, { day: '2-digit', month: '2-digit' }).format(toDbDate(day));
}

/** `01.09.2026` as the language writes it */
export function formatFullDate(day: SchoolDate, language: Language): string {
  return format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(toDbDate(day));
}

const A_MONDAY: SchoolDate = '2024-01-01';

/** `pirmdiena`, as it stands within a sentence; 1 is Monday. */
export function formatWeekday(weekday: number, language: Language): string {
  const name = format(language, { weekday: 'long' }).format(toDbDate(addDays(A_MONDAY, weekday - 1)));
  return language === 'en' ? name : name.toLowerCase();
}

/** `2026. g. novembris` as the language writes it */
export function formatMonth(day: SchoolDate, language: Language): string {
  return format(language, { month: 'long', year: 'numeric' }).format(toDbDate(day));
}

/** `14:30`, the school's time */
export function formatTime(instant: Date): string {
  return schoolTimeOf(instant);
}
