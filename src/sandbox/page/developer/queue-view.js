import { wallTime } from '../clock/school-time.js';
import { arrange, el } from '../dom.js';

/**
 * What is not at rest now, and what comes due next.
 *
 * @param {{ words: import('../words/words.js').Words }} options
 */
export function createQueueView({ words }) {
  const waiting = el('ul', { class: 'queue-waiting' });
  const next = el('ol', { class: 'queue-next' });
  const none = (/** @type {string} */ text) => el('li', { class: 'none' }, text);

  const line = (/** @type {import('../control-api.js').Rung} */ { at, what }) => {
    const { day, time } = wallTime(at);
    return el(
      'li',
      {},
      el('time', { datetime: at }, `${day.slice(8)}.${day.slice(5, 7)}. ${time}`),
      el('span', {}, what),
    );
  };
  return {
    element: el(
      'section',
      { class: 'queue', 'aria-label': words.queue, tabindex: 0 },
      el('h3', {}, words.waiting),
      waiting,
      el('h3', {}, words.comesNext),
      next,
    ),
    /** @param {import('../control-api.js').Queue} queue */
    show(queue) {
      arrange(
        waiting,
        queue.waiting.length > 0 ? queue.waiting.map((text) => el('li', {}, text)) : [none(words.atRest)],
      );
      arrange(next, queue.next.length > 0 ? queue.next.map(line) : [none(words.nothingDue)]);
    },
  };
}
