import type { Db, Tx } from '../../db/open.ts';
import type { Clock } from '../../kernel/clock.ts';
import { compareNames } from '../../kernel/folding.ts';
import {
  fromDbDate,
  type SchoolDate,
  type SchoolTime,
  toDbDate,
  type Weekday,
} from '../../kernel/school-date.ts';
import { type Calendar, createCalendar } from '../../regulation/calendar.ts';
import type { SchoolEvent } from '../../regulation/school-events.ts';
import { loadEvents } from './school-events.store.ts';

export interface BellTimes {
  readonly startsAt: SchoolTime;
  readonly endsAt: SchoolTime;
}

/** By the bell's number. */
export type Bells = ReadonlyMap<number, BellTimes>;

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** What a whole school year stands on; changes a few times a year. */
export interface SchoolFrame {
  /** None: the day asked for lies before the first year. */
  readonly yearId: number | undefined;
  /** `2026/27` */
  readonly yearName: string;
  readonly calendar: Calendar;
  /** Of an ordinary day. */
  readonly bells: Bells;
  /** Of that day: a short one has its own. */
  bellsOn(day: SchoolDate): Bells;
  /** The days with bells of their own. */
  readonly shortDays: ReadonlyMap<SchoolDate, Bells>;
  /** Of the year, in the order of their days. */
  readonly events: readonly SchoolEvent[];
  /** Of the year, in order; `groups`: those that belong to no class. */
  readonly classes: readonly Named[];
  readonly groups: readonly Named[];
  /** The last day of the newest school year, which may be a later one. */
  readonly newestYearUntil: SchoolDate | undefined;
}

export interface SchoolFrames {
  /**
   * The frame of the school year that holds `day`; outside every year, of the nearest before it. Within a
   * transaction it must be read by it: with one connection any other reader would wait for its end.
   */
  (day: SchoolDate, within?: Tx): Promise<SchoolFrame>;
  /**
   * To be called inside each transaction that changes a calendar, classes or groups: what is read while it may still commit is
   * not kept, so that this process sees the change at once.
   */
  expectChange(): void;
}

/** Another replica's change is seen within this time. */
const FRESH_MS = 60_000;

/** No transaction lasts longer. */
const CHANGING_MS = 30_000;

export function createSchoolFrames({ db, clock }: { db: Db; clock: Clock }): SchoolFrames {
  let known: { frame: SchoolFrame; readAt: number } | undefined;
  let keepsFrom = Number.NEGATIVE_INFINITY;

  async function frameOf(day: SchoolDate, within?: Tx): Promise<SchoolFrame> {
    const { year } = known?.frame.calendar ?? {};
    const readAt = clock.monotonic();
    const fresh = known && readAt - known.readAt < FRESH_MS;
    if (known && fresh && year && year.from <= day && day <= year.until) return known.frame;
    const frame = await readFrame(within ?? db, day);
    // Begun before a change that was announced meanwhile, it may be of before that change.
    if (readAt >= keepsFrom) known = { frame, readAt };
    return frame;
  }

  return Object.assign(frameOf, {
    expectChange() {
      known = undefined;
      keepsFrom = clock.monotonic() + CHANGING_MS;
    },
  });
}

export async function readFrame(db: Db | Tx, day: SchoolDate): Promise<SchoolFrame> {
  const year = await db.schoolYear.findFirst({
    where: { startsOn: { lte: toDbDate(day) } },
    orderBy: { startsOn: 'desc' },
    relationLoadStrategy: 'join',
    include: {
      semesters: true,
      breaks: true,
      bells: true,
      classes: { select: { id: true, name: true } },
      groups: { where: { classId: null }, select: { id: true, name: true } },
    },
  });
  const overrides = await db.dayOverride.findMany();
  const span = (from: Date, until: Date) => ({ from: fromDbDate(from), until: fromDbDate(until) });
  const within = year ? span(year.startsOn, year.endsOn) : { from: day, until: day };
  const dayBells = await db.dayBell.findMany({
    where: { day: { gte: toDbDate(within.from), lte: toDbDate(within.until) } },
  });
  const events = await loadEvents(db, within);
  const { _max: newest } = await db.schoolYear.aggregate({ _max: { endsOn: true } });
  const bells = toBells(year?.bells ?? []);
  const shortDays = new Map(
    [...Map.groupBy(dayBells, (bell) => fromDbDate(bell.day))].map(([on, own]) => [on, toBells(own)]),
  );
  return {
    yearId: year?.id,
    yearName: year?.name ?? '',
    calendar: createCalendar({
      year: within,
      semesters: (year?.semesters ?? [])
        .map((semester) => ({
          ...span(semester.startsOn, semester.endsOn),
          number: semester.number,
          ...(semester.grade9EndsOn ? { grade9Until: fromDbDate(semester.grade9EndsOn) } : {}),
          closed: semester.closedAt !== null,
        }))
        .sort((a, b) => a.number - b.number),
      breaks: (year?.breaks ?? [])
        .map((pause) => span(pause.startsOn, pause.endsOn))
        .sort((a, b) => a.from.localeCompare(b.from)),
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
    bells,
    bellsOn: (on) => shortDays.get(on) ?? bells,
    shortDays,
    events,
    classes: inOrder(year?.classes ?? []),
    groups: inOrder(year?.groups ?? []),
    newestYearUntil: newest.endsOn ? fromDbDate(newest.endsOn) : undefined,
  };
}

function inOrder(named: readonly Named[]): Named[] {
  return named.toSorted((a, b) => compareNames(a.name, b.name));
}

function toBells(rows: readonly { number: number; startsAt: string; endsAt: string }[]): Bells {
  const byNumber = [...rows].sort((a, b) => a.number - b.number);
  return new Map(
    byNumber.map(({ number, startsAt, endsAt }) => [
      number,
      { startsAt: startsAt as SchoolTime, endsAt: endsAt as SchoolTime },
    ]),
  );
}
