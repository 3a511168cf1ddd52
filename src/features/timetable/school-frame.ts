import type { Db } from '../../db/open.ts';
import type { Clock } from '../../kernel/clock.ts';
import {
  fromDbDate,
  type SchoolDate,
  type SchoolTime,
  toDbDate,
  type Weekday,
} from '../../kernel/school-date.ts';
import { type Calendar, createCalendar } from '../../regulation/calendar.ts';

/** What a whole school year stands on; changes a few times a year. */
export interface SchoolFrame {
  readonly calendar: Calendar;
  readonly bells: ReadonlyMap<number, { readonly startsAt: SchoolTime; readonly endsAt: SchoolTime }>;
  readonly classNames: readonly string[];
}

/** The frame of the school year that holds `day`; outside every year, of the nearest before it. */
export type SchoolFrames = (day: SchoolDate) => Promise<SchoolFrame>;

/** Another replica's change of the calendar is seen within this time. */
const FRESH_MS = 60_000;

export function createSchoolFrames({ db, clock }: { db: Db; clock: Clock }): SchoolFrames {
  let known: { frame: SchoolFrame; readAt: number } | undefined;

  return async (day) => {
    const { year } = known?.frame.calendar ?? {};
    const fresh = known && clock.monotonic() - known.readAt < FRESH_MS;
    if (known && fresh && year && year.from <= day && day <= year.until) return known.frame;
    const frame = await readFrame(db, day);
    known = { frame, readAt: clock.monotonic() };
    return frame;
  };
}

async function readFrame(db: Db, day: SchoolDate): Promise<SchoolFrame> {
  const year = await db.schoolYear.findFirst({
    where: { startsOn: { lte: toDbDate(day) } },
    orderBy: { startsOn: 'desc' },
    relationLoadStrategy: 'join',
    include: { semesters: true, breaks: true, bells: true, classes: { select: { name: true } } },
  });
  const overrides = await db.dayOverride.findMany();
  const span = (from: Date, until: Date) => ({ from: fromDbDate(from), until: fromDbDate(until) });
  return {
    calendar: createCalendar({
      year: year ? span(year.startsOn, year.endsOn) : { from: day, until: day },
      semesters: (year?.semesters ?? []).map((semester) => ({
        ...span(semester.startsOn, semester.endsOn),
        number: semester.number,
        ...(semester.grade9EndsOn ? { grade9Until: fromDbDate(semester.grade9EndsOn) } : {}),
      })),
      breaks: (year?.breaks ?? []).map((pause) => span(pause.startsOn, pause.endsOn)),
      overrides: new Map(
        overrides.map((override) => [
          fromDbDate(override.day),
          {
            working: override.working,
            ...(override.lessonsAsOn === null ? {} : { lessonsAsOn: override.lessonsAsOn as Weekday }),
          },
        ]),
      ),
    }),
    bells: new Map(
      (year?.bells ?? []).map((bell) => [
        bell.number,
        { startsAt: bell.startsAt as SchoolTime, endsAt: bell.endsAt as SchoolTime },
      ]),
    ),
    classNames: (year?.classes ?? []).map(({ name }) => name),
  };
}
