import { leadsToBot } from '../bot-link.js';
import { openDialog } from '../dialog.js';
import { arrange, el, icon, iconButton } from '../dom.js';
import { readQr } from '../qr/read-qr.js';

/**
 * @typedef {{ name: string, url: string }} Picture
 * @typedef {{ words: import('../words/words.js').Words, username: string,
 *   visitors(): { id: string, name: string }[], openAs(id: string, url: string): Promise<boolean> }} ViewerOptions
 *   `visitors`: who may follow a link found in a picture, the picture's own person first
 */

/**
 * Shows pictures large, one at a time; a QR code in one can be scanned by anybody whose chat is open.
 *
 * @param {readonly Picture[]} pictures
 * @param {number} first
 * @param {ViewerOptions} options
 * @param {boolean} [scanAtOnce]
 */
export function openViewer(pictures, first, { words, username, visitors, openAs }, scanAtOnce = false) {
  let at = first;
  const image = el('img', { alt: '' });
  const save = el(
    'a',
    { class: 'icon-button', 'aria-label': words.download, title: words.download },
    icon('download'),
  );
  const outcome = el('div', { class: 'scan-outcome', role: 'status' });
  const place = el('span', { class: 'viewer-place' });

  const show = (/** @type {number} */ next) => {
    const picture = pictures[next];
    if (!picture) return;
    at = next;
    image.src = picture.url;
    image.alt = picture.name;
    save.href = picture.url;
    save.download = picture.name;
    place.textContent = pictures.length > 1 ? `${at + 1} / ${pictures.length}` : '';
    back.hidden = at === 0;
    forth.hidden = at === pictures.length - 1;
    arrange(outcome, []);
  };

  const scan = async () => {
    outcome.textContent = words.scanning;
    const response = await fetch(image.src);
    const text = response.ok ? await readQr(await response.blob()) : undefined;
    if (text === undefined) outcome.textContent = words.noQr;
    else if (leadsToBot(text, username)) offer(text);
    else arrange(outcome, [el('p', {}, words.notBotLink), el('p', {}, text)]);
  };
  const offer = (/** @type {string} */ url) => {
    const follow = async (/** @type {string} */ id) => {
      if (await openAs(id, url)) dialog.close();
    };
    const doors = visitors().map(({ id, name }) =>
      el('button', { type: 'button', class: 'primary', onclick: () => void follow(id) }, name),
    );
    arrange(outcome, [el('p', {}, words.openLinkAs), el('p', { class: 'doors' }, ...doors)]);
    doors[0]?.focus();
  };

  const back = iconButton('back', words.previous, () => show(at - 1));
  const forth = iconButton('forth', words.next, () => show(at + 1));
  const dialog = openDialog(
    { title: words.picture, close: words.cancel, class: 'viewer' },
    el('div', { class: 'viewer-stage' }, back, image, forth),
    outcome,
    el(
      'footer',
      {},
      place,
      el('button', { type: 'button', class: 'quiet', onclick: () => void scan() }, icon('qr'), words.scan),
      save,
    ),
  );
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') show(at - 1);
    if (event.key === 'ArrowRight') show(at + 1);
  });
  show(first);
  if (scanAtOnce) void scan();
}
