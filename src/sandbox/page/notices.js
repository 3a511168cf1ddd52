import { el, iconButton } from './dom.js';
import { explain } from './words/words.js';

const STAYS = 9000;
const AT_ONCE = 3;

/**
 * Short words to the page's user, above everything, gone by themselves.
 *
 * @param {() => import('./words/words.js').Words} words
 * @returns {{ element: HTMLElement, complain(error: unknown): void, say(text: string): void }}
 */
export function createNotices(words) {
  const urgent = el('div', { class: 'notices', role: 'alert' });
  const calm = el('div', { class: 'notices', role: 'status' });
  const show = (/** @type {HTMLElement} */ place, /** @type {string} */ text) => {
    const notice = el('p', { class: 'notice' }, el('span', {}, text));
    notice.append(iconButton('close', words().dismiss, () => notice.remove()));
    place.append(notice);
    while (place.childElementCount > AT_ONCE) place.firstElementChild?.remove();
    setTimeout(() => notice.remove(), STAYS);
  };
  return {
    element: el('div', { class: 'notice-box' }, urgent, calm),
    complain: (error) => show(urgent, explain(error, words())),
    say: (text) => show(calm, text),
  };
}
