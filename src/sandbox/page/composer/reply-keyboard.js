import { arrange, el, iconButton } from '../dom.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {import('../control-api.js').Key} Key
 */

/**
 * The bot's keyboard under the field: it stays until the bot changes it, one meant for one use folds after it.
 *
 * @param {{ words: import('../words/words.js').Words, press(key: Key): void }} options
 */
export function createReplyKeyboard({ words, press }) {
  const grid = el('div', {
    class: 'reply-keyboard',
    role: 'group',
    'aria-label': words.keyboard,
    hidden: true,
  });
  const toggle = iconButton('keys', words.keyboard, () => fold(!folded));
  let folded = false;
  let shown = '';
  /** @type {Message | undefined} the message that brought it */
  let source;

  const fold = (/** @type {boolean} */ next) => {
    folded = next;
    const none = (source?.keyboard ?? []).length === 0;
    toggle.hidden = none;
    toggle.setAttribute('aria-expanded', String(!none && !folded));
    grid.hidden = none || folded;
  };
  const keyOf = (/** @type {Key} */ key) => {
    const element = el('button', { type: 'button', class: key.requests && 'requests' }, key.label);
    element.addEventListener('click', () => {
      press(key);
      if (source?.keyboardShown?.oneTime) fold(true);
    });
    return element;
  };
  fold(false);

  return {
    element: grid,
    toggle,
    /** @param {Message | undefined} message the newest that brought or took away a keyboard */
    set(message) {
      const next = message ? `${message.id} ${JSON.stringify(message.keyboard)}` : '';
      if (next === shown) return;
      shown = next;
      source = message;
      const rows = message?.keyboard ?? [];
      arrange(
        grid,
        rows.map((row) => el('div', { class: 'button-row' }, ...row.map(keyOf))),
      );
      fold(false);
    },
  };
}
