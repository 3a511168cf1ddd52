import type { SchoolDate } from '../kernel/school-date.ts';
import { formatDay } from './format.ts';
import type { Html } from './html.ts';
import type { Translate } from './i18n.ts';

type RefusalParams = Readonly<Record<string, string | number>>;

/** A refusal in words: what is wrong and what to do next. Days are put into the reader's language. */
export function refusalText(t: Translate, code: string, params: RefusalParams): string {
  return t(`refusal-${code}`, readable(t, params));
}

export function refusalHtml(t: Translate, code: string, params: RefusalParams): Html {
  return t.html(`refusal-${code}`, readable(t, params));
}

function readable(t: Translate, params: RefusalParams): RefusalParams {
  const { day } = params;
  return day === undefined ? params : { ...params, day: formatDay(String(day) as SchoolDate, t.language) };
}
