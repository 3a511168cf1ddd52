import { leadsToBot } from '../bot-link.js';
import { el } from '../dom.js';

const COMMAND = /(?<![\p{L}\p{N}/<])\/[a-z][a-z0-9_]{0,31}(?![\p{L}\p{N}/>])/gu;

/** Quotes that may be folded and have more than so many lines are. */
const LINES_SHOWN = 3;

/**
 * What a message says, formatted, with all that can be pressed in it.
 *
 * @param {import('../control-api.js').Message} message
 * @param {import('./bubble.js').BubbleOptions} options
 */
export function createBody(message, options) {
  const body = el('div', { class: 'words' });
  // The server escapes what people typed and lets Telegram's few tags through.
  body.innerHTML = message.html;
  for (const link of body.querySelectorAll('a')) wireLink(link, options);
  for (const spoiler of body.querySelectorAll('tg-spoiler')) hide(spoiler, options.words.spoiler);
  for (const quote of body.querySelectorAll('blockquote[expandable]')) fold(quote, options.words);
  for (const block of body.querySelectorAll('pre, blockquote')) {
    // A block ends its line by itself.
    const { nextSibling } = block;
    if (nextSibling instanceof Text) nextSibling.data = nextSibling.data.replace(/^\n/, '');
  }
  for (const block of body.querySelectorAll('pre')) block.tabIndex = 0;
  if (message.from === 'bot') linkCommands(body, options.say);
  return body;
}

/**
 * A link to the bot is followed by the person whose chat this is, any other in a tab of its own.
 *
 * @param {HTMLAnchorElement} link
 * @param {Pick<import('./bubble.js').BubbleOptions, 'words' | 'username' | 'openLink'>} options
 */
export function wireLink(link, { words, username, openLink }) {
  if (leadsToBot(link.href, username)) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      openLink(link.href);
    });
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.title = words.link;
}

/** @param {Element} spoiler @param {string} label */
function hide(spoiler, label) {
  const content = el('span', { class: 'veiled', 'aria-hidden': 'true' });
  content.append(...spoiler.childNodes);
  spoiler.append(content);
  for (const [name, value] of Object.entries({ role: 'button', tabindex: '0', 'aria-label': label }))
    spoiler.setAttribute(name, value);
  const show = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && ![' ', 'Enter'].includes(event.key)) return;
    if (spoiler.classList.contains('shown')) return;
    event.preventDefault();
    spoiler.classList.add('shown');
    content.removeAttribute('aria-hidden');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
  };
  spoiler.addEventListener('click', show);
  spoiler.addEventListener('keydown', /** @type {EventListener} */ (show));
}

/** @param {Element} quote @param {import('../words/words.js').Words} words */
function fold(quote, words) {
  if ((quote.textContent ?? '').split('\n').length <= LINES_SHOWN) return;
  const label = (/** @type {boolean} */ open) => (open ? words.less : words.more);
  const toggle = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'false' }, label(false));
  toggle.addEventListener('click', () => {
    const open = quote.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = label(open);
  });
  quote.after(toggle);
}

/**
 * Commands in the bot's words can be tapped, as in Telegram.
 *
 * @param {HTMLElement} body
 * @param {(text: string) => void} say
 */
function linkCommands(body, say) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) {
    if (text.parentElement?.closest('a, code, pre, tg-spoiler')) continue;
    const pieces = [];
    let from = 0;
    for (const match of text.data.matchAll(COMMAND)) {
      pieces.push(text.data.slice(from, match.index));
      pieces.push(el('button', { type: 'button', class: 'command', onclick: () => say(match[0]) }, match[0]));
      from = match.index + match[0].length;
    }
    if (from > 0) text.replaceWith(...pieces, text.data.slice(from));
  }
}
