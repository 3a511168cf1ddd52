import { blocks, type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { Button } from '../../telegram/screen.ts';
import type { BriefingTexts } from './briefing-texts.ts';
import type { ReadText } from './confirm-briefing.ts';

/** What a guardian reads: the standard text in their language, below it the class teacher's own words. */
export function briefingText(
  { of }: BriefingTexts,
  { className, ownWords }: { readonly className: string; readonly ownWords: string | null },
  t: Translate,
): Html {
  return blocks(
    of[t.language],
    ownWords !== null && html`${t.html('briefing-own-words-of', { class: className })}\n${ownWords}`,
  );
}

export function confirmButton(classId: number, { version, revision }: ReadText, t: Translate): Button {
  return { label: t('button-briefing-confirm'), data: `bf-ok:${classId}:${version}:${revision}` };
}
