import { type Day, daysFrom, instant, YEAR } from './calendar.ts';
import type { Wishes } from './expected.ts';
import type { Part, Span } from './live.ts';
import { applications } from './people/applications.ts';
import { briefedBefore, briefings } from './people/briefings.ts';
import { clubs, splits } from './people/groups.ts';
import { lessons, lessonsForgotten } from './people/lessons.ts';
import { letters } from './people/letters.ts';
import { notes } from './people/notes.ts';
import { recoveries } from './people/recoveries.ts';
import { substitutions } from './people/substitutions.ts';
import { timetables } from './people/timetables.ts';
import { turnsOfTheClock } from './people/turns-of-the-clock.ts';
import type { School } from './school.ts';

/** All that people do in a year. */
export const EVERYBODY: readonly Part[] = [
  lessons,
  briefings,
  timetables,
  splits,
  clubs,
  applications,
  recoveries,
  notes,
  substitutions,
  letters,
  turnsOfTheClock,
];

/** What needs no school made for it. */
export const OF_ANY_SCHOOL: readonly Part[] = [lessons, briefings, notes, recoveries, letters];

/** Of a school that is settled, within any span. */
export const EVERY_DAY: readonly Part[] = [
  briefedBefore,
  lessonsForgotten,
  notes,
  recoveries,
  letters,
  turnsOfTheClock,
];

const SEED = 2026;

/** From one day on to another, both included; the clock then stands in the late evening. */
export function spanOf(from: Day, until: Day, parts: readonly Part[] = EVERYBODY, seed = SEED): Span {
  return { days: daysFrom(from, until), until: instant(until, '23:00'), seed, parts };
}

export const WHOLE_YEAR = { from: YEAR.from, until: YEAR.until };

export function wishesOf({ heads, quiet }: School): Wishes {
  return { worksInBreaks: new Set([heads.superuser, heads.office]), quiet };
}

/** When the product's clock starts for a span: in the morning, before anything rings. */
export const startOf = (from: Day): string => new Date(instant(from, '07:00')).toISOString();
