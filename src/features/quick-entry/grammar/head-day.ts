import { addDays, type SchoolDate, type Weekday, weekdayOf } from '../../../kernel/school-date.ts';
import { dateAt, isExercise, type TypedDay } from './days.ts';
import { keywordAt } from './keywords.ts';
import { AND, longestPhraseEnd, type Phrase, phrases } from './phrases.ts';
import { isCapitalised, isHardEnd, isMark, type Token } from './tokens.ts';

const DAYS_AGO: readonly (readonly Phrase[])[] = [
  phrases('šodien | сегодня | today'),
  phrases('vakar | вчера | yesterday'),
  phrases('aizvakar | позавчера'),
];

/** Monday first. `среда` and `среды` alone are words of a topic. */
const PAST_WEEKDAYS: readonly (readonly Phrase[])[] = [
  phrases(
    'pirmdien | pirmd | pirmdienā | par pirmdienu | в понедельник | за понедельник | monday | on monday',
  ),
  phrases(
    'otrdien | otrd | otrdienā | par otrdienu | во вторник | в вторник | за вторник | tuesday | on tuesday',
  ),
  phrases('trešdien | trešd | trešdienā | par trešdienu | в среду | за среду | wednesday | on wednesday'),
  phrases(
    'ceturtdien | ceturtd | ceturtdienā | par ceturtdienu | в четверг | за четверг | thursday | on thursday',
  ),
  phrases('piektdien | piektd | piektdienā | par piektdienu | в пятницу | за пятницу | friday | on friday'),
  phrases('sestdien | sestdienā | par sestdienu | в субботу | за субботу | saturday | on saturday'),
  phrases('svētdien | svētdienā | par svētdienu | в воскресенье | за воскресенье | sunday | on sunday'),
];

const ABOUT = phrases('par | за | on');

/** `vakar`, `piektdien`, `в пятницу`: a weekday is the nearest past one, today's own included. */
function wordDayAt(tokens: readonly Token[], at: number, today: SchoolDate): TypedDay | undefined {
  for (const [days, names] of DAYS_AGO.entries()) {
    const end = longestPhraseEnd(tokens, at, names);
    if (end !== undefined) return { end, day: addDays(today, -days) };
  }
  for (const [index, names] of PAST_WEEKDAYS.entries()) {
    const end = longestPhraseEnd(tokens, at, names);
    const ago = (weekdayOf(today) - ((index + 1) as Weekday) + 7) % 7;
    if (end !== undefined) return { end, day: addDays(today, -ago) };
  }
  return undefined;
}

/** A day in front of the class: `20.11`, `20. novembrī`, `vakar`, `в пятницу`. */
export function dayBeforeClass(
  tokens: readonly Token[],
  at: number,
  today: SchoolDate,
): TypedDay | undefined {
  return wordDayAt(tokens, at, today) ?? dateAt(tokens, longestPhraseEnd(tokens, at, ABOUT) ?? at, today);
}

/**
 * A day right after the class: `5.b 20.11. Daļas`, `5.b vakar Daļas`. Only what a topic does not begin with:
 * `18. novembris`, `2.1. Daļas` and `Vakar vakarā` stay in it.
 */
export function dayAfterClass(
  tokens: readonly Token[],
  from: number,
  today: SchoolDate,
): (TypedDay & { readonly from: number }) | undefined {
  const at = isMark(tokens[from], ',:-(') ? from + 1 : from;
  const word = wordDayAt(tokens, at, today);
  const day =
    word && standsApart(tokens, at, word.end)
      ? word
      : numericDayAt(tokens, longestPhraseEnd(tokens, at, ABOUT) ?? at, today);
  if (!day) return undefined;
  const end = isMark(tokens[from], '(') && isMark(tokens[day.end], ')') ? day.end + 1 : day.end;
  return { ...day, from: at, end };
}

/** A capital begins the topic, unless what follows shows that it does not. */
function standsApart(tokens: readonly Token[], at: number, end: number): boolean {
  return !isCapitalised(tokens[at]) || isMark(tokens[end], ',:)') || keywordAt(tokens, end) !== undefined;
}

const DAYS_OF_SHORT_DATES = 14;

/** `20.11` can hardly be anything but a date; `9.11` may be a chapter, and is a date only of late. */
function numericDayAt(tokens: readonly Token[], at: number, today: SchoolDate): TypedDay | undefined {
  const [first, , second] = tokens.slice(at, at + 3);
  if (first?.kind !== 'number' || second?.kind !== 'number') return undefined;
  const typed = dateAt(tokens, at, today);
  if (!typed || goesOnAsNumber(tokens, typed.end)) return undefined;
  if (first.text.length + second.text.length >= 4) return Number(second.text) > 12 ? undefined : typed;
  const recent =
    typed.day !== undefined && typed.day <= today && typed.day >= addDays(today, -DAYS_OF_SHORT_DATES);
  return recent ? typed : undefined;
}

/** `12.10 un 12.11`, `12.10 – 3.5`, `20.11 %`, `20.11 uzd.`: a number in a sum, a range, an exercise. */
function goesOnAsNumber(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (isHardEnd(next)) return false;
  if (isMark(next, '-')) return tokens[end + 1]?.kind === 'number';
  if (next?.kind === 'mark') return /[+*=<>×·÷%€$°/^~]/u.test(next.folded);
  return isExercise(next) || longestPhraseEnd(tokens, end, AND) !== undefined;
}
