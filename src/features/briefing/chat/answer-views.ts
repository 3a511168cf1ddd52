import { Refusal } from '../../../kernel/refusal.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { LONGEST_WORDS, MOST_PHOTOS } from '../record-briefing.ts';
import { sheetFile } from '../sheet-file.ts';
import { loadShown } from './load-shown.ts';

export const wordsView: View = async (params, context) => {
  const { t } = context;
  const { classId, className, briefing } = await loadShown('briefing.hold', params, context);
  const { ownWords } = briefing;
  return {
    html: blocks(
      html`<b>${className}</b>`,
      t.html('briefing-ask-words', { limit: LONGEST_WORDS }),
      ownWords !== null && lines(t.html('briefing-own-words'), ownWords),
    ),
    buttons: [
      ownWords === null ? [] : [{ label: t('button-briefing-nowords'), data: `bf-nowords:${classId}` }],
      [{ label: t('button-back'), data: `bf:${classId}` }],
    ],
  };
};

export const photoView: View = async (params, context) => {
  const { t } = context;
  const { classId, className } = await loadShown('briefing.hold', params, context);
  return {
    html: blocks(html`<b>${className}</b>`, t.html('briefing-ask-photo', { limit: MOST_PHOTOS })),
    buttons: [[{ label: t('button-back'), data: `bf:${classId}` }]],
  };
};

/** One picture or document of the signed sheet. */
export function sheetView({ files }: BriefingDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { classId, className, briefing } = await loadShown('briefing.hold', params, context);
    const of = briefing.sheetFileIds.length;
    const index = Math.min(Number(params['index']) || 0, of - 1);
    const reference = briefing.sheetFileIds[index];
    if (reference === undefined) throw new Refusal('stale-button');
    const sheet = sheetFile(reference);
    const next = { label: '▶️', data: `bf-sheet:${classId}:${(index + 1) % of}` };
    return {
      html: t.html('briefing-photo-of', { class: className, number: index + 1, count: of }),
      file: { name: sheet.name, content: await files.read(sheet), kind: sheet.kind },
      buttons: [
        of > 1 ? [next] : [],
        [
          { label: t('button-briefing-drop'), data: `bf-drop:${classId}:${index}:${of}` },
          { label: t('button-back'), data: `bf:${classId}` },
        ],
      ],
    };
  };
}
