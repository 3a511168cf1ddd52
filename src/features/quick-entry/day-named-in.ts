import { addDays, type SchoolDate, weekdayOf } from '../../kernel/school-date.ts';
import { TOMORROW, type TypedDay } from './grammar/days.ts';
import { dayBeforeClass } from './grammar/head-day.ts';
import { longestPhraseEnd, type Phrase, phrases } from './grammar/phrases.ts';
import { type Token, tokenise } from './grammar/tokens.ts';

/** As a day alone is called, Monday first; within an entry these would be words of a topic. */
const WEEKDAYS: readonly (readonly Phrase[])[] = [
  phrases('pirmdiena | pirmdienu | понедельник | пн | mon'),
  phrases('otrdiena | otrdienu | вторник | вт | tue'),
  phrases('trešdiena | trešdienu | среда | среду | ср | wed'),
  phrases('ceturtdiena | ceturtdienu | четверг | чт | thu'),
  phrases('piektdiena | piektdienu | пятница | пятницу | пт | fri'),
  phrases('sestdiena | sestdienu | суббота | субботу | сб | sat'),
  phrases('svētdiena | svētdienu | воскресенье | вс | sun'),
];

/** The nearest past one, today included. */
function weekdayAt(tokens: readonly Token[], at: number, today: SchoolDate): TypedDay | undefined {
  for (const [index, names] of WEEKDAYS.entries()) {
    const end = longestPhraseEnd(tokens, at, names);
    if (end !== undefined) return { end, day: addDays(today, -((weekdayOf(today) - (index + 1) + 7) % 7)) };
  }
  return undefined;
}

/** Named to be told that it has not come yet. */
function tomorrowAt(tokens: readonly Token[], at: number, today: SchoolDate): TypedDay | undefined {
  const end = longestPhraseEnd(tokens, at, TOMORROW);
  return end === undefined ? undefined : { end, day: addDays(today, 1) };
}

/**
 * The day named in these words, as a line of the quick entry may name it (`20.11.`, `20. novembrī`, `vakar`,
 * `в пятницу`, `Friday`) or by a weekday's own name, and the words around it; undefined: none is named.
 */
export function dayNamedIn(
  text: string,
  today: SchoolDate,
): { readonly day: SchoolDate; readonly rest: string } | undefined {
  const source = tokenise(text);
  const { tokens } = source;
  for (const [at, first] of tokens.entries()) {
    const typed =
      dayBeforeClass(tokens, at, today) ?? weekdayAt(tokens, at, today) ?? tomorrowAt(tokens, at, today);
    const last = tokens[(typed?.end ?? 0) - 1];
    if (!typed?.day || !last) continue;
    const rest = `${source.text.slice(0, first.start)} ${source.text.slice(last.end)}`;
    return { day: typed.day, rest: rest.replace(/\s+/g, ' ').replace(/^[\s.,]+|[\s,]+$|\s\.$/g, '') };
  }
  return undefined;
}
