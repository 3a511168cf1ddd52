import { leadsToBot } from '../bot-link.js';
import { el } from '../dom.js';
import { wireLink } from './body.js';

/**
 * The buttons under a message.
 *
 * @param {import('../control-api.js').Message} message
 * @param {import('./bubble.js').BubbleOptions} options
 */
export function createInlineKeyboard(message, options) {
  const one = (/** @type {import('../control-api.js').Button} */ button, /** @type {number} */ index) => {
    const key = `${button.data ?? button.url ?? button.label}#${index}`;
    if (button.url !== undefined) {
      const link = el(
        'a',
        { href: button.url, 'data-key': key },
        button.label,
        !leadsToBot(button.url, options.username) && ' ↗',
      );
      wireLink(link, options);
      return link;
    }
    const element = el('button', { type: 'button', 'data-key': key }, button.label);
    element.addEventListener('click', async () => {
      if (element.getAttribute('aria-busy')) return;
      element.setAttribute('aria-busy', 'true');
      await options.press(message, button);
      element.removeAttribute('aria-busy');
    });
    return element;
  };
  return el(
    'div',
    { class: 'inline-keyboard' },
    ...(message.buttons ?? []).map((row) => el('div', { class: 'button-row' }, ...row.map(one))),
  );
}
