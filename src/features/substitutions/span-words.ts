import type { SchoolDate } from '../../kernel/school-date.ts';
import { formatDate } from '../../telegram/format.ts';
import type { Translate } from '../../telegram/i18n.ts';

/** `24.11.`, `24.11.–27.11.` */
export function spanWords(
  { from, until }: { readonly from: SchoolDate; readonly until: SchoolDate },
  t: Translate,
): string {
  const first = formatDate(from, t.language);
  return from === until ? first : `${first}–${formatDate(until, t.language)}`;
}
