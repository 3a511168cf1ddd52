import { z } from 'zod';
import { isSchoolDate, type SchoolDate } from './school-date.ts';

/** A day as drafts and letters keep it: `2026-11-23`, of the calendar. */
export const schoolDate = z.custom<SchoolDate>((value) => typeof value === 'string' && isSchoolDate(value));
