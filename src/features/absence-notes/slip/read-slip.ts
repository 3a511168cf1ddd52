import { fold } from '../../../kernel/folding.ts';
import { addDays, type SchoolDate } from '../../../kernel/school-date.ts';
import type { AbsenceReason, NoteSpan } from '../../../regulation/absence-excuse.ts';
import type { Span } from '../../../regulation/calendar.ts';
import { readDay, readSpan } from '../../calendar/read-dates.ts';

/** A paper slip as the class teacher types it. */
export interface ReadSlip extends NoteSpan {
  /** The words that are left: the student's name. */
  readonly name: readonly string[];
  readonly reason: AbsenceReason;
  readonly byDoctor: boolean;
  /** None: to be asked. */
  readonly receivedOn: SchoolDate | undefined;
}

const DATE = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s?[./]\s?(?:\d{1,2}(?:\s?[./]\s?\d{4})?\.?)?)`;
const SPAN = new RegExp(String.raw`${DATE}(?:\s*(?:[-–—]|līdz|до|to)\s*${DATE})?`, 'iu');
const TODAY = 'šodien|sodien|today|сегодня';
const YESTERDAY = 'vakar|yesterday|вчера';
const RECEIVED = new RegExp(
  String.raw`(?:saņem|sanem|received|получ)\p{L}*\s*:?\s*(?:(${TODAY})|(${YESTERDAY})|(${DATE}))`,
  'iu',
);
const LESSON = String.raw`[1-9](?!\d)\.?`;
/** `1., 2.`, `1.–3.`, with the word: a day's dots and a list's commas tell them apart. */
const LESSONS = new RegExp(
  String.raw`(?<![\d.])(${LESSON}(?:\s*(?:[-–—,;]|un|и|and)\s*${LESSON})*)\s*(?:stund|st\.|урок|lesson)\p{L}*`,
  'iu',
);

/** Beginnings of folded words; a slip by a doctor is about an illness. */
const DOCTOR = ['arst', 'doctor', 'doktor', 'medic', 'vrac', 'sprav'];
const REASONS: readonly (readonly [AbsenceReason, readonly string[]])[] = [
  ['illness', ['slim', 'vesel', 'ill', 'sick', 'bole', 'zabole', ...DOCTOR]],
  ['family', ['gimen', 'famil', 'semej', 'semei']],
  ['official', ['sacens', 'konkurs', 'olimpi', 'ties', 'oficial', 'competit', 'court', 'sorevn']],
];
/** Words of a slip that are no part of a name, and beginnings of such. */
const IDLE = ['zime', 'zimi', 'zimes', 'del', 'no', 'ot', 'note'];
const IDLE_BEGINNINGS = ['iemesl', 'zapisk', 'apstakl', 'stund', 'obstojatel'];

/**
 * `Ozols Kārlis 19.11.-20.11. slimība`, on one line or several, `saņemta 20.11.` if it is said. Undefined: no days in it.
 * @throws Refusal dates-unclear, dates-backwards, day-outside-year
 */
export function readSlip(text: string, today: SchoolDate, year: Span): ReadSlip | undefined {
  const received = RECEIVED.exec(text);
  const lessonWords = LESSONS.exec(cut(text, received));
  const rest = cut(cut(text, received), lessonWords);
  const days = SPAN.exec(rest);
  if (!days) return undefined;
  const words = cut(rest, days).match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const folded = words.map((word) => ({ word, key: fold(word) }));
  const begins = (key: string, beginnings: readonly string[]) =>
    beginnings.some((one) => key.startsWith(one));
  const [reason = 'other'] =
    REASONS.find(([, beginnings]) => folded.some(({ key }) => begins(key, beginnings))) ?? [];
  const said = [...REASONS.flatMap(([, beginnings]) => beginnings), ...DOCTOR, ...IDLE_BEGINNINGS];
  return {
    ...readSpan(days[0], year),
    lessons: lessonWords ? numbersOf(lessonWords[1] ?? '') : [],
    name: folded.filter(({ key }) => !begins(key, said) && !IDLE.includes(key)).map(({ word }) => word),
    reason,
    byDoctor: folded.some(({ key }) => begins(key, DOCTOR)),
    receivedOn: received ? receivedDay(received, today, year) : undefined,
  };
}

function receivedDay(
  [, isToday, isYesterday, day]: RegExpExecArray,
  today: SchoolDate,
  year: Span,
): SchoolDate {
  if (isToday) return today;
  return isYesterday ? addDays(today, -1) : readDay(day ?? '', year);
}

function cut(text: string, found: RegExpExecArray | null): string {
  return found ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` : text;
}

/** `1., 2.`, `1.–3.` */
function numbersOf(words: string): number[] {
  const spans = words.matchAll(/(\d+)\s?\.?\s?(?:[-–—]\s?(\d+))?/gu);
  const numbers = [...spans].flatMap(([, first, last]) => {
    const from = Number(first);
    const until = Math.min(Number(last ?? first), from + 10);
    return Array.from({ length: Math.max(until - from + 1, 0) }, (_, step) => from + step);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
