import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import { FAMILIES } from './families.ts';
import { keyUsesIn, readKeyUses } from './key-uses.ts';
import type { Rule } from './rules.ts';
import { closedTags, pluralForms, sameKeys, sameVariables, translated, typography } from './rules.ts';
import type { TextLanguage } from './texts.ts';
import { LANGUAGES, parseTexts, readTexts } from './texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const texts = readTexts(join(ROOT, 'locales'));
const keys = new Set(texts.map(({ key }) => key));
const { uses, strings } = readKeyUses(ROOT);
const built = Object.entries(FAMILIES).flatMap(([head, tails]) => tails.map((tail) => head + tail));

const planted = (sources: Partial<Record<TextLanguage, string>>) =>
  LANGUAGES.flatMap((language) => parseTexts(language, 'planted.ftl', sources[language] ?? ''));

/** Each rule with texts that break it, and what it says of them. */
const RULES: readonly (readonly [
  name: string,
  rule: Rule,
  broken: ReturnType<typeof planted>,
  fault: string,
])[] = [
  [
    'the same keys stand in every language, in the same file',
    sameKeys,
    planted({ lv: 'a = viens', ru: 'a = один' }),
    'en/planted.ftl: a is missing',
  ],
  [
    'no key stands twice',
    sameKeys,
    planted({ lv: 'a = x\na = y', ru: 'a = x', en: 'a = x' }),
    'lv: a stands twice',
  ],
  [
    'an attribute is kept in every language',
    sameKeys,
    planted({ lv: 'a = x\n .b = y', ru: 'a = x\n .b = y', en: 'a = x' }),
    'en/planted.ftl: a.b is missing',
  ],
  [
    'the same variables are put in',
    sameVariables,
    planted({ lv: 'a = { $n } diena', ru: 'a = день', en: 'a = { $n } day' }),
    'a: (n) () (n)',
  ],
  [
    'a plural has all forms of its language: lv one, other, zero',
    pluralForms,
    planted({ lv: 'a = { $n ->\n [one] diena\n *[other] dienas\n }' }),
    'lv/planted.ftl: a has one, other instead of one, other, zero',
  ],
  [
    'a plural has all forms of its language: ru one, few, many, other',
    pluralForms,
    planted({ ru: 'a = { $n ->\n [one] день\n [few] дня\n *[other] дней\n }' }),
    'ru/planted.ftl: a has one, few, other instead of few, many, one, other',
  ],
  [
    'no text is copied instead of translated',
    translated,
    planted({ lv: 'a = Everything is in order today', en: 'a = Everything is in order today' }),
    'lv/planted.ftl: a = en/planted.ftl: a',
  ],
  ['quotes are „…” in Latvian', typography, planted({ lv: 'a = Grupa “Zīle”' }), 'lv/planted.ftl: a'],
  ['quotes are «…» in Russian', typography, planted({ ru: 'a = Группа „Зиле”' }), 'ru/planted.ftl: a'],
  ['no straight quotes', typography, planted({ en: 'a = The "group"' }), 'en/planted.ftl: a'],
  ['a dash is no hyphen', typography, planted({ en: 'a = Saved - for now' }), 'en/planted.ftl: a'],
  ['an ellipsis is one sign', typography, planted({ en: 'a = Wait...' }), 'en/planted.ftl: a'],
  ['a tag is closed', closedTags, planted({ en: 'a = <b>Saved' }), 'en/planted.ftl: a'],
  ["a tag is one of Telegram's", closedTags, planted({ en: 'a = <p>Saved</p>' }), 'en/planted.ftl: a'],
];

describe('the texts', () => {
  test('every language has some', () => {
    const languages = new Set(texts.map(({ language }) => language));
    expect([...languages]).toEqual([...LANGUAGES]);
  });

  test.each(RULES)('%s', (_name, rule, broken, fault) => {
    expect(rule(broken)).toContain(fault);
    expect(rule(texts)).toEqual([]);
  });

  test('what can be typed is quoted as it is typed', () => {
    const example = planted({ lv: 'a = Raksti <code>5.b "Daļas" - md ...</code>' });
    expect(typography(example)).toEqual([]);
  });
});

describe('the keys', () => {
  test('every key that the product uses exists', () => {
    const wanted = uses.filter(({ family }) => !family);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter(({ key }) => !keys.has(key)).map(({ place, key }) => `${place}: ${key}`)).toEqual(
      [],
    );
  });

  test('every built key belongs to a listed family, of which every member exists', () => {
    const families = uses.filter(({ family }) => family);
    expect(
      families.filter(({ key }) => !(key in FAMILIES)).map(({ place, key }) => `${place}: ${key}`),
    ).toEqual([]);
    expect(built.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every listed family is used', () => {
    const heads = new Set(uses.filter(({ family }) => family).map(({ key }) => key));
    expect(Object.keys(FAMILIES).filter((head) => !heads.has(head))).toEqual([]);
  });

  test('every text is used', () => {
    const used = new Set([...strings, ...built]);
    const unused = [...keys].filter((key) => !used.has(key) && !used.has(key.split('.', 1)[0] ?? key));
    expect(unused).toEqual([]);
  });

  test('every button has its words', () => {
    const buttons = [...strings].filter((string) => /^button-[a-z-]+$/.test(string));
    expect(buttons.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every variable of a text is put in', () => {
    const needed = new Map(texts.map(({ key, variables }) => [key, variables]));
    const missing = uses.flatMap(({ place, key, family, variables }) =>
      (family ? (FAMILIES[key] ?? []).map((tail) => key + tail) : [key]).flatMap((named) =>
        [...(needed.get(named) ?? [])]
          .filter((name) => variables && !variables.includes(name))
          .map((name) => `${place}: ${named} wants ${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test.each(REFUSAL_CODES)('the refusal %s has its text in every language', (code) => {
    const languages = texts.filter(({ key }) => key === `refusal-${code}`).map(({ language }) => language);
    expect(languages).toEqual([...LANGUAGES]);
  });

  test('uses are read where they stand', () => {
    const source = [
      "t('plain'); context.t.html('put-in', { day, name: 1 });",
      "t(late ? 'late' : 'absent'); t(`refusal-${code}`);",
      "const button = { labelKey: 'label' }; const reply = { alert: { key: 'alert' } };",
      "const row = { dedupeKey: 'no', key: 'no' }; format('no'); t(key, { other: 'no' });",
    ].join('\n');
    const found = keyUsesIn('card.ts', source).uses.map(
      ({ place, key, family }) => `${place} ${key}${family ? '*' : ''}`,
    );
    expect(found).toEqual([
      'card.ts:1 plain',
      'card.ts:1 put-in',
      'card.ts:2 late',
      'card.ts:2 absent',
      'card.ts:2 refusal-*',
      'card.ts:3 label',
      'card.ts:3 alert',
    ]);
  });
});
