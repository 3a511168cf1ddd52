import { describe, expect, test } from 'vitest';
import { emptyNews, inLanguage, newsVersions } from '../../../src/features/letters/news/news-draft.ts';
import {
  GRADES,
  newsAudience,
  newsReadersOf,
  withGrade,
} from '../../../src/features/letters/news/news-readers.ts';
import type { LetterDraft } from '../../../src/features/letters/write/draft.ts';
import { letterOf } from '../../../src/features/letters/write/draft-letter.ts';

const NOW = new Date('2026-11-23T13:05:00+02:00');
const written = (draft: LetterDraft, html: string, subject: string | null = null): LetterDraft => ({
  ...draft,
  subject,
  texts: [{ messageId: 1, html }],
});

describe('6: whom news is for', () => {
  const begun = newsReadersOf(emptyNews('lv', NOW).audience);

  test('at first all guardians', () =>
    expect(begun).toEqual({ guardians: true, students: false, staff: false, grades: [] }));

  test.each([
    [{ students: true }, { to: 'everyone', who: 'both', staff: false }],
    [{ staff: true }, { to: 'everyone', who: 'guardians', staff: true }],
    [{ guardians: false, staff: true }, { to: 'staff' }],
    [{ grades: [5, 1] }, { to: 'grades', grades: [1, 5], who: 'guardians', staff: false }],
    [
      { guardians: false, students: true, staff: true, grades: [9] },
      { to: 'grades', grades: [9], who: 'students', staff: true },
    ],
  ])('%j: and back to the same ticks', (changes, audience) => {
    const readers = { ...begun, ...changes };
    expect(newsAudience(readers)).toEqual(audience);
    const kept = newsAudience(newsReadersOf(newsAudience(readers)));
    expect(kept).toEqual(audience);
  });

  test('never nobody', () =>
    expect(() => newsAudience({ ...begun, guardians: false })).toThrow('letter-nobody'));

  test('a grade is ticked and taken away; all nine are everyone', () => {
    const fifth = withGrade(begun, 5);
    expect(fifth.grades).toEqual([5]);
    expect(withGrade(fifth, 5).grades).toEqual([]);
    expect(GRADES.reduce(withGrade, begun).grades).toEqual([]);
  });
});

describe('6: news in several languages', () => {
  const latvian = written(emptyNews('lv', NOW), 'Labdien!', 'Koncerts');
  const both = written(inLanguage(latvian, 'ru'), 'Здравствуйте!');

  test('what was written in one is kept while another is written', () => {
    expect(inLanguage(latvian, 'ru')).toMatchObject({ subject: null, texts: [] });
    expect(inLanguage(both, 'lv')).toMatchObject({ subject: 'Koncerts', texts: latvian.texts });
    expect(inLanguage(inLanguage(both, 'lv'), 'ru').texts).toEqual(both.texts);
  });

  test('the school’s language is the one for whoever has none of their own', () => {
    const versions = newsVersions(both, 'lv').map(({ language }) => language);
    expect(versions).toEqual(['lv', 'ru']);
    expect(newsVersions(both, 'ru')[0]?.language).toBe('ru');
    expect(newsVersions(both, 'en').map(({ language }) => language)).toEqual(['lv', 'ru']);
  });

  test('a language that nothing was written in is not sent', () => {
    const letter = letterOf(inLanguage(both, 'en'), { schoolLanguage: 'lv', now: NOW });
    expect(letter).toMatchObject({ kind: 'news', subject: 'Koncerts', html: 'Labdien!', language: 'lv' });
    expect(letter.translations).toEqual([{ language: 'ru', subject: null, html: 'Здравствуйте!' }]);
  });

  test('nothing written at all is no letter', () =>
    expect(() => letterOf(emptyNews('lv', NOW), { schoolLanguage: 'lv', now: NOW })).toThrow('letter-empty'));
});
