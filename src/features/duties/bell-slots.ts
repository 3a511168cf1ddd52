import { type SchoolTime, schoolDateOf } from '../../kernel/school-date.ts';
import { nextLook } from '../../regulation/next-look.ts';
import { bellOf, CLOCKED, type ParagraphKey } from '../../regulation/paragraphs.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { Slot } from '../../schedule/slots.ts';
import type { DutiesDeps, EvidenceBook } from './duties-deps.ts';
import { ringDue } from './ring-due.ts';

/** At which times of the day each paragraph is looked at; what is due between two of them is planned at the first. */
export function lookTimes(
  settings: RegulationSettings,
  evidence: EvidenceBook,
): ReadonlyMap<SchoolTime, readonly ParagraphKey[]> {
  const looks = CLOCKED.filter((key) => evidence[key]).flatMap((key) =>
    timesOf(key, settings).map((time) => ({ key, time })),
  );
  const times = Map.groupBy(looks, ({ time }) => time);
  return new Map(
    [...times]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([time, keys]) => [time, keys.map(({ key }) => key)]),
  );
}

function timesOf(key: ParagraphKey, settings: RegulationSettings): SchoolTime[] {
  const bell = bellOf(key, settings);
  if (!bell) return [];
  if (bell.rings !== 'lessons') return [bell.at];
  const deadlines = settings['4.5'].deadlines.map(({ time }) => time);
  const early = deadlines.map((time) => minutesBefore(time, bell.beforeMinutes));
  return [...new Set([bell.officeAt, ...early, ...deadlines])];
}

function minutesBefore(time: SchoolTime, minutes: number): SchoolTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const of = Math.max(0, hour * 60 + minute - minutes);
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${digits(Math.floor(of / 60))}:${digits(of % 60)}` as SchoolTime;
}

/** The looks of a day, one slot for each time. */
export function bellSlots(deps: DutiesDeps): Slot[] {
  const looks = lookTimes(deps.settings, deps.evidence);
  const timesOfKey = (key: ParagraphKey) =>
    [...looks].filter(([, keys]) => keys.includes(key)).map(([time]) => time);
  return [...looks].map(([at, keys]) => ({
    name: 'bell',
    at,
    run: async (now, due) => {
      const { calendar } = await deps.frames(schoolDateOf(now));
      const until = new Map(keys.map((key) => [key, nextLook(timesOfKey(key), now, calendar)]));
      await ringDue(deps, { now, due, until });
    },
  }));
}
