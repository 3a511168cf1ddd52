import { dayWords, wallTime } from '../clock/school-time.js';
import { arrange, el, icon } from '../dom.js';
import { createBubble } from '../message/bubble.js';
import { itemsOf } from './items.js';
import { walkMessages } from './walk-messages.js';

/** Messages drawn at first, and more at a time towards the beginning: a long chat opens as fast as a short one. */
const DRAWN_AT_ONCE = 80;

/** Pixels from the end within which the log follows what comes. */
const NEAR = 60;

/**
 * @typedef {{ chat: import('./chat.js').Chat, bubble: import('../message/bubble.js').BubbleOptions, empty: HTMLElement,
 *   unreadAfter: number | undefined }} LogOptions `unreadAfter`: the last message that was seen, if newer ones were not
 */

/**
 * The messages of a chat, newest below; it follows them while its end is in sight.
 *
 * @param {LogOptions} options
 */
export function createLog({ chat, bubble: bubbleOptions, empty, unreadAfter }) {
  const { words, language, persona } = bubbleOptions;
  const sheet = el('div', { class: 'log-sheet' });
  const log = el(
    'div',
    { class: 'log', role: 'log', 'aria-label': words.log(persona.name), 'aria-busy': true, tabindex: 0 },
    sheet,
  );
  const newest = el(
    'button',
    { type: 'button', class: 'newest', hidden: true },
    icon('down'),
    words.newMessages,
  );
  const earlier = el('button', { type: 'button', class: 'quiet earlier' }, words.earlier);
  const unreadLine = el('p', { class: 'unread-line' }, words.unreadBelow);
  /** @type {Map<number, { rev: number, element: HTMLElement, day: string }>} */
  const drawn = new Map();
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  let shown = DRAWN_AT_ONCE;
  let newestId = 0;
  /** Whether the end is in sight, as the person last scrolled; only then does the log follow. */
  let following = true;
  let scrolledTo = 0;

  /** The bubble of an item: the one that stands, unless it changed. @param {import('./items.js').Item} item */
  const drawItem = ({ key, rev, messages }) => {
    const old = drawn.get(key);
    if (old?.rev === rev) return old;
    const element = createBubble(messages, bubbleOptions);
    if (old?.element.isConnected) {
      const focused = old.element.contains(document.activeElement) ? document.activeElement : null;
      element.classList.add('changed');
      old.element.replaceWith(element);
      // A card edited under the pressed button must not throw the keyboard's user back to the page's top.
      if (focused) refocus(element, /** @type {HTMLElement} */ (focused).dataset['key']);
    }
    const fresh = { rev, element, day: old?.day ?? wallTime(messages[0].at).day };
    drawn.set(key, fresh);
    return fresh;
  };
  const dayLine = (/** @type {string} */ day, /** @type {string} */ at) => {
    const element = days.get(day) ?? el('h3', { class: 'day' }, dayWords(at, language));
    days.set(day, element);
    return element;
  };

  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    newest.hidden = true;
    following = true;
  };

  function draw() {
    const items = itemsOf(chat.list());
    if (following) shown = DRAWN_AT_ONCE;
    const visible = items.slice(-shown);
    const unseen = unreadAfter ?? Number.POSITIVE_INFINITY;
    const firstUnread = visible.find(({ key, messages: [first] }) => key > unseen && first.from === 'bot');
    /** @type {HTMLElement[]} */
    const wanted = visible.length < items.length ? [earlier] : [];
    let day = '';
    for (const item of visible) {
      const bubble = drawItem(item);
      if (bubble.day !== day) wanted.push(dayLine(bubble.day, item.messages[0].at));
      day = bubble.day;
      if (item === firstUnread) wanted.push(unreadLine);
      wanted.push(bubble.element);
    }
    const keys = new Set(items.map(({ key }) => key));
    for (const key of drawn.keys()) if (!keys.has(key)) drawn.delete(key);
    if (items.length === 0 && chat.loaded) wanted.push(empty);
    arrange(sheet, wanted);
    log.setAttribute('aria-busy', String(!chat.loaded));
    const last = items.at(-1)?.key ?? 0;
    if (following) toEnd();
    else if (last > newestId) newest.hidden = false;
    newestId = last;
  }

  function drawEarlier() {
    const fromEnd = log.scrollHeight - log.scrollTop;
    shown += DRAWN_AT_ONCE;
    following = false;
    draw();
    log.scrollTop = log.scrollHeight - fromEnd;
  }

  earlier.addEventListener('click', drawEarlier);
  newest.addEventListener('click', toEnd);
  log.addEventListener('scroll', () => {
    // What grows meanwhile takes the end away as well: only a way upwards is the person's own.
    const nearEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    following = nearEnd || (following && log.scrollTop >= scrolledTo);
    scrolledTo = log.scrollTop;
    if (following) newest.hidden = true;
    if (log.scrollTop < NEAR && earlier.isConnected) drawEarlier();
  });
  walkMessages(log);
  // Pictures, fonts and the window's size move the end.
  const sizes = new ResizeObserver(() => following && toEnd());
  sizes.observe(log);
  sizes.observe(sheet);

  return {
    element: log,
    newest,
    draw,
    toEnd,
    focus: () => log.focus(),
    /** Brings a message into sight. @param {number} id */
    show(id) {
      const items = itemsOf(chat.list());
      const at = items.findIndex(({ messages }) => messages.some((message) => message.id === id));
      const item = items[at];
      if (!item) return;
      following = false;
      shown = Math.max(shown, items.length - at + 1);
      draw();
      const element = drawn.get(item.key)?.element;
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
      element?.classList.remove('lit');
      requestAnimationFrame(() => element?.classList.add('lit'));
    },
    remove: () => sizes.disconnect(),
  };
}

/**
 * @param {HTMLElement} bubble
 * @param {string | undefined} key of the button that had the focus
 */
function refocus(bubble, key) {
  const buttons = /** @type {HTMLElement[]} */ ([...bubble.querySelectorAll('[data-key]')]);
  const target = buttons.find((button) => button.dataset['key'] === key) ?? (key && buttons[0]);
  (target || bubble).focus({ preventScroll: true });
}
