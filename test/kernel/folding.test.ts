import { describe, expect, test } from 'vitest';
import { compareNames, fold, foldName } from '../../src/kernel/folding.ts';

describe('names are found however they are typed', () => {
  test.each([
    ['Bērziņš', 'berzins', 'without its marks'],
    ['KALNIŅA', 'kalnina', 'in capitals'],
    ['Kļaviņš', 'kļaviņš'.normalize('NFD'), 'with the marks as signs of their own'],
    ['Žukova', 'Жукова', 'in Cyrillic'],
    ['Šišova', 'Shishova', 'in the English transcription'],
    ['Černova', 'Chernova', 'in the English transcription'],
    ['Žanna', 'Zhanna', 'in the English transcription'],
    ['Juris', 'Юрис', 'in Cyrillic'],
    ['Sergejs', 'Сергей' + 'с', 'in Cyrillic with й'],
    ['Hitrova', 'Хитрова', 'in Cyrillic with х'],
    ['Artem', 'Артём', 'in Cyrillic with ё'],
    ['Müller', 'Muller', 'without its umlaut'],
  ])('%s and %s are one, %s', (stored, typed) => {
    expect(fold(typed)).toBe(fold(stored));
  });

  test.each([
    ['Ozols', 'Ozola'],
    ['Liepa', 'Liepiņa'],
    ['Kalns', 'Kalve'],
  ])('%s and %s stay two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test.each([
    ['Ozols', 'Озол'],
    ['Bērziņš', 'Берзин'],
    ['Aleksandrs', 'Александр'],
    ['Jānis Kārlis', 'Яни Карли'],
    ['Ozols', 'Ozolš'],
  ])('a masculine name goes without its ending: %s and %s', (stored, typed) => {
    expect(foldName(typed)).toBe(foldName(stored));
  });

  test('the ending alone is dropped, not the s of a short or unfinished word', () => {
    expect(foldName('Us')).toBe('us');
    expect(foldName('Kristaps-Sils')).toBe('kristap-sil');
    expect(foldName('Wałs')).toBe('wał');
  });

  test('folding twice is folding once', () => {
    for (const name of ['Ščerbakovs', 'Бусыгина', 'Ķīšs']) expect(fold(fold(name))).toBe(fold(name));
  });
});

describe('names are listed in the order of the Latvian alphabet', () => {
  const sorted = (names: string[]) => names.toSorted(compareNames);

  test('letters with marks come after those without, as letters of their own', () => {
    const letters = ['Abele', 'Āboliņa', 'Bērza', 'Celma', 'Čakste', 'Gaile', 'Ģēģere', 'Kalve', 'Ķirse'];
    expect(sorted(letters.toReversed())).toEqual(letters);
    expect(sorted(['Šulca', 'Sala', 'Žagare', 'Zāle', 'Nagle', 'Ņukša', 'Lapsa', 'Ļaudama'])).toEqual([
      ...['Lapsa', 'Ļaudama', 'Nagle', 'Ņukša', 'Sala', 'Šulca', 'Zāle', 'Žagare'],
    ]);
  });

  test('classes go by their number: 2.a before 10.a', () => {
    expect(sorted(['10.a', '2.b', '1.a', '2.a'])).toEqual(['1.a', '2.a', '2.b', '10.a']);
  });

  test('“Uzvārds Vārds” goes by surname, then by given name', () => {
    expect(sorted(['Bērziņš Uldis', 'Bērziņa Zane', 'Bērziņš Aldis'])).toEqual([
      ...['Bērziņa Zane', 'Bērziņš Aldis', 'Bērziņš Uldis'],
    ]);
  });
});
