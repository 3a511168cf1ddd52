import { el, iconButton } from './dom.js';
import { suggestPeople } from './people/people.js';
import { lasting } from './preferences.js';

/**
 * Four steps for somebody who sees the school for the first time; hidden for good on a wish.
 *
 * @param {{ personas: readonly import('./control-api.js').Persona[], words: import('./words/words.js').Words,
 *   examples: ReadonlyMap<string, string>, put(id: string, text: string): void, forward(): void }} options `put` opens
 *   the person and writes the text, unsent; `forward` turns the clock by ten minutes
 * @returns {HTMLElement}
 */
export function createTour({ personas, words, examples, put, forward }) {
  const people = suggestPeople(personas);
  const step = (/** @type {string} */ text, /** @type {string} */ label, /** @type {string} */ who) => {
    const persona = people.find(({ what }) => what === who)?.persona;
    const line = persona && examples.get(persona.id);
    const item = el('li', {}, el('span', {}, text));
    if (persona && line)
      item.append(el('button', { type: 'button', onclick: () => put(persona.id, line) }, label));
    return item;
  };
  const tour = el(
    'section',
    {
      class: 'tour',
      'aria-labelledby': 'tour-title',
      hidden: examples.size === 0 || lasting.get('tour') === 'hidden',
    },
    el('h2', { id: 'tour-title' }, words.tourTitle),
    el(
      'ol',
      {},
      step(words.tour.write, words.tour.writeDo, 'teacher'),
      el('li', {}, el('span', {}, words.tour.card)),
      el(
        'li',
        {},
        el('span', {}, words.tour.turn),
        el('button', { type: 'button', onclick: forward }, words.forward),
      ),
      step(words.tour.read, words.tour.readDo, 'guardian'),
    ),
    iconButton('close', words.tourHide, () => {
      tour.hidden = true;
      lasting.set('tour', 'hidden');
    }),
  );
  return tour;
}
