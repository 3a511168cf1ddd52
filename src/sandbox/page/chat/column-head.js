import { el, iconButton } from '../dom.js';
import { openMenu, under } from '../menu.js';
import { avatar } from '../people/avatar.js';
import { describe } from '../people/people.js';

/** Telegram shows "typing" for so long, unless the message comes first. */
const TYPING_SHOWN = 5000;

/**
 * @typedef {{ persona: import('../control-api.js').Persona, words: import('../words/words.js').Words,
 *   close(): void, back(): void, scan(): void, attach(): void }} HeadOptions
 */

/**
 * Whose chat it is, whether the bot writes, and what the person can do beside writing.
 *
 * @param {string} titleId
 * @param {HeadOptions} options
 */
export function createColumnHead(titleId, { persona, words, close, back, scan, attach }) {
  const line = el('p', {}, describe(persona, words));
  const typing = el('p', { class: 'typing', hidden: true }, words.typing);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let ends;
  const setTyping = (/** @type {boolean} */ on) => {
    clearTimeout(ends);
    typing.hidden = !on;
    line.hidden = on;
    if (on) ends = setTimeout(() => setTyping(false), TYPING_SHOWN);
  };
  const more = iconButton(
    'more',
    words.personMenu(persona.name),
    () =>
      openMenu(under(more), words.personMenu(persona.name), [
        { icon: 'qr', label: words.scanMenu, act: scan },
        { icon: 'clip', label: words.attach, act: attach },
        { icon: 'close', label: words.closeChat, act: close },
      ]),
    { 'aria-haspopup': 'menu' },
  );
  return {
    setTyping,
    /** What the person is now. @param {import('../control-api.js').Persona} next */
    describe(next) {
      line.textContent = describe(next, words);
    },
    element: el(
      'header',
      { class: 'column-head' },
      iconButton('back', words.back, back, { class: 'icon-button back' }),
      avatar(persona),
      el('div', { class: 'column-title' }, el('h2', { id: titleId }, persona.name), line, typing),
      more,
      iconButton('close', words.close(persona.name), close, { class: 'icon-button close' }),
    ),
  };
}
