import { arrange, el, icon } from '../dom.js';
import { rungWords } from './rung-words.js';
import { dayWords, instantOf, nextTime, plusMinutes, wallTime } from './school-time.js';

/** Before the first lesson. */
const MORNING = '08:00';

const FORWARD_MINUTES = 10;

/** @typedef {(now: string) => string | Promise<string>} Target from ISO to ISO */

/**
 * School time, the buttons that turn it, and what rang meanwhile.
 *
 * @param {{ clock: import('./school-clock.js').SchoolClock, words: import('../words/words.js').Words,
 *   language: import('../words/words.js').Language, complain(error: unknown): void }} options
 */
export function createClockBar({ clock, words, language, complain }) {
  const day = el('span', { class: 'clock-day' });
  const time = el('span', { class: 'clock-time' });
  const shown = el('time', { class: 'clock-shown' }, day, el('span', { class: 'hidden' }, ', '), time);
  const status = el('p', { class: 'clock-status', role: 'status' });
  let outcome = '';

  /** @param {() => Promise<unknown>} act */
  const perform = (act) => act().catch(complain);
  const turn = (/** @type {Target} */ target) =>
    perform(async () => {
      if (!clock.now || clock.turning) return;
      outcome = '';
      const count = await clock.turn(await target(clock.now));
      outcome = count > 0 ? words.rungCount(count) : words.turnedSilent;
      draw();
    });
  const turnButton = (/** @type {string} */ label, /** @type {Target} */ target) =>
    el('button', { type: 'button', onclick: () => turn(target) }, label);

  const aBitLater = (/** @type {string} */ now) => plusMinutes(now, FORWARD_MINUTES);

  const toggleRun = () =>
    perform(async () => {
      if (clock.turning) return;
      outcome = '';
      await clock.run(!clock.running);
    });
  const runIcon = el('span', { class: 'run-icon' });
  const run = el('button', { type: 'button', class: 'run', onclick: toggleRun }, runIcon);
  const count = el('span', { class: 'count' });

  const when = el('input', { type: 'datetime-local', id: 'turn-to', required: true, autofocus: true });
  const choose = el(
    'form',
    { id: 'choose-time', class: 'drawer', popover: 'auto', 'aria-label': words.chooseTime },
    el('label', { for: 'turn-to' }, words.day),
    when,
    el('button', { type: 'submit', class: 'primary' }, words.turn),
  );
  choose.addEventListener('submit', (event) => {
    event.preventDefault();
    const [wantedDay = '', wantedTime = ''] = when.value.split('T');
    choose.hidePopover();
    void turn(() => instantOf(wantedDay, wantedTime.slice(0, 5)));
  });
  choose.addEventListener('beforetoggle', () => {
    const now = clock.now && wallTime(clock.now);
    if (now) when.value = `${now.day}T${now.time}`;
  });

  const rungList = el('ol', { class: 'rung-list', tabindex: 0, 'aria-label': words.rung });
  const rung = el(
    'div',
    { id: 'rung', class: 'drawer', popover: 'auto' },
    el('h2', {}, words.rung),
    rungList,
  );
  const listRung = () => {
    const line = (/** @type {import('../control-api.js').Rung} */ { at, what }) =>
      el(
        'li',
        {},
        el('time', { datetime: at }, `${dayWords(at, language)}, ${wallTime(at).time}`),
        el('span', {}, rungWords(what, words)),
      );
    arrange(rungList, clock.rung.length > 0 ? clock.rung.map(line) : [el('li', {}, words.rungNothing)]);
    clock.see();
  };
  rung.addEventListener('beforetoggle', (event) => event.newState === 'open' && listRung());

  const buttons = el(
    'div',
    { class: 'clock-buttons' },
    turnButton(words.forward, aBitLater),
    turnButton(words.toAfternoon, (now) => nextTime(now, '15:00')),
    turnButton(words.nextSchoolDay, async () => instantOf(await clock.nextSchoolDay(), MORNING)),
    el('button', { type: 'button', popovertarget: 'choose-time' }, words.chooseTime, ' …'),
    run,
    el(
      'button',
      { type: 'button', class: 'rung-button', popovertarget: 'rung' },
      icon('bell'),
      words.rung,
      count,
    ),
  );

  function draw() {
    const now = clock.now;
    if (now) {
      const wall = wallTime(now);
      day.textContent = dayWords(now, language);
      time.textContent = wall.time;
      shown.dateTime = now;
      shown.title = `${dayWords(now, language, { year: true })}, ${wall.time}`;
    }
    const label = clock.running ? words.freeze : words.run;
    run.setAttribute('aria-label', label);
    run.title = label;
    if (runIcon.dataset['running'] !== String(clock.running)) {
      runIcon.dataset['running'] = String(clock.running);
      arrange(runIcon, [icon(clock.running ? 'pause' : 'play')]);
    }
    for (const button of buttons.querySelectorAll('button:not(.rung-button)'))
      button.setAttribute('aria-disabled', String(clock.turning || !now));
    element.classList.toggle('turning', clock.turning);
    const state = clock.running ? words.running : words.frozen;
    const said = clock.turning ? words.turning : outcome || state;
    if (status.textContent !== said) status.textContent = said;
    if (clock.unseen > 0 && rung.matches(':popover-open')) listRung();
    count.textContent = clock.unseen > 0 ? String(clock.unseen) : '';
  }

  const element = el(
    'section',
    { class: 'clock', 'aria-label': words.clock },
    shown,
    status,
    buttons,
    choose,
    rung,
  );
  const unsubscribe = clock.subscribe(draw);
  const ticking = setInterval(() => clock.running && draw(), 1000);
  draw();
  return {
    element,
    forward: () => void turn(aBitLater),
    remove() {
      unsubscribe();
      clearInterval(ticking);
    },
  };
}
