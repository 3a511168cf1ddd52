import type { SchoolDate } from '../../kernel/school-date.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';
import { formatDate } from '../../telegram/format.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';

/** `4-5` */
const inKey = (paragraph: ParagraphKey) => paragraph.replace('.', '-');

/** `Stundu ieraksti` */
export function paragraphTitle(paragraph: ParagraphKey, t: Translate): string {
  return t(`paragraph-${inKey(paragraph)}`);
}

/** `3. stunda, 5.b Mat`: what an open duty is about. */
export function dutyName({ duty, line }: Pick<OpenDuty, 'duty' | 'line'>, t: Translate): string {
  const { day } = line;
  const shown = day === undefined ? line : { ...line, day: formatDate(day as SchoolDate, t.language) };
  return t(`duty-${inKey(duty)}`, shown);
}

/** For whoever owes it; ¶4.5: with the parts that are missing. */
export function dutyLine(duty: Pick<OpenDuty, 'duty' | 'line' | 'missing'>, t: Translate): Html {
  const name = dutyName(duty, t);
  const missing = (duty.missing ?? []).map((part) => t(`lesson-part-${part}`)).join(', ');
  return missing === '' ? html`${name}` : html`${name} – ${missing}`;
}
