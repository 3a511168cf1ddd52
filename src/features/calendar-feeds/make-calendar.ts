import type { Db } from '../../db/open.ts';
import { addDays, instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import type { SchoolFrame, SchoolFrames } from '../timetable/school-frame.ts';
import { isHeld, loadWeekLessons } from '../timetable/week-lessons.store.ts';
import { calendarFile, type FeedLesson } from './calendar-file.ts';
import { type FeedOf, feedClasses } from './feed.store.ts';

export interface CalendarDeps {
  readonly db: Db;
  readonly frames: SchoolFrames;
  readonly schoolName: string;
}

/** How far back it goes, in days. */
const BACK = 7;

/** The calendar of a feed from a week back to the end of the school year. */
export async function makeCalendar(
  { db, frames, schoolName }: CalendarDeps,
  feed: FeedOf,
  today: SchoolDate,
): Promise<string> {
  const frame = await frames(today);
  const { studentId, personId } = feed;
  const of = studentId === null ? { teacherId: personId } : { studentId };
  const lessons = await loadWeekLessons(db, frame.calendar, of, daysOf(frame, today));
  return calendarFile({
    name: schoolName,
    lessons: lessons
      // Someone else gives it: it is none of the absent teacher's time.
      .filter(
        ({ substitution }) => studentId !== null || !substitution || substitution.substituteId === personId,
      )
      .filter(({ place }) => isHeld(place))
      .flatMap((lesson): FeedLesson[] => {
        const bell = frame.bellsOn(lesson.day).get(lesson.number);
        if (!bell) return [];
        const at = {
          startsAt: instantOf(lesson.day, bell.startsAt),
          endsAt: instantOf(lesson.day, bell.endsAt),
        };
        return [{ ...lesson, ...at }];
      }),
    events: frame.events.filter(({ until }) => until >= addDays(today, -BACK)),
    classIds: await feedClasses(db, feed, today),
    naming: studentId === null ? 'class' : 'subject',
    madeOn: today,
  });
}

function daysOf({ calendar }: SchoolFrame, today: SchoolDate): SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = addDays(today, -BACK); day <= calendar.year.until; day = addDays(day, 1)) days.push(day);
  return days;
}
