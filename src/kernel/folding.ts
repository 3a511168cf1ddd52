const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
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
};

/**
 * Makes spellings of one word equal, for search alone: without marks, lower case, Cyrillic in Latin
 * letters, the usual transcriptions sh, ch, zh as s, c, z. Never shown, never stored as the name.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/sh/g, 's')
    .replace(/ch/g, 'c')
    .replace(/zh/g, 'z');
}

/** As `fold`, and the masculine ending -s/-š of a name dropped: `Ozols`, `Ozolš`, `Озол` are one. */
export function foldName(name: string): string {
  return fold(name).replace(/(?<=\p{L}{2})s(?!\p{L})/gu, '');
}

const collator = new Intl.Collator('lv', { numeric: true });

/** The school's order of names and classes: Latvian letters, `2.a` before `10.a`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
