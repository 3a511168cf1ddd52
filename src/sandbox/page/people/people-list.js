import { arrange, el, iconButton } from '../dom.js';
import { createSearch, groupPeople, suggestPeople } from './people.js';
import { createPersonRows } from './person-rows.js';

/**
 * @typedef {import('../control-api.js').Persona} Persona
 * @typedef {{ words: import('../words/words.js').Words, open(id: string): void, isOpen(id: string): boolean,
 *   unreadOf(id: string): number }} PeopleOptions
 */

/**
 * The list of people, with suggestions, search and unread marks.
 *
 * @param {readonly Persona[]} personas
 * @param {PeopleOptions} options
 */
export function createPeopleList(personas, { words, open, isOpen, unreadOf }) {
  const { row, rows } = createPersonRows({ words, open, drawn: () => mark() });
  /** @type {Set<string>} the groups that are unfolded */
  const unfolded = new Set();
  /** @type {ReturnType<typeof createSearch>} */
  let search;
  /** @type {HTMLElement[]} */
  let everyone;

  const group = (/** @type {ReturnType<typeof groupPeople>[number]} */ { name, people }) => {
    const heading = el('span', {}, words.roles[name]);
    const count = el('span', { class: 'count' }, String(people.length));
    const element = el(
      'details',
      { class: 'group', open: unfolded.has(name) },
      el('summary', {}, heading, count),
    );
    element.addEventListener('toggle', () => {
      if (element.open) unfolded.add(name);
      else unfolded.delete(name);
      if (element.querySelector('ul')) return;
      element.append(rows(people));
      mark();
    });
    return element;
  };
  const suggestions = (/** @type {readonly Persona[]} */ people) => {
    const found = suggestPeople(people);
    if (found.length === 0) return [];
    const lines = found.map(({ what, persona }) => row(persona, words.suggestions[what]));
    return [
      el(
        'section',
        { class: 'suggestions', 'aria-labelledby': 'suggestions-title' },
        el('h2', { id: 'suggestions-title' }, words.tryThese),
        el('ul', { class: 'person-list' }, ...lines),
      ),
    ];
  };

  const lists = el('div', { class: 'people-lists' });
  const status = el('p', { class: 'search-status', role: 'status' });
  const input = el('input', {
    type: 'search',
    id: 'search',
    placeholder: words.search,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const clear = iconButton('close', words.cancel, () => {
    input.value = '';
    find();
    input.focus();
  });

  function find() {
    const wanted = input.value.trim();
    clear.hidden = wanted === '';
    const found = wanted ? search(wanted) : undefined;
    status.textContent = found ? (found.length === 0 ? words.nothingFound : words.found(found.length)) : '';
    arrange(lists, found ? [rows(found)] : everyone);
    mark();
  }

  function mark() {
    for (const button of lists.querySelectorAll('button[data-persona]')) {
      const id = /** @type {HTMLElement} */ (button).dataset['persona'] ?? '';
      markUnread(button.querySelector('.unread'), unreadOf(id));
      if (isOpen(id)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  const markUnread = (/** @type {Element | null} */ badge, /** @type {number} */ count) => {
    if (!badge) return;
    const number = el('span', { 'aria-hidden': 'true' }, String(count));
    const spoken = el('span', { class: 'hidden' }, words.unread(count));
    arrange(badge, count > 0 ? [number, spoken] : []);
  };

  /** Arrows walk through search and rows, as in any list of chats. @param {KeyboardEvent} event */
  const walk = (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rowsAndHeads = 'summary, .suggestions button, details[open] button, .people-lists > ul button';
    const stops = /** @type {HTMLElement[]} */ ([input, ...lists.querySelectorAll(rowsAndHeads)]);
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** Draws the list of these people, with the same groups unfolded. @param {readonly Persona[]} people */
  const setPeople = (people) => {
    search = createSearch(people, words);
    const groups = groupPeople(people);
    const [only] = groups;
    if (only && groups.length === 1) unfolded.add(only.name);
    everyone = [...suggestions(people), ...groups.map(group)];
    find();
  };
  setPeople(personas);

  /** Puts the keyboard on a person's row, where it is drawn. @param {string} id */
  const focus = (id) => {
    const button = [...lists.querySelectorAll('button')].find((each) => each.dataset['persona'] === id);
    (button?.checkVisibility() ? button : element).focus();
  };

  input.addEventListener('input', find);
  const searchBox = el(
    'div',
    { class: 'search', role: 'search' },
    el('label', { for: 'search', class: 'hidden' }, words.search),
    input,
    clear,
  );
  const element = el(
    'nav',
    { class: 'people', 'aria-label': words.people, tabindex: -1, onkeydown: walk },
    searchBox,
    status,
    lists,
  );
  return { element, mark, focus, setPeople };
}
