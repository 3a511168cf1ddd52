import { leadsToBot } from '../bot-link.js';
import { openDialog } from '../dialog.js';
import { el, icon } from '../dom.js';
import { readQr } from './read-qr.js';

/**
 * @typedef {{ words: import('../words/words.js').Words, username: string,
 *   pictures: readonly import('../pictures/pictures-of-others.js').OthersPicture[],
 *   open(url: string): Promise<boolean> }} ScanOptions `open` goes to the bot by a link
 */

/**
 * Asks for a link or a picture of its QR code: pasted, dropped or chosen. The person goes where it leads.
 *
 * @param {string} name of the person
 * @param {ScanOptions} options
 */
export function openScanDialog(name, { words, username, pictures, open }) {
  const status = el('p', { class: 'scan-status', role: 'status' });
  const link = el('input', {
    type: 'text',
    inputmode: 'url',
    id: 'scan-link',
    placeholder: `https://t.me/${username}?start=…`,
    autocomplete: 'off',
    autofocus: true,
  });

  /** @param {string} text */
  const follow = async (text) => {
    link.value = text;
    if (!leadsToBot(text, username)) status.textContent = words.notBotLink;
    else if (await open(text)) dialog.close();
  };
  /** @param {Blob | undefined} picture */
  const scan = async (picture) => {
    if (!picture) return;
    status.textContent = words.scanning;
    const text = await readQr(picture);
    status.textContent = text === undefined ? words.noQr : '';
    if (text !== undefined) await follow(text);
  };

  const chooser = el('input', {
    type: 'file',
    accept: 'image/*',
    id: 'scan-picture',
    class: 'hidden',
    onchange: () => void scan(chooser.files?.[0]),
  });
  const screen = (
    /** @type {import('../pictures/pictures-of-others.js').OthersPicture} */ { url, owner, name: file },
  ) =>
    el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'screen',
          'aria-label': `${words.scan}: ${file}, ${owner}`,
          onclick: async () => scan(await (await fetch(url)).blob()),
        },
        el('img', { src: url, alt: '' }),
        el('span', {}, owner),
      ),
    );
  const form = el(
    'form',
    { class: 'scan' },
    pictures.length > 0 && el('h3', {}, words.otherScreens),
    pictures.length > 0 && el('ul', { class: 'screens' }, ...pictures.map(screen)),
    el('label', { class: 'drop-zone', for: 'scan-picture' }, icon('qr'), el('span', {}, words.scanPicture)),
    chooser,
    el('label', { for: 'scan-link' }, words.scanLink),
    link,
    status,
    el('button', { type: 'submit', class: 'primary' }, words.scanOpen),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void follow(link.value.trim());
  });

  const dialog = openDialog({ title: words.scanAs(name), close: words.cancel }, form);
  dialog.addEventListener('dragover', (event) => event.preventDefault());
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    void scan(event.dataTransfer?.files[0]);
  });
  dialog.addEventListener('paste', (event) => {
    const picture = event.clipboardData?.files[0];
    if (!picture) return;
    event.preventDefault();
    void scan(picture);
  });
}
