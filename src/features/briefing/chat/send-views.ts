import { Refusal } from '../../../kernel/refusal.ts';
import { LANGUAGES } from '../../../regulation/actor.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { languageButtons } from '../../../telegram/shell/languages.ts';
import { toSend } from '../briefing.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { briefingText } from '../briefing-text.ts';
import { loadShown } from './load-shown.ts';

/** Before `Send`: to how many it goes, who is left for paper, and the very text, in each language. */
export function previewView({ texts, briefing: standard }: BriefingDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { classId, className, briefing, guardians } = await loadShown('briefing.hold', params, context);
    const count = toSend(guardians).length;
    if (count === 0) throw new Refusal('briefing-nobody');
    const apart = guardians.filter(({ standing, person }) => standing === 'owed' && !person.reached).length;
    const language = LANGUAGES.find((one) => one === params['language']) ?? t.language;
    const text = briefingText(standard, { className, ownWords: briefing.ownWords }, texts[language]);
    const languages = languageButtons(language).map(({ label, data }) => ({
      label,
      data: data.replace('lang', `bf-send:${classId}`),
    }));
    return {
      html: blocks(
        t.html('briefing-preview', { class: className, count }),
        apart > 0 && t.html('briefing-preview-apart', { count: apart }),
        html`<blockquote expandable>${text}</blockquote>`,
      ),
      buttons: [
        [{ label: t('button-briefing-go', { count }), data: `bf-go:${classId}` }],
        [{ label: t('button-briefing-words'), data: `bf-words:${classId}` }],
        languages,
        [{ label: t('button-back'), data: `bf:${classId}` }],
      ],
    };
  };
}
