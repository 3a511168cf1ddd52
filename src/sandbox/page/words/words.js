import { en } from './en.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

/** @typedef {'lv' | 'ru' | 'en'} Language */
/** @typedef {typeof lv} Words */

/** @type {Record<Language, Words>} */
export const WORDS = { lv, ru, en };

/** @type {readonly Language[]} */
export const LANGUAGES = ['lv', 'ru', 'en'];

/**
 * The first of the wanted languages that the page speaks; Latvian if none.
 *
 * @param {readonly (string | undefined)[]} wanted `['en-GB', 'ru']`
 * @returns {Language}
 */
export function chooseLanguage(wanted) {
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => tag?.toLowerCase().split('-')[0] === known);
    if (language) return language;
  }
  return 'lv';
}

/**
 * What went wrong, in words, with what to do.
 *
 * @param {unknown} error
 * @param {Words} words
 */
export function explain(error, words) {
  const kind = /** @type {{ kind?: 'down' | 'refused' | 'fault' }} */ (error)?.kind;
  if (kind === 'down') return words.errorDown;
  const reason = error instanceof Error ? error.message : String(error);
  return `${kind === 'refused' ? words.errorRefused : words.errorFault} (${reason})`;
}
