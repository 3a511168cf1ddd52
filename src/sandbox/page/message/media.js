import { el, icon } from '../dom.js';

/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {import('../control-api.js').SentFile} SentFile
 */

/** @param {SentFile} file */
export function isPicture({ kind }) {
  return kind === 'photo';
}

/**
 * A size for people: `640 B`, `12 kB`, `1.5 MB`.
 *
 * @param {number} bytes
 * @param {import('../words/words.js').Language} language
 */
export function sizeWords(bytes, language) {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value);
}

/**
 * The files of a message or an album: pictures in a grid, documents in a list. Undefined: it has none.
 *
 * @param {readonly Message[]} messages
 * @param {import('./bubble.js').BubbleOptions} options
 */
export function createMedia(messages, options) {
  const files = messages.flatMap(({ file }) => (file ? [file] : []));
  if (files.length === 0) return undefined;
  const pictures = files.filter(isPicture);
  const documents = files.filter((file) => !isPicture(file));
  return el(
    'div',
    { class: 'media' },
    pictures.length > 0 &&
      el(
        'div',
        { class: 'pictures', 'data-count': Math.min(pictures.length, 4) },
        ...pictures.map((picture, index) => pictureOf(picture, () => options.view(pictures, index), options)),
      ),
    ...documents.map((file) => documentOf(file, options)),
  );
}

/**
 * @param {SentFile} picture
 * @param {() => void} view
 * @param {import('./bubble.js').BubbleOptions} options
 */
function pictureOf({ name, url, width, height }, view, { words }) {
  return el(
    'button',
    { type: 'button', class: 'picture', 'aria-label': `${words.openPicture}: ${name}`, onclick: view },
    el('img', { src: url, alt: '', loading: 'lazy', width, height }),
  );
}

/**
 * @param {SentFile} file
 * @param {import('./bubble.js').BubbleOptions} options
 */
function documentOf({ name, url, size }, { words, language }) {
  return el(
    'a',
    { class: 'document', href: url, download: name },
    el('span', { class: 'hidden' }, `${words.download}: `),
    el('span', { class: 'document-sign', 'aria-hidden': 'true' }, icon('file')),
    el(
      'span',
      { class: 'document-words' },
      el('span', { class: 'document-name' }, name),
      el('span', { class: 'document-size' }, sizeWords(size, language)),
    ),
  );
}

/**
 * A phone number or a place that a person shared. Undefined: neither.
 *
 * @param {Message} message
 */
export function createCard({ contact, location }) {
  if (contact)
    return el(
      'div',
      { class: 'shared' },
      el('span', { class: 'document-sign', 'aria-hidden': 'true' }, icon('phone')),
      el('span', { class: 'document-words' }, el('b', {}, contact.name), el('span', {}, contact.phone)),
    );
  if (!location) return undefined;
  const place = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
  return el(
    'div',
    { class: 'shared' },
    el('span', { class: 'document-sign', 'aria-hidden': 'true' }, icon('place')),
    el('span', { class: 'document-words' }, place),
  );
}
