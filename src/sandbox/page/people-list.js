import { arrange, el, iconButton } from './dom.js';
import { createSearch, describe, groupPeople, suggestPeople } from './people.js';

/** Rows of a group that are drawn at once; the rest on a wish, so that a large school opens as fast as a small one. */
const AT_ONCE = 40;

/**
 * @typedef {import('./control-api.js').Persona} Persona
 * @typedef {{ personas: readonly Persona[], words: import('./words.js').Words, open(id: string): void,
 *   isOpen(id: string): boolean, isUnread(id: string): boolean }} PeopleOptions
 */

/** @param {string} id @returns {number} 0–5, the same each time for one person */
function shade(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return sum % 6;
}

/** @param {Persona} persona */
export function avatar(persona) {
  const [family = '', given = ''] = persona.name.split(' ');
  return el(
    'span',
    { class: `avatar shade-${shade(persona.id)}`, 'aria-hidden': 'true' },
    family.charAt(0) + given.charAt(0),
  );
}

/**
 * The list of people, with suggestions, search and unread marks.
 *
 * @param {PeopleOptions} options
 * @returns {{ element: HTMLElement, mark(): void, focus(id: string): void }} `mark` shows anew who is open and who
 *   has unread messages; `focus` puts the keyboard on a person's row, where it is drawn
 */
export function createPeopleList({ personas, words, open, isOpen, isUnread }) {
  const search = createSearch(personas, words);
  const groups = groupPeople(personas);

  const row = (/** @type {Persona} */ persona, /** @type {string | undefined} */ line) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'person', 'data-persona': persona.id, onclick: () => open(persona.id) },
        avatar(persona),
        el(
          'span',
          { class: 'person-words' },
          el('span', { class: 'person-name' }, persona.name),
          el('span', { class: 'person-line' }, line ?? describe(persona, words)),
          !persona.linked && el('span', { class: 'person-note' }, words.notConnected),
        ),
        el('span', { class: 'unread' }, el('span', { class: 'hidden' }, words.unread)),
      ),
    );

  const rows = (/** @type {readonly Persona[]} */ people) => {
    const list = el(
      'ul',
      { class: 'person-list' },
      ...people.slice(0, AT_ONCE).map((persona) => row(persona, undefined)),
    );
    const left = people.slice(AT_ONCE);
    if (left.length > 0) {
      const more = el('button', { type: 'button', class: 'quiet' }, words.showAll(left.length));
      const item = el('li', {}, more);
      more.addEventListener('click', () => {
        const rest = left.map((persona) => row(persona, undefined));
        item.replaceWith(...rest);
        mark();
        rest[0]?.querySelector('button')?.focus();
      });
      list.append(item);
    }
    return list;
  };

  const group = (/** @type {ReturnType<typeof groupPeople>[number]} */ { name, people }) => {
    const element = el(
      'details',
      { class: 'group' },
      el(
        'summary',
        {},
        el('span', {}, words.roles[name]),
        el('span', { class: 'count' }, String(people.length)),
      ),
    );
    element.addEventListener('toggle', () => {
      if (element.querySelector('ul')) return;
      element.append(rows(people));
      mark();
    });
    return element;
  };

  const suggestions = el(
    'section',
    { class: 'suggestions', 'aria-labelledby': 'suggestions-title' },
    el('h2', { id: 'suggestions-title' }, words.tryThese),
    el(
      'ul',
      { class: 'person-list' },
      ...suggestPeople(personas).map(({ what, persona }) => row(persona, words.suggestions[what])),
    ),
  );
  const everyone = [suggestions, ...groups.map(group)];
  const lists = el('div', { class: 'people-lists' }, ...everyone);
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
      button.toggleAttribute('data-unread', isUnread(id));
      if (isOpen(id)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  /** Arrows walk through search and rows, as in any list of chats. @param {KeyboardEvent} event */
  const walk = (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = /** @type {HTMLElement[]} */ ([
      input,
      ...lists.querySelectorAll(
        'summary, .suggestions button, details[open] button, .people-lists > ul button',
      ),
    ]);
    const next =
      stops[
        stops.indexOf(/** @type {HTMLElement} */ (document.activeElement)) +
          (event.key === 'ArrowDown' ? 1 : -1)
      ];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  input.addEventListener('input', find);
  const element = el(
    'nav',
    { class: 'people', 'aria-label': words.people, tabindex: -1, onkeydown: walk },
    el(
      'div',
      { class: 'search', role: 'search' },
      el('label', { for: 'search', class: 'hidden' }, words.search),
      input,
      clear,
    ),
    status,
    lists,
  );
  find();
  return {
    element,
    mark,
    focus(id) {
      const row = [...lists.querySelectorAll('button')].find((button) => button.dataset['persona'] === id);
      (row?.checkVisibility() ? row : element).focus();
    },
  };
}
