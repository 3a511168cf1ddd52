import { el, iconButton } from './dom.js';

/**
 * Opens a window over the page: Esc, its cross and a press beside it close it, and it is gone.
 *
 * @param {{ title: string, close: string, class?: string }} words
 * @param {...import('./dom.js').Child} children
 * @returns {HTMLDialogElement}
 */
export function openDialog({ title, close, class: kind = 'sheet' }, ...children) {
  const dialog = el(
    'dialog',
    { class: kind, 'aria-label': title },
    el(
      'header',
      {},
      el('h2', {}, title),
      iconButton('close', close, () => dialog.close()),
    ),
    ...children,
  );
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
