const CYRILLIC = /** @type {Record<string, string>} */ ({
  ж: 'z',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
});
const BASE = 'абвгдезийклмнопрстуф';
const LATIN = 'abvgdezijklmnoprstuf';

/**
 * Makes spellings of one word equal, for search alone: lower case, without marks, Cyrillic in Latin letters.
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /[а-яё]/g,
      (letter) => CYRILLIC[letter] ?? LATIN[BASE.indexOf(letter === 'ё' ? 'е' : letter)] ?? letter,
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[scz]h/g, (pair) => pair.charAt(0));
}
