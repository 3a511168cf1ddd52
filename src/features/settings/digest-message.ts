import type { DigestForm } from '../../delivery/digest.ts';
import type { NoticeMessage } from '../../delivery/notice.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { answeredAnew } from '../../telegram/answered-anew.ts';
import { blocks, Html, html, lines, visibleLength } from '../../telegram/html.ts';
import type { Texts } from '../../telegram/i18n.ts';

/** So many lines with their buttons; the rest is counted, and stands in the menu. */
const SHOWN = 20;
const LONGEST_LINE = 150;

/** The evening's one message: a numbered line for each notice, and its buttons under the same number. */
export function digestForm({ texts, settings }: { texts: Texts; settings: RegulationSettings }): DigestForm {
  return {
    time: settings.digest.time,
    compose(messages, language) {
      const t = texts[language];
      const shown = messages.slice(0, SHOWN);
      const left = messages.length - shown.length;
      const text = blocks(
        html`<b>${t('digest-title')}</b>`,
        lines(...shown.map((message, index) => html`${index + 1}. ${lineOf(message)}`)),
        left > 0 && t.html('digest-more', { count: left }),
      );
      const rows = shown.flatMap(({ keyboard, lineKeyboard = keyboard }, index) =>
        (lineKeyboard?.inline_keyboard ?? []).map((row) => row.map((button) => numbered(button, index + 1))),
      );
      const menu = [{ text: t('button-menu'), callback_data: 'menu' }];
      return { html: text.source, keyboard: { inline_keyboard: left > 0 ? [...rows, menu] : rows } };
    },
  };
}

type NoticeButton = NonNullable<NoticeMessage['keyboard']>['inline_keyboard'][number][number];

/** What one line opens must not take the place of the others. */
function numbered(button: NoticeButton, number: number): NoticeButton {
  const text = `${number}. ${button.text}`;
  if (!('callback_data' in button)) return { ...button, text };
  return { ...button, text, callback_data: answeredAnew(button.callback_data) };
}

/** A notice's own line, else its first one; a tag never spans lines. */
function lineOf({ line, html: source }: { readonly line?: string; readonly html: string }): Html {
  const first = line ?? source.split('\n')[0] ?? '';
  return new Html(
    visibleLength(first) > LONGEST_LINE ? `${first.replace(/<[^>]*>/g, '').slice(0, LONGEST_LINE)}…` : first,
  );
}
