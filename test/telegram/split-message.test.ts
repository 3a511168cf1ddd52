import { describe, expect, test } from 'vitest';
import { Html, visibleLength } from '../../src/telegram/html.ts';
import { splitMessage } from '../../src/telegram/split-message.ts';

const split = (source: string) => splitMessage(new Html(source)).map((part) => part.source);
const words = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

describe('a message is of at most 4096 characters after parsing', () => {
  const line = (n: number) => `<b>${'ā'.repeat(n)}</b> &amp;`;

  test('markup does not count, an entity counts as one', () => {
    expect(split(line(4094))).toHaveLength(1);
    expect(split(line(4095))).toHaveLength(2);
  });

  test('a longer one is cut between lines, and nothing is lost', () => {
    const long = Array.from({ length: 50 }, (_, index) => line(100 + index)).join('\n');
    const parts = split(long);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('\n')).toBe(long);
    for (const part of parts) expect(visibleLength(part)).toBeLessThanOrEqual(4096);
  });

  test('formatting that goes over the cut is closed before it and opened again after it', () => {
    const long = `<a href="https://skola.lv/?a=1&amp;b=2">${'daļas\n'.repeat(300)}<i>${'vārds\n'.repeat(600)}</i></a>beigas`;
    const parts = split(long);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/<\/i><\/a>$/);
    expect(parts[1]).toMatch(/^<a href="https:\/\/skola\.lv\/\?a=1&amp;b=2"><i>/);
    expect(words(parts.join(''))).toBe(words(long));
  });

  test('a single line is cut between words, a single word where it must be, an emoji never', () => {
    for (const part of split('vārds '.repeat(2_000))) expect(part.trim()).toMatch(/^(vārds ?)+$/);
    const parts = split('🔔'.repeat(5_000));
    for (const part of parts) {
      expect(visibleLength(part)).toBeLessThanOrEqual(4096);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(parts.join('')).toBe('🔔'.repeat(5_000));
  });

  test('no part is empty: Telegram would refuse it', () => {
    for (const part of split(`${'a'.repeat(4096)}${'\n'.repeat(9_000)}b`)) expect(part.trim()).not.toBe('');
  });
});
