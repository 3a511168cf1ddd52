import { soonestAllowed } from '../../src/delivery/quiet-hours.ts';
import {
  addDays,
  instantOf,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
} from '../../src/kernel/school-date.ts';
import { createCalendar } from '../../src/regulation/calendar.ts';
import type { OpenDuty } from '../../src/regulation/duty.ts';
import type { Listener } from '../../src/regulation/listener.ts';
import { nextLook } from '../../src/regulation/next-look.ts';
import { type Bell, bellOf, type ParagraphKey } from '../../src/regulation/paragraphs.ts';
import { type Audience, type PlannedRing, ringsOf } from '../../src/regulation/ringing.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import { SCHOOL_YEAR } from './school-year.ts';

const calendar = createCalendar(SCHOOL_YEAR);
const settings = readSettings('regulation.yaml');

/** `2026-11-23 15:30` on the school's wall. */
export type Wall = `${SchoolDate} ${SchoolTime}`;

export function at(wall: Wall): Date {
  const [day, time] = wall.split(' ') as [SchoolDate, SchoolTime];
  return instantOf(day, time);
}

const wallOf = (instant: Date): Wall => `${schoolDateOf(instant)} ${schoolTimeOf(instant)}`;

export const TEACHER = 1;
export const OFFICE = 2;

export function listener(
  personId: number,
  given: Partial<Listener> & { quiet?: [SchoolTime, SchoolTime] } = {},
): Listener {
  const [from, until] = given.quiet ?? ['20:00', '07:00'];
  return {
    ...{ personId, worksInBreaks: false, leaves: [], digest: false, lessons: [] },
    awakeAt: (instant) => soonestAllowed(instant, { from, until }),
    ...given,
  };
}

export const lesson = (from: Wall, until: SchoolTime) => ({
  startsAt: at(from),
  endsAt: at(`${schoolDateOf(at(from))} ${until}`),
});

export function openDuty(duty: ParagraphKey, given: Partial<OpenDuty>): OpenDuty {
  const dueOn = given.dueOn ?? (given.dueAt ? schoolDateOf(given.dueAt) : '2026-11-23');
  return {
    ...{
      duty,
      object: 'x:1',
      source: 'regulation',
      responsible: [TEACHER],
      classIds: [],
      line: {},
      target: 'x',
    },
    ...{ dueOn, dueAt: instantOf(addDays(dueOn, 1), '00:00'), since: instantOf(addDays(dueOn, -7), '12:00') },
    ...given,
  };
}

/** ¶4.5, by default of a lesson that ended at noon and is due at half past three. */
export const openLesson = (day: SchoolDate, given: { ends?: SchoolTime; due?: SchoolTime } = {}): OpenDuty =>
  openDuty('4.5', {
    dueOn: day,
    since: at(`${day} ${given.ends ?? '12:00'}`),
    dueAt: at(`${day} ${given.due ?? '15:30'}`),
  });

const bellFor = (duty: ParagraphKey): Bell => {
  const bell = bellOf(duty, settings);
  if (!bell) throw new Error(`¶${duty} does not ring`);
  return bell;
};

const LOOKS: Readonly<Record<Bell['rings'], readonly SchoolTime[]>> = {
  lessons: ['08:00', '14:00', '14:30', '15:00', '15:30'],
  days: ['08:00'],
  letters: ['18:00'],
};

/** The looks between two moments, each at its time unless it was missed: then at `up`, all at once. */
export function looks(rings: Bell['rings'], from: Wall, until: Wall, down?: { from: Wall; up: Wall }) {
  const times = LOOKS[rings];
  const found: { now: Date; due: Date; until: Date }[] = [];
  for (let day = schoolDateOf(at(from)); day <= schoolDateOf(at(until)); day = addDays(day, 1)) {
    for (const time of times) {
      const due = instantOf(day, time);
      if (due < at(from) || due > at(until)) continue;
      const missed = down !== undefined && at(down.from) <= due && due < at(down.up);
      const now = missed ? at(down.up) : due;
      found.push({ now, due, until: nextLook(times, now, calendar) });
    }
  }
  return found;
}

/** All rings of a duty that stays open, as they are kept: nothing twice. */
export function ringAll(
  duty: OpenDuty,
  audience: Partial<Audience>,
  looking: ReturnType<typeof looks>,
): PlannedRing[] {
  const bell = bellFor(duty.duty);
  const kept = new Map<string, PlannedRing>();
  const whole = {
    responsible: [listener(TEACHER)],
    above: [listener(OFFICE, { worksInBreaks: true })],
    ...audience,
  };
  for (const look of looking) {
    if (!calendar.isWorkingDay(schoolDateOf(look.now))) continue;
    for (const ring of ringsOf(duty, bell, whole, look, calendar)) {
      const name = `${ring.stage} ${ring.personId}`;
      if (!kept.has(name)) kept.set(name, ring);
    }
  }
  return [...kept.values()].sort((a, b) => +a.at - +b.at);
}

/** `before 2026-11-23 15:00`, with `late` and `insists` where they are. */
export const told = (rings: readonly PlannedRing[], personId = TEACHER): string[] =>
  rings
    .filter((ring) => ring.personId === personId)
    .map(({ stage, at: moment, late, insists }) =>
      [stage, wallOf(moment), ...(late ? ['late'] : []), ...(insists ? ['insists'] : [])].join(' '),
    );
