import { el, icon } from '../dom.js';
import { preview } from '../message/preview.js';

/**
 * The pinned message above the chat; a press goes to it, and with several to the next older one each time.
 *
 * @param {import('../words/words.js').Words} words
 * @param {(id: number) => void} show
 */
export function createPinnedBar(words, show) {
  const text = el('span', { class: 'pinned-text' });
  const title = el('b', {}, words.pinned);
  const element = el(
    'button',
    { type: 'button', class: 'pinned-bar', hidden: true },
    icon('pin'),
    el('span', { class: 'pinned-words' }, title, text),
  );
  /** @type {import('../control-api.js').Message[]} newest first */
  let pinned = [];
  let at = 0;

  const draw = () => {
    const message = pinned[at];
    element.hidden = !message;
    if (!message) return;
    title.textContent = pinned.length > 1 ? `${words.pinned} ${at + 1} / ${pinned.length}` : words.pinned;
    text.textContent = preview(message, words);
  };
  element.addEventListener('click', () => {
    const message = pinned[at];
    if (message) show(message.id);
    at = (at + 1) % pinned.length;
    draw();
  });
  return {
    element,
    /** @param {readonly import('../control-api.js').Message[]} messages */
    set(messages) {
      const before = pinned.map(({ id }) => id).join();
      pinned = messages.filter((message) => message.pinned).reverse();
      if (pinned.map(({ id }) => id).join() !== before) at = 0;
      draw();
    },
  };
}
