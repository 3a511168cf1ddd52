import { createClockBar } from './clock-bar.js';
import { createColumn } from './column.js';
import { arrange, el, icon, iconButton } from './dom.js';
import { createPeopleList } from './people-list.js';
import { isDark, toggleTheme } from './preferences.js';
import { createTour } from './tour.js';
import { LANGUAGES, WORDS } from './words.js';

/**
 * @typedef {import('./control-api.js').Persona} Persona
 * @typedef {{ personas: readonly Persona[], language: import('./words.js').Language, api: import('./control-api.js').ControlApi,
 *   clock: import('./school-clock.js').SchoolClock, unread: ReturnType<typeof import('./unread.js').createUnread>,
 *   chatOf(id: string): import('./chat.js').Chat, opened: ReturnType<typeof import('./opened.js').createOpened>,
 *   complain(error: unknown): void, speak(language: import('./words.js').Language): void }} PageOptions
 */

/**
 * The whole page in one language: clock above, people beside, chats in columns.
 *
 * @param {PageOptions} options
 */
export function createPage(options) {
  const { personas, language, api, clock, unread, chatOf, opened, complain, speak } = options;
  const words = WORDS[language];
  const byId = new Map(personas.map((persona) => [persona.id, persona]));
  /** @type {Map<string, import('./column.js').Column>} */
  const columns = new Map();
  /** @type {readonly string[]} */
  let open = [];

  const list = createPeopleList({
    personas,
    words,
    open(id) {
      opened.open(id);
      columns.get(id)?.focus();
    },
    isOpen: (id) => open.includes(id),
    isUnread: unread.has,
  });
  const clockBar = createClockBar({ clock, words, language, complain });
  const tour = createTour({
    personas,
    words,
    put(id, text) {
      opened.open(id);
      columns.get(id)?.put(text);
    },
  });
  const welcome = el('p', { class: 'welcome' }, icon('bell'), words.welcome);
  const chats = el('section', { id: 'chats', class: 'columns', 'aria-label': words.chats, tabindex: -1 });

  const theme = iconButton(
    'moon',
    words.theme,
    () => {
      toggleTheme();
      theme.setAttribute('aria-pressed', String(isDark()));
    },
    { 'aria-pressed': String(isDark()) },
  );
  const settings = el(
    'section',
    { class: 'settings', 'aria-label': words.settings },
    ...LANGUAGES.map((each) =>
      el(
        'button',
        {
          type: 'button',
          class: 'quiet',
          lang: each,
          'aria-pressed': String(each === language),
          onclick: () => speak(each),
        },
        each.toUpperCase(),
      ),
    ),
    theme,
  );

  const columnOf = (/** @type {Persona} */ persona) => {
    const { id } = persona;
    const column =
      columns.get(id) ??
      createColumn({
        persona,
        chat: chatOf(id),
        api,
        words,
        language,
        complain,
        used: () => opened.use(id),
        close() {
          opened.close(id);
          list.focus(id);
        },
        back() {
          opened.closeAll();
          list.focus(id);
        },
      });
    columns.set(id, column);
    return column;
  };

  function mark() {
    list.mark();
    document.title = unread.count() > 0 ? `(${unread.count()}) ${words.title}` : words.title;
  }

  /** Whether one can see the chat now: on a phone one of the open ones is in front. @param {string} id */
  const isShown = (id) => columns.get(id)?.element.checkVisibility() ?? false;

  /**
   * @param {readonly string[]} ids
   * @param {string | undefined} active
   */
  function show(ids, active) {
    const people = ids.flatMap((id) => byId.get(id) ?? []);
    open = people.map(({ id }) => id);
    for (const [id, column] of columns) {
      if (open.includes(id)) continue;
      column.remove();
      columns.delete(id);
    }
    arrange(chats, people.length > 0 ? people.map((persona) => columnOf(persona).element) : [welcome]);
    for (const [id, column] of columns) column.element.classList.toggle('active', id === active);
    element.dataset['view'] = people.length > 0 ? 'chat' : 'list';
    for (const id of open.filter(isShown)) {
      if (unread.has(id)) chatOf(id).refresh().catch(complain);
      unread.remove(id);
    }
    mark();
  }

  const element = el(
    'div',
    { class: 'page' },
    el(
      'a',
      {
        class: 'skip',
        href: '#chats',
        onclick: (event) => {
          event.preventDefault();
          chats.focus();
        },
      },
      words.skip,
    ),
    el(
      'header',
      { class: 'bar' },
      el(
        'h1',
        {},
        el('img', { src: '/page/bell.svg', alt: '', width: 30, height: 30 }),
        el('span', { class: 'brand' }, 'Zvans'),
      ),
      clockBar.element,
    ),
    el('main', {}, el('div', { class: 'side' }, list.element, settings), tour, chats),
  );
  return {
    element,
    show,
    mark,
    isShown,
    remove() {
      clockBar.remove();
      for (const column of columns.values()) column.remove();
      element.remove();
    },
  };
}
