import { createBubble } from './bubble.js';
import { createComposer } from './composer.js';
import { arrange, el, icon, iconButton } from './dom.js';
import { describe } from './people.js';
import { avatar } from './people-list.js';
import { dayWords, wallTime } from './school-time.js';

const TOAST_STAYS = 5000;
const MILLISECONDS_A_LETTER = 60;

/**
 * @typedef {import('./control-api.js').Message} Message
 * @typedef {{ persona: import('./control-api.js').Persona, chat: import('./chat.js').Chat,
 *   api: import('./control-api.js').ControlApi, words: import('./words.js').Words, language: import('./words.js').Language,
 *   complain(error: unknown): void, used(): void, close(): void, back(): void }} ColumnOptions
 */

/**
 * One person's chat with the bot: head, messages, composer.
 *
 * @param {ColumnOptions} options
 */
export function createColumn({ persona, chat, api, words, language, complain, used, close, back }) {
  const title = `name-${persona.id}`;
  const log = el('div', {
    class: 'log',
    role: 'log',
    'aria-label': words.log(persona.name),
    'aria-busy': true,
    tabindex: 0,
  });
  const toasts = el('div', { class: 'toasts', role: 'status' });
  const newest = el(
    'button',
    { type: 'button', class: 'newest', hidden: true },
    icon('down'),
    words.newMessages,
  );
  /** @type {Map<number, { rev: number, element: HTMLElement }>} */
  const drawn = new Map();
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();

  /** Does a call and shows what it changed; whether it went well. @param {() => Promise<unknown>} act */
  const perform = async (act) => {
    try {
      await act();
      await chat.refresh();
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  };
  const say = async (/** @type {string} */ text, /** @type {number | undefined} */ replyTo) => {
    const done = await perform(() => api.say(persona.id, text, replyTo));
    if (done) toBottom();
    return done;
  };
  const composer = createComposer({
    id: persona.id,
    words,
    say,
    edit: (messageId, text) => perform(() => api.edit(persona.id, messageId, text)),
    commands: () => api.commands(persona.id),
    lastOwn: () => chat.list().findLast((message) => message.from === 'person'),
  });

  /** @type {import('./bubble.js').BubbleOptions} */
  const bubbleOptions = {
    words,
    persona,
    quoted: chat.find,
    say: (text) => void say(text, undefined),
    press: async (message, button) => {
      await perform(() => api.press(persona.id, message.id, button.data ?? button.label));
    },
    reply: (message) => composer.begin('reply', message),
    edit: (message) => composer.begin('edit', message),
    show(id) {
      const element = drawn.get(id)?.element;
      element?.scrollIntoView({ block: 'center' });
      element?.focus();
    },
  };

  /** The bubble of a message: the one that stands, unless the message changed. @param {Message} message */
  const bubble = (message) => {
    const old = drawn.get(message.id);
    if (old?.rev === message.rev) return old.element;
    const element = createBubble(message, bubbleOptions);
    if (old?.element.isConnected) {
      const focused = old.element.contains(document.activeElement) ? document.activeElement : null;
      element.classList.add('changed');
      old.element.replaceWith(element);
      // A card edited under the pressed button must not throw the keyboard's user back to the page's top.
      if (focused) refocus(element, /** @type {HTMLElement} */ (focused).dataset['key']);
    }
    drawn.set(message.id, { rev: message.rev, element });
    return element;
  };

  const separator = (/** @type {string} */ at) => {
    const { day } = wallTime(at);
    const element = days.get(day) ?? el('h3', { class: 'day' }, dayWords(at, language));
    days.set(day, element);
    return element;
  };

  const start = el(
    'button',
    { type: 'button', class: 'primary', onclick: () => void say('/start', undefined) },
    '/start',
  );
  const empty = el('div', { class: 'empty' }, el('p', {}, words.emptyChat), start);

  /** Whether the newest is in sight, as the person last scrolled; only then does the log follow. */
  let following = true;
  const atBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  const toBottom = () => {
    log.scrollTop = log.scrollHeight;
    newest.hidden = true;
    following = true;
  };

  function draw() {
    const messages = chat.list();
    const seen = drawn.size === 0 ? messages.length : messages.filter(({ id }) => drawn.has(id)).length;
    /** @type {HTMLElement[]} */
    const wanted = [];
    let day = '';
    for (const message of messages) {
      const next = wallTime(message.at).day;
      if (next !== day) wanted.push(separator(message.at));
      day = next;
      wanted.push(bubble(message));
    }
    for (const id of drawn.keys()) if (!chat.find(id)) drawn.delete(id);
    if (messages.length === 0 && chat.loaded) wanted.push(empty);
    arrange(log, wanted);
    composer.setKeyboard(messages.findLast((message) => message.keyboard !== undefined)?.keyboard);
    log.setAttribute('aria-busy', String(!chat.loaded));
    if (following) toBottom();
    else if (messages.length > seen) newest.hidden = false;
  }

  /** @param {string} text what the bot answered to a press */
  function showAlert(text) {
    const toast = el('p', { class: 'toast' }, icon('bell'), text);
    toasts.replaceChildren(toast);
    setTimeout(() => toast.remove(), TOAST_STAYS + text.length * MILLISECONDS_A_LETTER);
  }

  newest.addEventListener('click', toBottom);
  log.addEventListener('scroll', () => {
    following = atBottom();
    if (following) newest.hidden = true;
  });
  const unsubscribe = chat.subscribe((alerts) => {
    draw();
    alerts.forEach(showAlert);
  });
  draw();
  // Pictures, fonts and the window's size move the bottom.
  const sizes = new ResizeObserver(() => following && toBottom());
  sizes.observe(log);
  chat.refresh().catch(complain);

  const head = el(
    'header',
    { class: 'column-head' },
    iconButton('back', words.back, back, { class: 'icon-button back' }),
    avatar(persona),
    el(
      'div',
      { class: 'column-title' },
      el('h2', { id: title }, persona.name),
      el('p', {}, describe(persona, words)),
    ),
    iconButton('close', words.close(persona.name), close, { class: 'icon-button close' }),
  );
  return {
    element: el(
      'section',
      { class: 'column', 'aria-labelledby': title, 'data-column': persona.id, onfocusin: used },
      head,
      el('div', { class: 'log-box' }, log, toasts, newest),
      composer.element,
    ),
    put: composer.put,
    /** Not into the field where that opens a keyboard over half of the chat. */
    focus: () => (matchMedia('(hover: none)').matches ? log.focus() : composer.focus()),
    remove() {
      unsubscribe();
      sizes.disconnect();
    },
  };
}

/** @typedef {ReturnType<typeof createColumn>} Column */

/**
 * @param {HTMLElement} bubble
 * @param {string | undefined} key of the button that had the focus
 */
function refocus(bubble, key) {
  const buttons = /** @type {HTMLElement[]} */ ([...bubble.querySelectorAll('[data-key]')]);
  const target = buttons.find((button) => button.dataset['key'] === key) ?? (key && buttons[0]) ?? bubble;
  (target || bubble).focus({ preventScroll: true });
}
