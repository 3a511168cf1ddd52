import { el, icon } from './dom.js';

/** @typedef {{ icon: Parameters<typeof icon>[0], label: string, act(): void }} Choice */

const MARGIN = 8;

/**
 * Opens a menu: arrows walk, Enter or a press chooses, Esc or a press elsewhere leaves it. The focus goes
 * back to where it was, unless the choice took it.
 *
 * @param {{ x: number, y: number }} point where its corner stands, in the window's pixels
 * @param {string} label
 * @param {readonly Choice[]} choices
 */
export function openMenu(point, label, choices) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const items = choices.map((choice) =>
    el(
      'button',
      { type: 'button', role: 'menuitem', tabindex: -1, onclick: () => choose(choice) },
      icon(choice.icon),
      choice.label,
    ),
  );
  // Not `auto`: the release of the button that opened it would already count as a press elsewhere.
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': label, popover: 'manual' }, ...items);
  const gone = new AbortController();

  const close = () => {
    gone.abort();
    const focused = menu.contains(document.activeElement);
    menu.remove();
    if (focused) before?.focus({ preventScroll: true });
  };
  const choose = (/** @type {Choice} */ choice) => {
    close();
    choice.act();
  };
  const walk = (/** @type {KeyboardEvent} */ event) => {
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const last = items.length - 1;
    /** @type {Record<string, number>} */
    const next = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last };
    const target = next[event.key];
    if (event.key === 'Tab' || event.key === 'Escape') close();
    else if (target !== undefined) items[target]?.focus();
    else return;
    event.preventDefault();
  };
  menu.addEventListener('keydown', walk);
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(/** @type {Node} */ (relatedTarget))) close();
  });
  const elsewhere = (/** @type {Event} */ { target }) => {
    if (!menu.contains(/** @type {Node} */ (target))) close();
  };
  for (const kind of ['pointerdown', 'wheel'])
    document.addEventListener(kind, elsewhere, { capture: true, signal: gone.signal });

  (document.querySelector('main') ?? document.body).append(menu);
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(point.x, innerWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(point.y, innerHeight - height - MARGIN))}px`;
  items[0]?.focus();
}

/** Where a menu under `anchor` begins. @param {Element} anchor */
export function under(anchor) {
  const { left, bottom } = anchor.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
