import { el } from '../dom.js';
import { avatar } from './avatar.js';
import { describe } from './people.js';

/** Rows of a group that are drawn at once; the rest on a wish, so that a large school opens as fast as a small one. */
const AT_ONCE = 40;

/** @typedef {import('../control-api.js').Persona} Persona */

/**
 * Draws people as rows that open their chats.
 *
 * @param {{ words: import('../words/words.js').Words, open(id: string): void, drawn(): void }} options `drawn` is
 *   called after rows were added later
 */
export function createPersonRows({ words, open, drawn }) {
  /** @param {Persona} persona @param {string} [line] instead of what the person is */
  const row = (persona, line = describe(persona, words)) =>
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
          el('span', { class: 'person-line' }, line),
          !persona.linked && el('span', { class: 'person-note' }, words.notConnected),
        ),
        el('span', { class: 'unread' }),
      ),
    );

  /** @param {readonly Persona[]} people */
  const rows = (people) => {
    const list = el(
      'ul',
      { class: 'person-list' },
      ...people.slice(0, AT_ONCE).map((persona) => row(persona)),
    );
    const left = people.slice(AT_ONCE);
    if (left.length === 0) return list;
    const more = el('button', { type: 'button', class: 'quiet' }, words.showAll(left.length));
    const item = el('li', {}, more);
    more.addEventListener('click', () => {
      const rest = left.map((persona) => row(persona));
      item.replaceWith(...rest);
      drawn();
      rest[0]?.querySelector('button')?.focus();
    });
    list.append(item);
    return list;
  };
  return { row, rows };
}
