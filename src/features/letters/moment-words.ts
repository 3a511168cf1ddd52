import { schoolDateOf } from '../../kernel/school-date.ts';
import { formatShortDay, formatTime } from '../../telegram/format.ts';
import type { Translate } from '../../telegram/i18n.ts';

/** `P., 24.11. 18:00` */
export function momentWords(at: Date, t: Translate): string {
  return `${formatShortDay(schoolDateOf(at), t.language)} ${formatTime(at)}`;
}
