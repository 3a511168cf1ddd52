import { el, iconButton } from './dom.js';
import { absentChild, suggestPeople } from './people.js';
import { lasting } from './preferences.js';

/**
 * Four steps for somebody who sees the school for the first time; hidden for good on a wish.
 *
 * @param {{ personas: readonly import('./control-api.js').Persona[], words: import('./words.js').Words,
 *   put(id: string, text: string): void }} options `put` opens the person and writes the text, unsent
 * @returns {HTMLElement}
 */
export function createTour({ personas, words, put }) {
  const people = suggestPeople(personas);
  const step = (
    /** @type {string} */ text,
    /** @type {string} */ label,
    /** @type {string} */ who,
    /** @type {string} */ line,
  ) => {
    const persona = people.find(({ what }) => what === who)?.persona;
    const item = el('li', {}, el('span', {}, text));
    if (persona) item.append(el('button', { type: 'button', onclick: () => put(persona.id, line) }, label));
    return item;
  };
  const tour = el(
    'section',
    { class: 'tour', 'aria-labelledby': 'tour-title', hidden: lasting.get('tour') === 'hidden' },
    el('h2', { id: 'tour-title' }, words.tourTitle),
    el(
      'ol',
      {},
      step(words.tour.write, words.tour.writeDo, 'teacher', words.tourLine(absentChild(personas))),
      el('li', {}, el('span', {}, words.tour.card)),
      el('li', {}, el('span', {}, words.tour.turn)),
      step(words.tour.read, words.tour.readDo, 'guardian', '/diary'),
    ),
    iconButton('close', words.tourHide, () => {
      tour.hidden = true;
      lasting.set('tour', 'hidden');
    }),
  );
  return tour;
}
