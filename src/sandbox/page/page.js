import { createBoard } from './chat/board.js';
import { createClockBar } from './clock/clock-bar.js';
import { createPanel } from './developer/panel.js';
import { el } from './dom.js';
import { examplesFor } from './examples.js';
import { createPeopleList } from './people/people-list.js';
import { createSettings } from './settings.js';
import { createTour } from './tour.js';
import { createWelcome } from './welcome.js';
import { WORDS } from './words/words.js';

/**
 * @typedef {import('./control-api.js').Persona} Persona
 * @typedef {Pick<import('./chat/board.js').BoardOptions, 'personas' | 'bot' | 'language' | 'api' | 'unread' | 'chats' |
 *   'chatOf' | 'opened' | 'complain'> & { clock: import('./clock/school-clock.js').SchoolClock,
 *   speak(language: import('./words/words.js').Language): void }} PageOptions
 */

/**
 * The whole page in one language: clock above, people beside, chats in columns, the developers' panel.
 *
 * @param {PageOptions} options
 */
export function createPage(options) {
  const { personas, language, api, clock, unread, opened, complain, speak } = options;
  const words = WORDS[language];
  const examples = examplesFor(personas, words);

  const open = (/** @type {string} */ id) => {
    opened.open(id);
    board.column(id)?.focus();
  };
  const welcome = createWelcome({
    personas,
    words,
    examples,
    open,
    say(id, text) {
      open(id);
      void board.column(id)?.say(text);
    },
  });
  const board = createBoard({ ...options, words, examples, welcome, left: (id) => list.focus(id) });
  const list = createPeopleList(personas, {
    words,
    open,
    isOpen: board.isOpen,
    unreadOf: unread.of,
  });
  const clockBar = createClockBar({ clock, words, language, complain });
  const tour = createTour({
    personas,
    words,
    examples,
    put(id, text) {
      opened.open(id);
      board.column(id)?.put(text);
    },
    forward: clockBar.forward,
  });
  const panel = createPanel({
    api,
    words,
    personas,
    closed() {
      settings.mark();
      settings.focusPanel();
    },
  });
  const settings = createSettings({
    words,
    language,
    speak,
    panelOpen: panel.isOpen,
    togglePanel() {
      panel.toggle();
      settings.mark();
    },
  });

  function mark() {
    list.mark();
    const count = unread.total();
    document.title = count > 0 ? `(${count}) ${words.title}` : words.title;
  }

  const toChats = (/** @type {Event} */ event) => {
    event.preventDefault();
    board.element.focus();
  };
  const brand = el(
    'h1',
    {},
    el('img', { src: '/page/bell.svg', alt: '', width: 30, height: 30 }),
    el('span', { class: 'brand' }, 'Zvans'),
  );
  const side = el('div', { class: 'side' }, list.element, settings.element);
  const element = el(
    'div',
    { class: 'page' },
    el('a', { class: 'skip', href: '#chats', onclick: toChats }, words.skip),
    el('header', { class: 'bar' }, brand, clockBar.element),
    el('main', {}, side, tour, board.element, panel.element),
  );
  return {
    element,
    mark,
    isShown: board.isShown,
    typing: (/** @type {string} */ id) => board.column(id)?.typing(),
    /** Something happened that the developers' panel may show. */
    stir: panel.refresh,
    /** @param {readonly string[]} ids @param {string | undefined} active */
    show(ids, active) {
      element.dataset['view'] = board.show(ids, active) ? 'chat' : 'list';
      board.read();
      mark();
    },
    /** The same people, who may have become something else. @param {readonly Persona[]} people */
    setPeople(people) {
      board.setPeople(people);
      list.setPeople(people);
    },
    remove() {
      clockBar.remove();
      board.remove();
      element.remove();
    },
  };
}
