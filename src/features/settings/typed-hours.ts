import type { QuietHours } from '../../delivery/quiet-hours.ts';
import type { SchoolTime } from '../../kernel/school-date.ts';

const TIME = '([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?';
const HOURS = new RegExp(`^(?:no|с|from)?\\s*${TIME}\\s*(?:[-–—]|līdz|lidz|do|до|to)\\s*${TIME}$`, 'iu');

/** `21:00–6:30`, `21-7`, `no 21 līdz 7`, `21.00 – 07.00`; undefined: no two times, or two that are the same. */
export function readHours(text: string): QuietHours | undefined {
  const [, fromHour, fromMinutes, untilHour, untilMinutes] = HOURS.exec(text.trim()) ?? [];
  if (fromHour === undefined || untilHour === undefined) return undefined;
  const quiet = { from: timeOf(fromHour, fromMinutes), until: timeOf(untilHour, untilMinutes) };
  return quiet.from === quiet.until ? undefined : quiet;
}

function timeOf(hour: string, minutes = '00'): SchoolTime {
  return `${hour.padStart(2, '0')}:${minutes}` as SchoolTime;
}
