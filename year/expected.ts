import {
  type Day,
  dayOf,
  instant,
  isBreak,
  isWorkingDay,
  plusDays,
  type Time,
  workingDayBy,
  workingDaysAfter,
} from './calendar.ts';
import type { Duty, Ledger } from './ledger.ts';

/** That a persona is to hear of a duty at that instant. */
export interface Ring {
  readonly duty: Duty;
  readonly persona: string;
  readonly above: boolean;
  readonly at: number;
}

/** How the school's people want to be left alone. */
export interface Wishes {
  /** Reminded in breaks as well: the superuser and the academic office. */
  readonly worksInBreaks: ReadonlySet<string>;
  /** Of those who chose other quiet hours than the school's. */
  readonly quiet: ReadonlyMap<string, readonly [from: Time, until: Time]>;
}

const MINUTE = 60_000;
const MORNING: Time = '08:00';
const EVENING: Time = '18:00';
const QUIET = ['20:00', '07:00'] as const;
/** Of reminders after a clock in days: every second working day, the one above with the third. */
const EVERY = 2;
const ABOVE_WITH = 2;
const EVENINGS = 3;

interface Moment {
  readonly at: number;
  readonly above: boolean;
  /** Within a lesson at this instant at the latest. */
  readonly by?: number;
  /** From then on it says nothing any more. */
  readonly before?: number;
}

/** All that is to ring up to `until`, of what was then neither done nor gone. */
export function ringsExpected(ledger: Ledger, wishes: Wishes, until: number): Ring[] {
  const rings = ledger.duties.flatMap((duty) => ringsOf(duty, ledger, wishes, until));
  // A letter that several have not read is one line to their class teacher.
  const once = new Map(
    rings.map((ring) => [
      [ring.duty.paragraph, ring.duty.key, ring.persona, ring.above, ring.at].join(),
      ring,
    ]),
  );
  return [...once.values()];
}

function ringsOf(duty: Duty, ledger: Ledger, wishes: Wishes, until: number): Ring[] {
  const ended = Math.min(duty.doneAt, duty.goneAt);
  return [...new Set([...duty.responsible, ...duty.above])].flatMap((persona) => {
    const above = !duty.responsible.includes(persona);
    const rhythm = above
      ? duty.responsible.every((one) => wishes.worksInBreaks.has(one))
      : wishes.worksInBreaks.has(persona);
    const moments = momentsOf(duty, rhythm, Math.min(until, ended)).filter(
      (moment) => moment.above === above,
    );
    return moments.flatMap((moment) => {
      const at = heardAt(persona, moment, duty, ledger, wishes);
      if (at > until || at >= ended || (moment.before !== undefined && at >= moment.before)) return [];
      return [{ duty, persona, above, at }];
    });
  });
}

function momentsOf(duty: Duty, worksInBreaks: boolean, until: number): Moment[] {
  if (duty.paragraph === '4.5') return ofLesson(duty);
  return duty.paragraph === '6' ? ofLetter(duty, worksInBreaks, until) : ofDays(duty, worksInBreaks, until);
}

/** Half an hour before, at the deadline, on the next working day to the academic office. */
function ofLesson({ since, dueAt, dueOn }: Duty): Moment[] {
  const at = Math.max(since, dueAt - 30 * MINUTE);
  return [
    { at, above: false, by: dueAt - 5 * MINUTE, before: dueAt },
    { at: dueAt, above: false },
    { at: instant(workingDaysAfter(dueOn, 1), MORNING), above: true },
  ];
}

/** On the morning of the last day, on passing, then every second working day. */
function ofDays({ dueAt, dueOn, since }: Duty, worksInBreaks: boolean, until: number): Moment[] {
  const lastDay = workingDayBy(dueOn);
  const moments: Moment[] = [];
  const last = instant(lastDay, MORNING);
  if (rings(lastDay, worksInBreaks) && last >= since) moments.push({ at: last, above: false, before: dueAt });
  let day = nextRinging(dueOn, worksInBreaks);
  for (let count = 0; instant(day, MORNING) <= until; count += 1) {
    moments.push({ at: instant(day, MORNING), above: false });
    if (count === ABOVE_WITH) moments.push({ at: instant(day, MORNING), above: true });
    for (let step = 0; step < EVERY; step += 1) day = nextRinging(day, worksInBreaks);
  }
  return moments;
}

/** On three evenings, then to the class teacher. */
function ofLetter({ dueAt }: Duty, worksInBreaks: boolean, until: number): Moment[] {
  let day = dayOf(dueAt);
  if (!rings(day, worksInBreaks) || instant(day, EVENING) < dueAt) day = nextRinging(day, worksInBreaks);
  const moments: Moment[] = [];
  for (let evening = 1; evening <= EVENINGS + 1 && instant(day, EVENING) <= until; evening += 1) {
    moments.push({ at: instant(day, EVENING), above: evening > EVENINGS });
    day = nextRinging(day, worksInBreaks);
  }
  return moments;
}

const rings = (day: Day, worksInBreaks: boolean) => isWorkingDay(day) && (worksInBreaks || !isBreak(day));

function nextRinging(day: Day, worksInBreaks: boolean): Day {
  const next = plusDays(day, 1);
  return rings(next, worksInBreaks) ? next : nextRinging(next, worksInBreaks);
}

/** Not while they are away, asleep, or teaching. */
function heardAt(persona: string, moment: Moment, duty: Duty, ledger: Ledger, wishes: Wishes): number {
  let at = moment.at;
  const day = dayOf(at);
  const leftAlone = (one: Day) =>
    !rings(one, wishes.worksInBreaks.has(persona)) || ledger.away.get(persona)?.has(one) === true;
  if (leftAlone(day)) {
    let next = day;
    while (leftAlone(next)) next = plusDays(next, 1);
    at = instant(next, duty.paragraph === '6' ? EVENING : MORNING);
  }
  const insists =
    duty.paragraph === '4.5' && !moment.above && inQuiet(persona, duty.dueAt, wishes) !== undefined;
  if (!insists) at = inQuiet(persona, at, wishes) ?? at;
  const lesson = ledger.given.find((one) => one.persona === persona && one.from <= at && at < one.until);
  if (!lesson) return at;
  return moment.by === undefined ? lesson.until : Math.max(at, Math.min(lesson.until, moment.by));
}

/** The end of the quiet hours that an instant falls into. */
function inQuiet(persona: string, at: number, wishes: Wishes): number | undefined {
  const [from, until] = wishes.quiet.get(persona) ?? QUIET;
  const day = dayOf(at);
  if (from < until)
    return at >= instant(day, from) && at < instant(day, until) ? instant(day, until) : undefined;
  if (at < instant(day, until)) return instant(day, until);
  return at >= instant(day, from) ? instant(plusDays(day, 1), until) : undefined;
}
