import { el, iconButton } from '../dom.js';
import { gather } from '../gather.js';
import { lasting } from '../preferences.js';
import { createCallList } from './call-list.js';
import { createQueueView } from './queue-view.js';

/** Milliseconds: what happens at once is looked at once. */
const GATHER = 250;

/**
 * @typedef {{ api: import('../control-api.js').ControlApi, words: import('../words/words.js').Words,
 *   personas: readonly import('../control-api.js').Persona[], closed(): void }} PanelOptions
 */

/**
 * For developers: what waits and comes next, and the calls of the Bot API as they happen.
 *
 * @param {PanelOptions} options
 */
export function createPanel({ api, words, personas, closed }) {
  const queue = createQueueView({ words });
  const calls = createCallList({ api, words, personas });
  const isOpen = () => !element.hidden;
  const look = gather(GATHER, async () => {
    const [seen] = await Promise.all([api.queue(), calls.refresh()]);
    queue.show(seen);
  });
  const refresh = () => {
    if (isOpen()) look();
  };
  const setOpen = (/** @type {boolean} */ open) => {
    element.hidden = !open;
    lasting.set('developers', open);
    refresh();
  };

  const element = el(
    'aside',
    {
      class: 'developers',
      'aria-labelledby': 'developers-title',
      hidden: lasting.get('developers') !== true,
    },
    el(
      'header',
      {},
      el('h2', { id: 'developers-title' }, words.developers),
      iconButton('close', words.closePanel, () => {
        setOpen(false);
        closed();
      }),
    ),
    queue.element,
    calls.element,
  );
  refresh();
  return {
    element,
    isOpen,
    refresh,
    toggle: () => setOpen(!isOpen()),
  };
}
