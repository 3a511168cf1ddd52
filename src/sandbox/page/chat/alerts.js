import { openDialog } from '../dialog.js';
import { el, icon } from '../dom.js';

const TOAST_STAYS = 5000;
const MILLISECONDS_A_LETTER = 60;

/**
 * What the bot answers to a press: passing words over the chat, or a window to be closed.
 *
 * @param {{ words: import('../words/words.js').Words, botName: string }} options
 */
export function createAlerts({ words, botName }) {
  const toasts = el('div', { class: 'toasts', role: 'status' });
  return {
    element: toasts,
    /** @param {import('./chat.js').Alert} alert */
    show({ text, modal }) {
      if (modal) {
        const done = el('button', { type: 'button', class: 'primary', autofocus: true }, words.ok);
        const dialog = openDialog(
          { title: botName, close: words.dismiss },
          el('p', { class: 'alert-text' }, text),
          done,
        );
        done.addEventListener('click', () => dialog.close());
        return;
      }
      const toast = el('p', { class: 'toast' }, icon('bell'), text);
      toasts.replaceChildren(toast);
      setTimeout(() => toast.remove(), TOAST_STAYS + text.length * MILLISECONDS_A_LETTER);
    },
  };
}
