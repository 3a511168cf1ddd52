import { describe, expect, test } from 'vitest';
import { pageModule } from './page-module.ts';

const { itemsOf } = await pageModule('chat/items.js');
const { sendingsOf } = await pageModule('files/sendings.js');
const { rungWords } = await pageModule('clock/rung-words.js');
const { speakCommand } = await pageModule('examples.js');
const { leadsToBot } = await pageModule('bot-link.js');
const { lv } = await pageModule('words/lv.js');
const { ru } = await pageModule('words/ru.js');
const { en } = await pageModule('words/en.js');

describe('the messages of one album stand together', () => {
  const message = (id: number, rev: number, album?: string) => ({ id, rev, ...(album ? { album } : {}) });

  test('those of another album, and those without one, apart', () => {
    const all = [message(1, 1), message(2, 9, 'a'), message(3, 3, 'a'), message(4, 4, 'b'), message(5, 5)];
    expect(itemsOf?.(all)).toEqual([
      { key: 1, rev: 1, messages: [all[0]] },
      { key: 2, rev: 9, messages: [all[1], all[2]] },
      { key: 4, rev: 4, messages: [all[3]] },
      { key: 5, rev: 5, messages: [all[4]] },
    ]);
  });
});

describe('files go out as Telegram sends them', () => {
  const picture = { name: 'a.png', type: 'image/png' };
  const sheet = { name: 'b.xlsx', type: 'application/vnd.ms-excel' };

  test('pictures and documents do not go into one album', () => {
    expect(sendingsOf?.([picture, sheet, picture], false)).toEqual([
      { kind: 'photo', files: [picture, picture] },
      { kind: 'document', files: [sheet] },
    ]);
  });

  test('on a wish pictures go as files, untouched', () => {
    expect(sendingsOf?.([picture, sheet], true)).toEqual([{ kind: 'document', files: [picture, sheet] }]);
  });

  test('an album holds ten', () => {
    const sent = sendingsOf?.(Array(23).fill(picture), false) as { files: unknown[] }[];
    expect(sent.map(({ files }) => files.length)).toEqual([10, 10, 3]);
  });
});

describe('a link to the bot is followed in the chat', () => {
  test.each([
    ['https://t.me/skolas_zvans_bot?start=abc', true],
    ['https://telegram.me/Skolas_Zvans_Bot', true],
    ['tg://resolve?domain=skolas_zvans_bot&start=abc', true],
    ['https://t.me/another_bot?start=abc', false],
    ['https://example.lv/skolas_zvans_bot', false],
    ['https://t.me.example.lv/skolas_zvans_bot', false],
    ['javascript:alert(1)', false],
    ['skolas_zvans_bot', false],
  ])('%s: %s', (url, leads) => {
    expect(leadsToBot?.(url, 'skolas_zvans_bot')).toBe(leads);
  });
});

describe('what rang is told in words', () => {
  test.each([
    ['delivery 12 absence', 'Notice: absence'],
    ['slot 2026-11-24T02:30 forget-imports, 2026-11-24T02:30 forget-access', 'Bell: old data deleted'],
    ['task import-check:5:1', 'Job: import'],
    ['slot 2026-11-23T14:30 smoke-signal', 'Bell: smoke-signal'],
    ['a milk delivery', 'a milk delivery'],
  ])('%s: %s', (what, words) => {
    expect(rungWords?.(what, en)).toBe(words);
  });
});

test('the bot of the demo school speaks Latvian; others are told how to have their language', () => {
  expect(['lv', 'ru', 'en'].map((language) => speakCommand?.(language))).toEqual([
    undefined,
    '/language ru',
    '/language en',
  ]);
});

/** `roles.teachers` and the like, with the number of what is filled in. */
function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words === 'function') return [`${path}(${words.length})`];
  if (typeof words === 'string') return words.trim() === '' ? [`${path} is empty`] : [path];
  return Object.entries(Object(words)).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

test('the page says the same things in Latvian, Russian and English', () => {
  const latvian = shapeOf(lv).sort();
  expect(latvian.length).toBeGreaterThan(100);
  expect(shapeOf(ru).sort()).toEqual(latvian);
  expect(shapeOf(en).sort()).toEqual(latvian);
});
