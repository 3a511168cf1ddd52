import type { Text, TextLanguage } from './texts.ts';
import { LANGUAGES } from './texts.ts';

/** A rule over all texts: what breaks it, one line each. */
export type Rule = (texts: readonly Text[]) => string[];

const nameOf = ({ language, file, key }: Text) => `${language}/${file}: ${key}`;

/** Each key stands once in each language, in the same file. */
export const sameKeys: Rule = (texts) => {
  const places = countBy(texts, ({ file, key }) => `${file}: ${key}`);
  const missing = [...places].flatMap(([place, found]) =>
    LANGUAGES.filter((language) => !found.some((text) => text.language === language)).map(
      (language) => `${language}/${place} is missing`,
    ),
  );
  const twice = [...countBy(texts, ({ language, key }) => `${language}: ${key}`)]
    .filter(([, found]) => found.length > 1)
    .map(([place]) => `${place} stands twice`);
  return [...missing, ...twice];
};

/** What is put into a text is put in everywhere. */
export const sameVariables: Rule = (texts) =>
  [...countBy(texts, ({ key }) => key)]
    .map(([key, found]) => ({ key, sets: found.map((text) => [...text.variables].sort().join(' ')) }))
    .filter(({ sets }) => new Set(sets).size > 1)
    .map(({ key, sets }) => `${key}: ${sets.map((set) => `(${set})`).join(' ')}`);

/** A selector that tells one plural form from another tells all of its language, and no other. */
export const pluralForms: Rule = (texts) => {
  const forms = new Set(['zero', 'one', 'two', 'few', 'many']);
  return texts.flatMap((text) => {
    const needed = new Intl.PluralRules(text.language).resolvedOptions().pluralCategories.toSorted();
    return text.selectors
      .filter((variants) => variants.some((variant) => forms.has(variant)))
      .map((variants) => variants.filter((variant) => !/^\d+$/.test(variant)))
      .filter((variants) => [...variants].sort().join() !== needed.join())
      .map((variants) => `${nameOf(text)} has ${variants.join(', ')} instead of ${needed.join(', ')}`);
  });
};

/** More than three words that are the same in two languages were copied, not translated. */
export const translated: Rule = (texts) =>
  [...countBy(texts, ({ key, words }) => `${key}\n${words}`)]
    .filter(([, found]) => found.length > 1 && (bare(found[0]?.words).match(/\p{L}+/gu)?.length ?? 0) > 3)
    .map(([, found]) => found.map(nameOf).join(' = '));

const FOREIGN_QUOTES: Record<TextLanguage, RegExp> = { lv: /[“«»]/, ru: /[„“”]/, en: /[„«»]/ };

/** „…” in Latvian, «…» in Russian, “…” in English; a dash is no hyphen, an ellipsis no three dots. */
export const typography: Rule = (texts) =>
  texts
    .map((text) => ({ text, words: bare(text.words) }))
    .filter(
      ({ text, words }) =>
        /"|(?<=\s)--?(?=\s)|\.\.\./.test(words) || FOREIGN_QUOTES[text.language].test(words),
    )
    .map(({ text }) => nameOf(text));

/** Every tag of a text is Telegram's, and closed in the order it was opened. */
export const closedTags: Rule = (texts) => texts.filter(({ words }) => !isClosed(words)).map(nameOf);

const TAG = /<(\/?)([a-z-]+)(?:\s[^>]*)?>/g;
const TELEGRAM_TAGS = new Set(['b', 'i', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler']);

function isClosed(words: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of words.matchAll(TAG)) {
    if (!TELEGRAM_TAGS.has(name)) return false;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** Without tags and without examples of what to type. */
function bare(words = ''): string {
  return words.replace(/<(code|pre)>[\s\S]*?<\/\1>/g, '').replace(TAG, '');
}

function countBy(texts: readonly Text[], nameOfGroup: (text: Text) => string): Map<string, Text[]> {
  return Map.groupBy(texts, nameOfGroup);
}
