import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { addDays, instantOf, type SchoolDate } from '../../kernel/school-date.ts';
import { eventInstead, isEventOf, type SchoolEvent } from '../../regulation/school-events.ts';
import type { WeekLesson } from '../timetable/week-lessons.store.ts';

export interface FeedLesson
  extends Pick<WeekLesson, 'ref' | 'day' | 'number' | 'room' | 'subjectName' | 'className' | 'substitution'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface FeedContent {
  readonly name: string;
  /** Lessons that are held, in any order. */
  readonly lessons: readonly FeedLesson[];
  readonly events: readonly SchoolEvent[];
  readonly classIds: readonly number[];
  /** A teacher's lessons name the class. */
  readonly naming: 'subject' | 'class';
  /** When it was made, to the day, so that the same content is the same file. */
  readonly madeOn: SchoolDate;
}

/**
 * Lesson times, rooms and school events, and nothing else: whoever has the address can read it. Each lesson
 * stands by its instant, so that every reader shows it right on both sides of a change of summer time.
 */
export function calendarFile(content: FeedContent): string {
  const { name, lessons, events, classIds, naming, madeOn } = content;
  const stamp = instantOf(madeOn, '00:00');
  const calendar = ical({ name, prodId: { company: 'Zvans', product: 'Zvans' } });
  for (const lesson of lessons.filter((one) => !isInsteadOf(events, classIds, one))) {
    const subject = lesson.substitution?.subjectName ?? lesson.subjectName;
    calendar.createEvent({
      id: uid('lesson', lesson.ref.courseId, lesson.ref.day, lesson.ref.number),
      stamp,
      start: lesson.startsAt,
      end: lesson.endsAt,
      summary: naming === 'class' ? `${lesson.className} ${subject}` : subject,
      ...(lesson.room ? { location: lesson.room } : {}),
    });
  }
  for (const event of events.filter((one) => concerns(one, classIds))) {
    for (const [start, end] of timesOf(event)) {
      calendar.createEvent({
        id: uid('event', event.id, start.toISOString()),
        stamp,
        start,
        end,
        summary: event.title,
        ...(event.hours ? {} : { allDay: true }),
      });
    }
  }
  return calendar.toString();
}

/** Stable, so that a calendar knows a moved lesson again, and telling nothing of our own numbers. */
function uid(...parts: readonly (string | number)[]): string {
  return `${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 24)}@zvans`;
}

function isInsteadOf(
  events: readonly SchoolEvent[],
  classIds: readonly number[],
  lesson: FeedLesson,
): boolean {
  const places = classIds.length > 0 ? classIds : [undefined];
  return places.every((classId) => eventInstead(events, { ...lesson, classId }) !== undefined);
}

const concerns = (event: SchoolEvent, classIds: readonly number[]) =>
  event.classIds.length === 0 || classIds.some((classId) => isEventOf(event, { day: event.from, classId }));

/** With hours: on each of its days; else from the first day to the end of the last, as whole days in UTC. */
function timesOf({ from, until, hours }: SchoolEvent): [Date, Date][] {
  if (!hours) return [[new Date(`${from}T00:00:00Z`), new Date(`${addDays(until, 1)}T00:00:00Z`)]];
  const days: SchoolDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days.map((day) => [instantOf(day, hours.startsAt), instantOf(day, hours.endsAt)]);
}
