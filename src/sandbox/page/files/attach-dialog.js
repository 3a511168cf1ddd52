import { openDialog } from '../dialog.js';
import { arrange, el, icon, iconButton } from '../dom.js';
import { sizeWords } from '../message/media.js';
import { canBePhoto } from './sendings.js';

/**
 * @typedef {{ files: File[], caption: string, asDocuments: boolean }} Chosen
 * @typedef {{ words: import('../words/words.js').Words, language: import('../words/words.js').Language,
 *   send(chosen: Chosen): Promise<boolean> }} AttachOptions `send` tells whether it went well
 */

/**
 * Shows what is about to be sent: each file can be left out, more can be added, words can go with it.
 *
 * @param {string} name of the person who sends
 * @param {readonly File[]} first
 * @param {AttachOptions} options
 */
export function openAttachDialog(name, first, { words, language, send }) {
  const files = [...first];
  /** @type {Map<File, HTMLElement>} */
  const rows = new Map();
  const list = el('ul', { class: 'attach-list', 'aria-label': words.files });
  const caption = el('textarea', {
    id: 'attach-caption',
    rows: 2,
    maxlength: 1024,
    placeholder: words.caption,
    autofocus: true,
  });
  const asDocuments = el('input', { type: 'checkbox', id: 'as-documents' });
  const asDocumentsLine = el(
    'label',
    { class: 'check', for: 'as-documents' },
    asDocuments,
    words.asDocuments,
  );
  const chooser = el('input', { type: 'file', multiple: true, id: 'attach-more', class: 'hidden' });
  const submit = el('button', { type: 'submit', class: 'primary' }, words.send);

  const row = (/** @type {File} */ file) => {
    const sign = canBePhoto(file) ? thumbnail(file) : icon('file');
    const leaveOut = iconButton('close', `${words.leaveOut}: ${file.name}`, () => {
      files.splice(files.indexOf(file), 1);
      draw();
      caption.focus();
    });
    const about = [el('b', {}, file.name), el('span', {}, sizeWords(file.size, language))];
    return el(
      'li',
      {},
      el('span', { class: 'attach-sign' }, sign),
      el('span', { class: 'document-words' }, ...about),
      leaveOut,
    );
  };
  const draw = () => {
    for (const file of files) if (!rows.has(file)) rows.set(file, row(file));
    arrange(
      list,
      files.flatMap((file) => rows.get(file) ?? []),
    );
    asDocumentsLine.hidden = !files.some(canBePhoto);
    submit.disabled = files.length === 0;
  };
  const add = (/** @type {Iterable<File>} */ more) => {
    files.push(...more);
    draw();
  };
  chooser.addEventListener('change', () => add(chooser.files ?? []));

  const form = el(
    'form',
    { class: 'attach' },
    list,
    el('label', { class: 'drop-zone', for: 'attach-more' }, icon('clip'), el('span', {}, words.addFiles)),
    chooser,
    asDocumentsLine,
    el('label', { class: 'hidden', for: 'attach-caption' }, words.caption),
    caption,
    submit,
  );
  const deliver = async () => {
    if (submit.disabled) return;
    submit.disabled = true;
    if (await send({ files, caption: caption.value.trim(), asDocuments: asDocuments.checked }))
      dialog.close();
    else submit.disabled = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void deliver();
  });
  caption.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void deliver();
  });

  const dialog = openDialog({ title: words.sendAs(name), close: words.cancel }, form);
  dialog.addEventListener('dragover', (event) => event.preventDefault());
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    add(event.dataTransfer?.files ?? []);
  });
  draw();
}

/** @param {File} file */
function thumbnail(file) {
  const url = URL.createObjectURL(file);
  return el('img', { src: url, alt: '', onload: () => URL.revokeObjectURL(url) });
}
