import { arrange, el } from '../dom.js';
import { speakCommand } from '../examples.js';
import { picturesOfOthers } from '../pictures/pictures-of-others.js';
import { createColumn } from './column.js';

/**
 * @typedef {import('../control-api.js').Persona} Persona
 * @typedef {import('./column.js').ColumnOptions} ColumnOptions
 * @typedef {Pick<ColumnOptions, 'api' | 'bot' | 'words' | 'language' | 'complain'> & { personas: readonly Persona[],
 *   examples: ReadonlyMap<string, string>, unread: import('../people/unread.js').Unread, welcome: HTMLElement,
 *   chats(): Iterable<import('./chat.js').Chat>, chatOf(id: string): import('./chat.js').Chat,
 *   opened: ReturnType<typeof import('../people/opened.js').createOpened>, left(id: string): void }} BoardOptions
 *   `left`: a person's chat was closed
 */

/**
 * The open chats side by side; `welcome` where there is none.
 *
 * @param {BoardOptions} options
 */
export function createBoard(options) {
  const { personas, examples, unread, welcome, chats, chatOf, opened, left, api, words, language, complain } =
    options;
  /** @type {Map<string, Persona>} */
  let people = new Map();
  /** @type {Map<string, import('./column.js').Column>} */
  const columns = new Map();
  /** @type {readonly string[]} */
  let open = [];
  const element = el('section', { id: 'chats', class: 'columns', 'aria-label': words.chats, tabindex: -1 });

  /** Lets a person follow a link to the bot. @param {string} id @param {string} url */
  const openAs = async (id, url) => {
    try {
      opened.open(id);
      await api.open(id, url);
      await chatOf(id).refresh();
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  };

  const makeColumn = (/** @type {Persona} */ persona) => {
    const { id } = persona;
    const others = () => open.filter((other) => other !== id).flatMap((other) => people.get(other) ?? []);
    return createColumn({
      ...options,
      persona,
      chat: chatOf(id),
      example: examples.get(id),
      speak: examples.size > 0 ? speakCommand(language) : undefined,
      unreadAfter: unread.after(id),
      openAs,
      visitors: () => [persona, ...others()],
      pictures: () => picturesOfOthers(chats(), id, people),
      used: () => opened.use(id),
      close() {
        opened.close(id);
        left(id);
      },
      back() {
        opened.closeAll();
        left(id);
      },
    });
  };
  const columnOf = (/** @type {Persona} */ persona) => {
    const column = columns.get(persona.id) ?? makeColumn(persona);
    columns.set(persona.id, column);
    return column;
  };

  /** Whether one can see the chat now: on a phone one of the open ones is in front. @param {string} id */
  const isShown = (id) => columns.get(id)?.element.checkVisibility() ?? false;

  /** What people are may change; who they are does not. @param {readonly Persona[]} next */
  const setPeople = (next) => {
    people = new Map(next.map((persona) => [persona.id, persona]));
    for (const [id, column] of columns) {
      const persona = people.get(id);
      if (persona) column.describe(persona);
    }
  };
  setPeople(personas);

  return {
    element,
    isShown,
    setPeople,
    isOpen: (/** @type {string} */ id) => open.includes(id),
    column: (/** @type {string} */ id) => columns.get(id),
    /**
     * @param {readonly string[]} ids from left to right; unknown ones are left out
     * @param {string | undefined} active the one in front on a phone
     */
    show(ids, active) {
      const wanted = ids.flatMap((id) => people.get(id) ?? []);
      open = wanted.map(({ id }) => id);
      for (const [id, column] of columns) {
        if (open.includes(id)) continue;
        column.remove();
        columns.delete(id);
      }
      arrange(element, wanted.length > 0 ? wanted.map((persona) => columnOf(persona).element) : [welcome]);
      for (const [id, column] of columns) column.element.classList.toggle('active', id === active);
      return wanted.length > 0;
    },
    /** What is in sight counts as read. */
    read() {
      for (const id of open.filter(isShown)) {
        if (unread.of(id) > 0) chatOf(id).refresh().catch(complain);
        unread.remove(id);
      }
    },
    remove() {
      for (const column of columns.values()) column.remove();
    },
  };
}
