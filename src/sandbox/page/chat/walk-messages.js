/**
 * Arrows walk from message to message, Home and End go to the first and last; Enter opens a message's menu.
 *
 * @param {HTMLElement} log
 */
export function walkMessages(log) {
  log.addEventListener('keydown', (event) => {
    const messages = /** @type {HTMLElement[]} */ ([...log.querySelectorAll('.message')]);
    const at = messages.indexOf(/** @type {HTMLElement} */ (event.target));
    // Keys pressed on a button inside a message are the button's.
    if (event.target !== log && at < 0) return;
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      messages[at]?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
      return;
    }
    const last = messages.length - 1;
    /** @type {Record<string, number>} */
    const next = {
      ArrowUp: at < 0 ? last : Math.max(at - 1, 0),
      ArrowDown: at < 0 ? last : Math.min(at + 1, last),
      Home: 0,
      End: last,
    };
    const target = messages[next[event.key] ?? -1];
    if (!target) return;
    event.preventDefault();
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  });
}
