import { z } from 'zod';
import type { SchoolDate } from '../kernel/school-date.ts';
import { schoolDate } from '../kernel/school-date-schema.ts';

/** ¶6: what of the school's days has changed; its words are made when they are read, from what is true then. */
export const timetableNews = z.discriminatedUnion('what', [
  /** Their hours, from a day on or on that day alone. */
  z.object({ what: z.literal('courses'), courseIds: z.array(z.int()), from: schoolDate }),
  /** A day off, a moved working day, a short one. */
  z.object({ what: z.literal('day'), day: schoolDate }),
  z.object({
    what: z.literal('event'),
    title: z.string(),
    from: schoolDate,
    until: schoolDate,
    /** `10:00–12:00`; none: the whole day. */
    hours: z.string(),
    /** None: the whole school. */
    classIds: z.array(z.int()),
    lessons: z.boolean(),
    /** It will not be. */
    gone: z.boolean(),
  }),
]);
export type TimetableNews = z.infer<typeof timetableNews>;

/** The first day that is otherwise. */
export function firstDayOf(news: TimetableNews): SchoolDate {
  return news.what === 'day' ? news.day : news.from;
}
