import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { inRows, type Screen } from '../../../telegram/screen.ts';
import { type Step, stepsOf } from '../apply/apply-draft.ts';
import { answerOf, backRow, type Shown } from './apply-rows.ts';

/** Everything once more before it is sent; each answer can be given anew. */
export function summaryScreen(shown: Shown, t: Translate): Screen {
  const { draft } = shown;
  const fields = stepsOf(draft).filter((step) => step !== 'privacy');
  const field = (step: Step) => {
    const value = answerOf(draft, step, t);
    return value !== undefined && html`${t(`apply-field-${step}`)}: <b>${value}</b>`;
  };
  const shownFields: Step[] = draft.known ? ['name', ...fields] : [...fields];
  return {
    html: blocks(
      t.html('apply-summary'),
      lines(...shownFields.map(field)),
      draft.phone?.verified === false && !draft.paper && !draft.known && t.html('apply-phone-typed'),
    ),
    buttons: [
      [{ label: t('button-submit'), data: `af-send:${shown.revision}:summary` }],
      ...inRows(
        fields.map((step) => ({
          label: `✏️ ${t(`apply-field-${step}`)}`,
          data: `af-to:${shown.revision}:summary:${step}`,
        })),
        2,
      ),
      ...backRow(shown, t),
    ],
  };
}
