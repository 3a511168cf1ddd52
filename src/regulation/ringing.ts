import type { SchoolTime } from '../kernel/school-date.ts';
import type { OpenDuty } from './duty.ts';
import { type Listener, type RingCalendar, soonestHeard } from './listener.ts';
import type { Bell } from './paragraphs.ts';
import { asksWithinBreak, type Stage, type StageMoment, stagesOf } from './ring-stages.ts';

/** That somebody is told of a duty: once for its object, stage and person. */
export interface PlannedRing {
  readonly duty: OpenDuty['duty'];
  readonly object: string;
  readonly stage: Stage;
  readonly personId: number;
  /** When they hear of it. */
  readonly at: Date;
  readonly dueAt: Date;
  /** The deadline itself falls into their quiet hours, so it rings in them. */
  readonly insists: boolean;
  /** Its moment was missed. */
  readonly late: boolean;
}

/** A look at what is to ring. */
export interface Look {
  readonly now: Date;
  /** The moment that it was due: long before `now` after a time out of order. */
  readonly due: Date;
  /** What is to be heard from there on is left to the next look. */
  readonly until: Date;
}

export interface Audience {
  readonly responsible: readonly Listener[];
  /** Who hears when the responsible let it pass. */
  readonly above: readonly Listener[];
}

/** Put off by so much, in milliseconds, it counts as late. */
const LATE = 10 * 60_000;

/**
 * Who hears of an open duty between this look and the next, and when. Of the stages that are over the
 * newest alone still has something to say. To be held against what was rung: nothing rings twice.
 */
export function ringsOf(
  duty: OpenDuty,
  bell: Bell,
  audience: Audience,
  look: Look,
  calendar: RingCalendar,
): PlannedRing[] {
  const responsible = audience.responsible.flatMap((listener) =>
    ringsFor(
      listener,
      duty,
      bell,
      stagesTo('responsible', duty, bell, listener, look, calendar),
      look,
      calendar,
    ),
  );
  // The one above hears after the responsible's own reminders, so it is their days that count.
  const rhythm = { worksInBreaks: audience.responsible.every(({ worksInBreaks }) => worksInBreaks) };
  const owing = new Set(duty.responsible);
  const above = audience.above
    .filter(({ personId }) => !owing.has(personId))
    .flatMap((listener) =>
      ringsFor(listener, duty, bell, stagesTo('above', duty, bell, rhythm, look, calendar), look, calendar),
    );
  return [...responsible, ...above];
}

function stagesTo(
  to: StageMoment['to'],
  duty: OpenDuty,
  bell: Bell,
  rhythm: { readonly worksInBreaks: boolean },
  { now, until }: Look,
  calendar: RingCalendar,
): StageMoment[] {
  const stages = stagesOf(duty, bell, rhythm, until, calendar).filter((stage) => stage.to === to);
  const newest = stages.findLast(({ at }) => at <= now);
  return stages.filter((stage) => stage === newest || stage.at > now);
}

function ringsFor(
  listener: Listener,
  duty: OpenDuty,
  bell: Bell,
  stages: readonly StageMoment[],
  look: Look,
  calendar: RingCalendar,
): PlannedRing[] {
  const awake = asksWithinBreak(duty, calendar) ? { ...listener, worksInBreaks: true } : listener;
  return stages.flatMap((stage) => {
    const from = stage.at > look.now ? stage.at : look.now;
    const insists = mustRing(awake, stage, duty, bell, look);
    const at = heardAt(
      insists ? { ...awake, awakeAt: (instant) => instant } : awake,
      stage,
      from,
      bell,
      calendar,
    );
    if (at >= look.until || (stage.before && at >= stage.before)) return [];
    const late =
      look.now.getTime() - look.due.getTime() > LATE && look.now.getTime() - stage.at.getTime() > LATE;
    return [
      {
        ...{ duty: duty.duty, object: duty.object, stage: stage.stage, personId: listener.personId },
        ...{ at, dueAt: duty.dueAt, insists: insists && awake.awakeAt(at) > at, late },
      },
    ];
  });
}

/** ¶4.5: where the deadline itself falls into quiet hours they do not hold its reminders back, unless those are late. */
function mustRing(
  { awakeAt, digest }: Listener,
  { at, to }: StageMoment,
  { dueAt }: OpenDuty,
  { rings }: Bell,
  { now }: Look,
): boolean {
  return rings === 'lessons' && to === 'responsible' && !digest && awakeAt(dueAt) > dueAt && now <= at;
}

function heardAt(
  listener: Listener,
  { by }: StageMoment,
  from: Date,
  bell: Bell,
  calendar: RingCalendar,
): Date {
  const at = soonestHeard(listener, from, morningOf(bell), calendar);
  if (by === undefined || at <= by) return at;
  const latest = from > by ? from : by;
  // Even within the lesson; but not at night.
  return soonestHeard({ ...listener, lessons: [] }, latest, morningOf(bell), calendar);
}

const morningOf = (bell: Bell): SchoolTime => (bell.rings === 'lessons' ? bell.officeAt : bell.at);
