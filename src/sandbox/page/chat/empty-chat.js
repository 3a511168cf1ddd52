import { el } from '../dom.js';

/**
 * What a chat shows before its first message: how to begin, by one press.
 *
 * @param {{ words: import('../words/words.js').Words, example: string | undefined, speak: string | undefined,
 *   say(text: string): void }} options `speak`: the command that makes the bot speak the reader's language
 */
export function createEmptyChat({ words, example, speak, say }) {
  const starter = (/** @type {string} */ text, /** @type {string} */ kind) =>
    el('button', { type: 'button', class: kind, onclick: () => say(text) }, text);
  return el(
    'div',
    { class: 'empty' },
    el('p', {}, words.emptyChat),
    starter('/start', 'primary'),
    speak !== undefined && el('p', {}, words.emptyLanguage),
    speak !== undefined && starter(speak, 'example'),
    example !== undefined && el('p', {}, words.emptyTry),
    example !== undefined && starter(example, 'example'),
  );
}
