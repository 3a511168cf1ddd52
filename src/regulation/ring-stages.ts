import { addDays, instantOf, type SchoolDate, schoolDateOf } from '../kernel/school-date.ts';
import { addWorkingDays, workingDayBy } from './due-day.ts';
import type { OpenDuty } from './duty.ts';
import { isRingingDay, type RingCalendar, ringingDayFrom } from './listener.ts';
import type { Bell } from './paragraphs.ts';
import type { DayBell, LessonBell, LetterBell } from './settings-form.ts';

export type Stage =
  | 'before'
  | 'deadline'
  | 'last-day'
  | 'passed'
  | `repeat-${number}`
  | `unread-${number}`
  | 'above';

/** A moment of a duty at which somebody is to hear of it, before it is asked when they may. */
export interface StageMoment {
  readonly stage: Stage;
  readonly to: 'responsible' | 'above';
  readonly at: Date;
  /** Within a lesson of their own it comes at this instant at the latest. */
  readonly by?: Date;
  /** From then on it has nothing more to say. */
  readonly before?: Date;
}

/** Of whom the stages are counted: those who rest in breaks have no ringing days there. */
export type Rhythm = { readonly worksInBreaks: boolean };

type Duty = Pick<OpenDuty, 'since' | 'dueAt' | 'dueOn' | 'answerOn'>;

const MINUTE = 60_000;

/** The stages of a duty that come before `until`, in order of time. */
export function stagesOf(
  duty: Duty,
  bell: Bell,
  rhythm: Rhythm,
  until: Date,
  calendar: RingCalendar,
): StageMoment[] {
  const stages = {
    lessons: () => lessonStages(duty, bell as LessonBell, calendar),
    days: () => dayStages(duty, bell as DayBell, rhythm, until, calendar),
    letters: () => letterStages(duty, bell as LetterBell, rhythm, until, calendar),
  }[bell.rings]();
  return stages.filter(({ at }) => at < until).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** ¶4.5: before the deadline, unless the lesson still runs; at it; on the next working day to the one above. */
function lessonStages(duty: Duty, bell: LessonBell, calendar: RingCalendar): StageMoment[] {
  const { since, dueAt, dueOn } = duty;
  const early = new Date(dueAt.getTime() - bell.beforeMinutes * MINUTE);
  const by = new Date(dueAt.getTime() - bell.latestMinutes * MINUTE);
  const at = since > early ? since : early;
  return [
    ...(at <= by ? [{ stage: 'before' as const, to: 'responsible' as const, at, by, before: dueAt }] : []),
    // Where the school is strict, a lesson may end after its deadline.
    { stage: 'deadline', to: 'responsible', at: since > dueAt ? since : dueAt },
    { stage: 'above', to: 'above', at: instantOf(addWorkingDays(dueOn, 1, calendar), bell.officeAt) },
  ];
}

/** Clocks in days: on the last day, on the next one, then every few; after some of these to the one above. */
function dayStages(
  duty: Duty,
  bell: DayBell,
  rhythm: Rhythm,
  until: Date,
  calendar: RingCalendar,
): StageMoment[] {
  const person = { ...rhythm, leaves: [] };
  const lastDay = workingDayBy(duty.dueOn, calendar);
  const stages: StageMoment[] = [];
  const add = (stage: Stage, day: SchoolDate, to: StageMoment['to'] = 'responsible') =>
    stages.push({
      stage,
      to,
      at: instantOf(day, bell.at),
      ...(stage === 'last-day' ? { before: duty.dueAt } : {}),
    });
  if (isRingingDay(person, lastDay, calendar)) add('last-day', lastDay);
  const end = schoolDateOf(until);
  let day = ringingDayFrom(person, addDays(duty.dueOn, 1), calendar);
  for (let repeat = 0; day <= end; repeat += 1) {
    add(repeat === 0 ? 'passed' : `repeat-${repeat}`, day);
    if (repeat === bell.aboveAfter) add('above', day, 'above');
    for (let step = 0; step < bell.everyWorkingDays; step += 1)
      day = ringingDayFrom(person, addDays(day, 1), calendar);
  }
  return stages;
}

/** ¶6: in the evening of working days, so many times, then to the one above. An answer asked for by a day inside a break knows no break. */
function letterStages(
  duty: Duty,
  bell: LetterBell,
  rhythm: Rhythm,
  until: Date,
  calendar: RingCalendar,
): StageMoment[] {
  const person = { worksInBreaks: rhythm.worksInBreaks || asksWithinBreak(duty, calendar), leaves: [] };
  const stages: StageMoment[] = [];
  const end = schoolDateOf(until);
  let day = ringingDayFrom(person, schoolDateOf(duty.dueAt), calendar);
  if (instantOf(day, bell.at) < duty.dueAt) day = ringingDayFrom(person, addDays(day, 1), calendar);
  for (let evening = 1; evening <= bell.atMost + 1 && day <= end; evening += 1) {
    const at = instantOf(day, bell.at);
    stages.push(
      evening <= bell.atMost
        ? { stage: `unread-${evening}`, to: 'responsible', at }
        : { stage: 'above', to: 'above', at },
    );
    day = ringingDayFrom(person, addDays(day, 1), calendar);
  }
  return stages;
}

/** Whether the answer is wanted on a day of a break. */
export function asksWithinBreak({ answerOn }: Pick<OpenDuty, 'answerOn'>, { data }: RingCalendar): boolean {
  return (
    answerOn !== undefined && data.breaks.some(({ from, until }) => from <= answerOn && answerOn <= until)
  );
}
