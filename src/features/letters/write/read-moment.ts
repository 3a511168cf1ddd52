import { fold } from '../../../kernel/folding.ts';
import { instantOf, type SchoolDate, type SchoolTime, schoolDateOf } from '../../../kernel/school-date.ts';
import { dateAt, dueDayAt, type TypedDay } from '../../quick-entry/grammar/days.ts';
import { isMark, type Token, tokenise } from '../../quick-entry/grammar/tokens.ts';

const TIME = /^(.*?)(?:(?:^|\s)([01]?\d|2[0-3]):([0-5]\d)|\s([01]?\d|2[0-3])\.([0-5]\d))$/s;
const TODAY = /^(?:sodien|segodnja|today)$/;

/** `26.11. 18:00`, `rīt 7.30`, `piektdien`, `18:00` of today; a day alone at the usual time. Undefined: neither. */
export function readMoment(
  typed: string,
  { now, usual }: { readonly now: Date; readonly usual: SchoolTime },
): Date | undefined {
  const text = typed.trim().replace(/\.$/, '').trim();
  const [, before, hour, minute, dottedHour, dottedMinute] = TIME.exec(text) ?? [];
  const hours = hour ?? dottedHour;
  const time =
    hours === undefined ? usual : (`${hours.padStart(2, '0')}:${minute ?? dottedMinute}` as SchoolTime);
  const day = dayOf((before ?? text).replace(/[,;]/g, ' ').trim(), schoolDateOf(now), hours !== undefined);
  return day && instantOf(day, time);
}

function dayOf(text: string, today: SchoolDate, hasTime: boolean): SchoolDate | undefined {
  if (text === '') return hasTime ? today : undefined;
  if (TODAY.test(fold(text))) return today;
  const date = tokenise(text).tokens;
  const words = tokenise(`uz ${text}`).tokens;
  return whole(dateAt(date, 0, today), date) ?? whole(dueDayAt(words, 0, today), words);
}

/** Nothing may stand after it but a full stop. */
function whole(found: TypedDay | undefined, tokens: readonly Token[]): SchoolDate | undefined {
  return found && tokens.slice(found.end).every((token) => isMark(token, '.')) ? found.day : undefined;
}
