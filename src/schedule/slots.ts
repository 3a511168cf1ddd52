import {
  addDays,
  instantOf,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
} from '../kernel/school-date.ts';

/** When what need not be kept is forgotten: one time for all, at which a turned clock stops once. */
export const NIGHTLY: SchoolTime = '02:30';

/** Something that happens at a time of the school's day. */
export interface Slot {
  /** `journal-nudge` */
  readonly name: string;
  readonly at: SchoolTime;
  /** On which days; a pure decision of the calendar. Without it: daily. */
  readonly on?: (day: SchoolDate) => boolean;
  /** `now` is the present school time, `due` the slot's own: in catching up they differ. */
  run(now: Date, due: Date): Promise<void>;
}

/** A slot of one day. */
export interface SlotTime {
  /** `2026-11-23T14:30 journal-nudge`: local day and time, which is what makes it one and the same. */
  readonly name: string;
  readonly at: Date;
  readonly slot: Slot;
}

/** The slots after `from` and not after `until`, in order of time, then as listed. */
export function slotsBetween(slots: readonly Slot[], from: Date, until: Date): SlotTime[] {
  if (from >= until) return [];
  const found: SlotTime[] = [];
  // On the school's wall: no slot stands in the hour that comes never or twice, so its order is that of time.
  const [after, last] = [wallTime(from), wallTime(until)];
  for (let { day } = after; day <= last.day; day = addDays(day, 1)) {
    for (const slot of slots) {
      const early = day === after.day && slot.at <= after.time;
      const late = day === last.day && slot.at > last.time;
      if (early || late || slot.on?.(day) === false) continue;
      found.push({ name: `${day}T${slot.at} ${slot.name}`, at: instantOf(day, slot.at), slot });
    }
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const wallTime = (instant: Date) => ({ day: schoolDateOf(instant), time: schoolTimeOf(instant) });

/**
 * Throws on a time that is none or that stands between 03:00 and 04:00: with the change to and from
 * summer time that hour comes never on one day and twice on another. Throws on two of one name.
 */
export function checkSlots(slots: readonly Slot[]): void {
  const names = new Set<string>();
  for (const { name, at } of slots) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw new Error(`slot ${name}: ${at} is no time of day`);
    if (at >= '03:00' && at < '04:00') throw new Error(`slot ${name}: ${at} does not come once on every day`);
    if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(name)) throw new Error(`slot ${name}: not a name`);
    if (names.has(`${at} ${name}`)) throw new Error(`slot ${name}: stands there twice at ${at}`);
    names.add(`${at} ${name}`);
  }
}
