import { describe, expect, test } from 'vitest';
import { letterFile } from '../../../src/features/letters/letter-files.ts';
import { draftHtml } from '../../../src/features/letters/write/draft.ts';
import { readMoment } from '../../../src/features/letters/write/read-moment.ts';
import { instantOf, type SchoolDate, type SchoolTime } from '../../../src/kernel/school-date.ts';

describe('a letter’s text of several messages', () => {
  const texts = (...htmls: string[]) => ({ texts: htmls.map((html, messageId) => ({ messageId, html })) });

  test('messages are paragraphs of their own', () =>
    expect(draftHtml(texts('Labdien!', 'Rīt <b>ekskursija</b>.'))).toBe('Labdien!\nRīt <b>ekskursija</b>.'));

  test('where Telegram cut a long text, the sentence goes on', () => {
    const long = 'vārds '.repeat(680).trim();
    expect(draftHtml(texts(long, 'turpinās.'))).toBe(`${long} turpinās.`);
    expect(draftHtml(texts(`${long}.`, 'Jauns teikums.'))).toBe(`${long}.\nJauns teikums.`);
  });
});

describe('a day and a time as they are typed', () => {
  const now = instantOf('2026-11-23', '13:05');
  test.each<[string, SchoolDate, SchoolTime]>([
    ['27.11. 18:00', '2026-11-27', '18:00'],
    ['27.11 7.30', '2026-11-27', '07:30'],
    ['27.11.', '2026-11-27', '18:00'],
    ['12.01.', '2027-01-12', '18:00'],
    ['rīt 7:30', '2026-11-24', '07:30'],
    ['завтра 9:00', '2026-11-24', '09:00'],
    ['piektdien', '2026-11-27', '18:00'],
    ['šodien 19:00', '2026-11-23', '19:00'],
    ['19:00', '2026-11-23', '19:00'],
    ['23.11. 20:00', '2026-11-23', '20:00'],
  ])('%s', (typed, day, time) => {
    expect(readMoment(typed, { now, usual: '18:00' })).toEqual(instantOf(day, time));
  });

  test.each(['', 'drīz', '31.02. 10:00', '25:00', 'rīt 25:00'])('%j is none', (typed) => {
    expect(readMoment(typed, { now, usual: '18:00' })).toBeUndefined();
  });
});

describe('files of a letter', () => {
  const file = (mimeType: string | undefined, size = 1_000) => ({
    ...{ id: 'x', name: 'fails', mimeType, size, kind: 'document' as const },
  });
  test.each(['application/pdf', 'image/png', 'audio/mpeg', 'application/vnd.oasis.opendocument.text'])(
    '%s may be sent',
    (type) => expect(letterFile(file(type)).fileId).toBe('x'),
  );
  test.each(['application/x-msdownload', 'application/vnd.android.package-archive', 'text/html', undefined])(
    '%s may not',
    (type) => expect(() => letterFile(file(type))).toThrow('letter-file-kind'),
  );
  test('nor what is larger than a bot is given', () =>
    expect(() => letterFile(file('application/pdf', 21 * 1024 * 1024))).toThrow('file-too-big'));
});
