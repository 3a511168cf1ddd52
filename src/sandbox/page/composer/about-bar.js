import { arrange, el, iconButton } from '../dom.js';
import { preview } from '../message/preview.js';

/** @typedef {{ kind: 'reply' | 'edit', message: import('../control-api.js').Message }} About */

/**
 * Above the field: which message is answered or edited.
 *
 * @param {import('../words/words.js').Words} words
 * @param {() => void} leave
 */
export function createAboutBar(words, leave) {
  const text = el('span', {});
  const element = el('div', { class: 'about', hidden: true }, text, iconButton('close', words.cancel, leave));
  /** @type {About | undefined} */
  let about;
  return {
    element,
    get about() {
      return about;
    },
    /** @param {About | undefined} next */
    set(next) {
      about = next;
      element.hidden = !next;
      if (!next) return;
      const what = next.kind === 'edit' ? words.editing : words.replying;
      arrange(text, [el('b', {}, what), document.createTextNode(` ${preview(next.message, words)}`)]);
    },
  };
}
