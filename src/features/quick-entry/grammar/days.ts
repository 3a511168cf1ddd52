import {
  addDays,
  isSchoolDate,
  type SchoolDate,
  type Weekday,
  weekdayOf,
} from '../../../kernel/school-date.ts';
import { longestPhraseEnd, type Phrase, phrases } from './phrases.ts';
import { isCapitalised, isMark, type Token } from './tokens.ts';

/** A day that was typed. `day` is missing where the calendar has no such day. */
export interface TypedDay {
  readonly end: number;
  readonly day?: SchoolDate;
}

/** The names of the months, folded: Latvian, Russian, English, in any case or short. */
const MONTHS = [
  /^jan(v|uar|$)/,
  /^fe[bv](r|$)/,
  /^mar(t|c|$)/,
  /^apr(il|el|$)/,
  /^ma(ij|ja$|j$|i$|y$)/,
  /^i?jun(ij|ja|e|$)/,
  /^i?jul(ij|ja|y|$)/,
  /^a[uv]g(us|$)/,
  /^se(p$|pt|nt)/,
  /^o[kc]t(ob|$)/,
  /^no(v$|vemb|jabr)/,
  /^de[ck](emb|abr|$)/,
];

const WEEKDAYS: readonly (readonly Phrase[])[] = [
  phrases('pirmdienu | pirmdienai | pirmdien | pirmd | понедельник | понедельнику | понедельника | monday'),
  phrases('otrdienu | otrdienai | otrdien | otrd | вторник | вторнику | вторника | tuesday'),
  phrases('trešdienu | trešdienai | trešdien | trešd | среду | среде | среды | wednesday'),
  phrases('ceturtdienu | ceturtdienai | ceturtdien | ceturtd | четверг | четвергу | четверга | thursday'),
  phrases('piektdienu | piektdienai | piektdien | piektd | пятницу | пятнице | пятницы | friday'),
  phrases('sestdienu | sestdienai | sestdien | субботу | субботе | субботы | saturday'),
  phrases('svētdienu | svētdienai | svētdien | воскресенье | воскресенью | воскресенья | sunday'),
];

export const TOMORROW = phrases(
  'rītdienu | rītdienai | rīt | rītam | завтра | завтрашнему дню | завтрашний день | tomorrow',
);
const AFTER_TOMORROW = phrases('parīt | parītdienu | послезавтра');
const BY = phrases('uz | līdz | к | ко | на | до | for | by | until | till | due | due on | for next | on');

/** What follows a number makes it an exercise or a page, not a day. */
const EXERCISES = /^(uzd|vingr|lpp|piem|punkt|variant|nodal|jaut|upr|zad|str|ex|page|p$|nr$)/;

export function isExercise(next: Token | undefined): boolean {
  return next?.kind === 'word' && !isCapitalised(next) && EXERCISES.test(next.folded);
}

/** `p. 12`, `стр. 12`: the number comes after the word. */
const BEFORE_NUMBER = /^(p|page|ex|exercise|str|upr|zad|nr)$/;

function isExerciseOf(tokens: readonly Token[], at: number): boolean {
  const numberAt = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const ownNumber = BEFORE_NUMBER.test(tokens[at]?.folded ?? '') && tokens[numberAt]?.kind === 'number';
  return isExercise(tokens[at]) && !ownNumber;
}

function schoolYearOf(day: SchoolDate): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

function calendarDay(year: number, month: number, day: number): SchoolDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isSchoolDate(text) ? text : undefined;
}

/** `12.01` is one day of the school year (September to August) that `near` lies in. */
function dayOfSchoolYear(day: number, month: number, near: SchoolDate): SchoolDate | undefined {
  return calendarDay(schoolYearOf(near) + (month >= 9 ? 0 : 1), month, day);
}

function typedDay(end: number, day: SchoolDate | undefined): TypedDay {
  return day === undefined ? { end } : { end, day };
}

/** `2027-01-12`, `12.01`, `12.01.`, `12/1`, `12.01.2027`, `12. janvāri`, `12 января`. */
export function dateAt(tokens: readonly Token[], at: number, near: SchoolDate): TypedDay | undefined {
  const [first, dot, second, dash, third] = tokens.slice(at, at + 5);
  if (first?.kind !== 'number') return undefined;
  const glued = dot && second?.kind === 'number' && !dot.spaced && !second.spaced;

  if (glued && first.text.length === 4 && isMark(dot, '-') && isMark(dash, '-') && third?.kind === 'number') {
    return typedDay(at + 5, calendarDay(Number(first.text), Number(second.text), Number(third.text)));
  }
  if (first.text.length > 2) return undefined;
  if (glued && isMark(dot, './') && second.text.length <= 2) {
    if (isMark(dash, dot.folded) && !dash?.spaced) {
      if (third?.kind === 'number' && !third.spaced && third.text.length === 4) {
        return typedDay(at + 5, calendarDay(Number(third.text), Number(second.text), Number(first.text)));
      }
      return typedDay(at + 4, dayOfSchoolYear(Number(first.text), Number(second.text), near));
    }
    return typedDay(at + 3, dayOfSchoolYear(Number(first.text), Number(second.text), near));
  }
  const nameAt = isMark(dot, '.') ? at + 2 : at + 1;
  const name = tokens[nameAt];
  if (name?.kind !== 'word' || name.folded.length < 3) return undefined;
  const month = MONTHS.findIndex((names) => names.test(name.folded));
  if (month < 0) return undefined;
  const end = isMark(tokens[nameAt + 1], '.') && !tokens[nameAt + 1]?.spaced ? nameAt + 2 : nameAt + 1;
  return typedDay(end, dayOfSchoolYear(Number(first.text), month + 1, near));
}

function nextWeekday(after: SchoolDate, weekday: Weekday): SchoolDate {
  return addDays(after, ((weekday - weekdayOf(after) + 6) % 7) + 1);
}

/**
 * The day that homework is due, from the preposition on: `uz 12.01`, `к пятнице`, `for friday`. It comes
 * after the lesson's day: a date that does not is no day.
 */
export function dueDayAt(tokens: readonly Token[], at: number, lessonDay: SchoolDate): TypedDay | undefined {
  const after = longestPhraseEnd(tokens, at, BY);
  if (after === undefined) return undefined;
  const tomorrow = longestPhraseEnd(tokens, after, TOMORROW);
  if (tomorrow !== undefined) return { end: tomorrow, day: addDays(lessonDay, 1) };
  const afterTomorrow = longestPhraseEnd(tokens, after, AFTER_TOMORROW);
  if (afterTomorrow !== undefined) return { end: afterTomorrow, day: addDays(lessonDay, 2) };
  for (const [index, names] of WEEKDAYS.entries()) {
    const end = longestPhraseEnd(tokens, after, names);
    if (end !== undefined) return { end, day: nextWeekday(lessonDay, (index + 1) as Weekday) };
  }
  const date = dateAt(tokens, after, lessonDay);
  if (!date || isExerciseOf(tokens, date.end)) return undefined;
  return date.day !== undefined && date.day > lessonDay ? date : { end: date.end };
}
