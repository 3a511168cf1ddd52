import { addDays, instantOf, type SchoolDate, type SchoolTime, schoolDateOf } from '../kernel/school-date.ts';
import { type Calendar, type Span, within } from './calendar.ts';

export type RingCalendar = Pick<Calendar, 'isWorkingDay' | 'data'>;

/** One who is to hear of a duty, and when they are left alone. */
export interface Listener {
  readonly personId: number;
  /** The superuser and the academic office; all others hear on the first morning after a break. */
  readonly worksInBreaks: boolean;
  /** Days on which a substitute does their work. */
  readonly leaves: readonly Span[];
  /** The instant itself, or the end of the quiet hours that it falls into. */
  readonly awakeAt: (instant: Date) => Date;
  /** One evening message, in which nothing comes out of turn. */
  readonly digest: boolean;
  /** The lessons that they give on the days in question. */
  readonly lessons: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/** Whether the bell rings for them that day: a working day, no break, no leave. */
export function isRingingDay(
  { worksInBreaks, leaves }: Pick<Listener, 'worksInBreaks' | 'leaves'>,
  day: SchoolDate,
  { isWorkingDay, data }: RingCalendar,
): boolean {
  return (
    isWorkingDay(day) &&
    (worksInBreaks || !data.breaks.some((span) => within(span, day))) &&
    !leaves.some((span) => within(span, day))
  );
}

/** No school stands still for longer; it ends the search in a calendar without working days. */
const LONGEST_SILENCE = 366;

/** The day itself, or the first after it on which the bell rings for them. */
export function ringingDayFrom(
  listener: Pick<Listener, 'worksInBreaks' | 'leaves'>,
  day: SchoolDate,
  calendar: RingCalendar,
): SchoolDate {
  for (let tried = 0, next = day; tried < LONGEST_SILENCE; tried += 1, next = addDays(next, 1)) {
    if (isRingingDay(listener, next, calendar)) return next;
  }
  throw new Error(`no ringing day within a year of ${day}`);
}

/** The end of the lesson of their own that runs at that instant; else the instant. */
function afterOwnLesson({ lessons }: Pick<Listener, 'lessons'>, instant: Date): Date {
  const running = lessons.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);
  return running ? afterOwnLesson({ lessons }, running.endsAt) : instant;
}

/**
 * When a day begins for them on which they are to hear what the days before it kept back: at `morning`; if
 * that falls into quiet hours which last into the day after, at the end of those of the night before.
 */
function beginningOf({ awakeAt }: Pick<Listener, 'awakeAt'>, day: SchoolDate, morning: SchoolTime): Date {
  const at = instantOf(day, morning);
  return schoolDateOf(awakeAt(at)) === day ? at : awakeAt(instantOf(day, '00:00'));
}

/**
 * The soonest moment from `instant` on that is on a ringing day, outside of quiet hours and of their own
 * lessons. A day on which they are left alone is followed by `morning` of the next one that is not.
 */
export function soonestHeard(
  listener: Listener,
  instant: Date,
  morning: SchoolTime,
  calendar: RingCalendar,
): Date {
  const day = schoolDateOf(instant);
  const ringing = ringingDayFrom(listener, day, calendar);
  const onDay = ringing === day ? instant : beginningOf(listener, ringing, morning);
  const heard = afterOwnLesson(listener, listener.awakeAt(onDay));
  return heard.getTime() === instant.getTime() ? heard : soonestHeard(listener, heard, morning, calendar);
}
