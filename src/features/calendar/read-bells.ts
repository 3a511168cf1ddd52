import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolTime } from '../../kernel/school-date.ts';

export interface DayBellTimes {
  readonly number: number;
  readonly startsAt: SchoolTime;
  readonly endsAt: SchoolTime;
}

/** `1 8:30–9:00`, `1. 08.30 - 09.00` */
const LINE = /^(\d{1,2})\s*[.:)]?\s+(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})$/;
/** `30`, `30/5`: minutes of a lesson and of a break. */
const PATTERN = /^(\d{1,2})(?:\s*\/\s*(\d{1,2}))?$/;

const USUAL_BREAK = 10;
const SHORTEST_LESSON = 10;

/**
 * The bells of a short day as typed: a line for each lesson, or minutes of lessons and breaks.
 * @param usual the bells of an ordinary day: where the day begins, and how many lessons it has
 * @throws Refusal bells-unclear, bells-out-of-order
 */
export function readBells(
  text: string,
  usual: ReadonlyMap<number, { startsAt: SchoolTime }>,
): DayBellTimes[] {
  const pattern = PATTERN.exec(text.trim());
  if (pattern) return bellsOf(Number(pattern[1]), Number(pattern[2] ?? USUAL_BREAK), usual);
  const lines = text
    .split(/[\n;,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bells = lines.map(readLine);
  if (bells.length === 0) throw new Refusal('bells-unclear');
  return inOrder(bells);
}

/** Lessons of so many minutes with breaks between them, from the usual beginning on. */
function bellsOf(
  lesson: number,
  pause: number,
  usual: ReadonlyMap<number, { startsAt: SchoolTime }>,
): DayBellTimes[] {
  const first = [...usual.values()][0];
  if (!first || lesson < SHORTEST_LESSON) throw new Refusal('bells-unclear');
  const start = minutesOf(first.startsAt);
  const bells = [...usual.keys()].map((number, place) => {
    const begins = start + place * (lesson + pause);
    return { number, startsAt: timeOf(begins), endsAt: timeOf(begins + lesson) };
  });
  return inOrder(bells);
}

function readLine(line: string): DayBellTimes {
  const match = LINE.exec(line);
  if (!match) throw new Refusal('bells-unclear');
  const [number = 0, fromHour = 0, from = 0, untilHour = 0, until = 0] = match.slice(1).map(Number);
  if (number < 1 || fromHour > 23 || untilHour > 23 || from > 59 || until > 59)
    throw new Refusal('bells-unclear');
  return { number, startsAt: timeOf(fromHour * 60 + from), endsAt: timeOf(untilHour * 60 + until) };
}

function inOrder(bells: readonly DayBellTimes[]): DayBellTimes[] {
  const sorted = [...bells].sort((a, b) => a.number - b.number);
  for (const [place, bell] of sorted.entries()) {
    const before = sorted[place - 1];
    const follows = !before || (before.number < bell.number && before.endsAt <= bell.startsAt);
    if (bell.startsAt >= bell.endsAt || !follows) throw new Refusal('bells-out-of-order');
  }
  return sorted;
}

const minutesOf = (time: SchoolTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function timeOf(minutes: number): SchoolTime {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as SchoolTime;
}
