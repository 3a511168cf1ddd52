import { wallTime } from '../clock/school-time.js';
import { el } from '../dom.js';

/** So many calls are kept on the page, and so many of the newest are asked for at a time. */
const KEPT = 300;
const AT_ONCE = 100;

/**
 * @typedef {import('../control-api.js').BotCall} BotCall
 * @typedef {{ api: import('../control-api.js').ControlApi, words: import('../words/words.js').Words,
 *   personas: readonly import('../control-api.js').Persona[] }} CallListOptions
 */

/**
 * The calls of the Bot API, newest above; what each said and got unfolds.
 *
 * @param {CallListOptions} options
 */
export function createCallList({ api, words, personas }) {
  const names = new Map(personas.map(({ telegramId, name }) => [telegramId, name]));
  const list = el('ol', { class: 'call-list', 'aria-label': words.calls, tabindex: 0 });
  const filter = el('input', {
    type: 'search',
    id: 'call-filter',
    placeholder: words.filterCalls,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let last = 0;

  const fits = (/** @type {HTMLElement} */ row) =>
    (row.dataset['search'] ?? '').includes(filter.value.trim().toLowerCase());

  const row = (/** @type {BotCall} */ call) => {
    const { method, status, at, params } = call;
    const who = names.get(Number(params['chat_id'])) ?? '';
    const details = el(
      'details',
      {},
      el(
        'summary',
        {},
        el('time', { datetime: at }, wallTime(at).time),
        el('b', {}, method),
        el('span', { class: 'call-who' }, who),
        el('span', { class: status === 200 ? 'status' : 'status failed' }, String(status)),
      ),
    );
    details.addEventListener('toggle', () => unfold(details, call), { once: true });
    const item = el('li', { 'data-search': `${method} ${who} ${status}`.toLowerCase() }, details);
    item.hidden = !fits(item);
    return item;
  };
  const unfold = (/** @type {HTMLElement} */ details, /** @type {BotCall} */ { params, result }) =>
    details.append(json(words.callParams, params), json(words.callResult, result));

  filter.addEventListener('input', () => {
    for (const item of list.children) {
      const each = /** @type {HTMLElement} */ (item);
      each.hidden = !fits(each);
    }
  });

  return {
    element: el(
      'section',
      { class: 'calls', 'aria-label': words.calls },
      el('h3', {}, words.calls),
      el('label', { for: 'call-filter', class: 'hidden' }, words.filterCalls),
      filter,
      list,
    ),
    async refresh() {
      const calls = await api.calls(last, AT_ONCE);
      if (calls.length === 0) return;
      last = calls.at(-1)?.id ?? last;
      list.prepend(...calls.map(row).reverse());
      while (list.childElementCount > KEPT) list.lastElementChild?.remove();
    },
  };
}

/** @param {string} label @param {unknown} value */
function json(label, value) {
  return el(
    'figure',
    {},
    el('figcaption', {}, label),
    el('pre', { tabindex: 0, 'aria-label': label, role: 'region' }, JSON.stringify(value, null, 2)),
  );
}
