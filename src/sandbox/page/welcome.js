import { el } from './dom.js';
import { avatar } from './people/avatar.js';
import { suggestPeople } from './people/people.js';

/**
 * What stands where no chat is open: what this is, and two people to begin with by one press.
 *
 * @param {{ personas: readonly import('./control-api.js').Persona[], words: import('./words/words.js').Words,
 *   examples: ReadonlyMap<string, string>, open(id: string): void, say(id: string, text: string): void }} options
 * @returns {HTMLElement}
 */
export function createWelcome({ personas, words, examples, open, say }) {
  const card = (/** @type {import('./people/people.js').SuggestionName} */ wanted) => {
    const persona = suggestPeople(personas).find(({ what }) => what === wanted)?.persona;
    if (!persona) return undefined;
    const line = examples.get(persona.id);
    return el(
      'li',
      { class: 'welcome-card' },
      avatar(persona),
      el(
        'div',
        { class: 'person-words' },
        el('b', {}, persona.name),
        el('span', {}, words.suggestions[wanted]),
      ),
      line !== undefined &&
        el(
          'button',
          { type: 'button', class: 'example', onclick: () => say(persona.id, line) },
          el('span', { class: 'hidden' }, `${words.send}: `),
          line,
        ),
      el(
        'button',
        { type: 'button', class: 'quiet', onclick: () => open(persona.id) },
        words.openChat(persona.name),
      ),
    );
  };
  return el(
    'div',
    { class: 'welcome' },
    el('img', { src: '/page/bell.svg', alt: '', width: 64, height: 64 }),
    el('h2', {}, words.welcome),
    el('p', {}, words.welcomeHow),
    el('ul', {}, card('teacher'), card('guardian')),
  );
}
