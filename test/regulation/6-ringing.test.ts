import { describe, expect, test } from 'vitest';
import { addDays, type SchoolDate, schoolDateOf } from '../../src/kernel/school-date.ts';
import { at, listener, looks, OFFICE, openDuty, ringAll, TEACHER, told, type Wall } from './ringing-run.ts';

/** A letter that came then and is never opened; `above` is its reader's class teacher. */
function ring(
  came: Wall,
  {
    answerOn,
    days = 20,
    ...given
  }: { answerOn?: SchoolDate; days?: number } & Parameters<typeof listener>[1] = {},
) {
  const since = at(came);
  const dueAt = new Date(since.getTime() + 24 * 3_600_000);
  const duty = openDuty('6', { since, dueAt, dueOn: schoolDateOf(dueAt), ...(answerOn ? { answerOn } : {}) });
  const end = addDays(schoolDateOf(since), days);
  const looking = looks('letters', came, `${end} 23:00`).filter(({ now }) => dueAt <= now);
  const audience = { responsible: [listener(TEACHER, given)], above: [listener(OFFICE)] };
  return ringAll(duty, audience, looking);
}

describe('6: an unread letter rings', () => {
  test('at 18:00 once a day has passed, three times at most; then the class teacher hears whom it did not reach', () => {
    const rings = ring('2026-11-23 10:00');
    expect(told(rings)).toEqual([
      'unread-1 2026-11-24 18:00',
      'unread-2 2026-11-25 18:00',
      'unread-3 2026-11-26 18:00',
    ]);
    expect(told(rings, OFFICE)).toEqual(['above 2026-11-27 18:00']);
  });

  test.each<[string, Wall, string]>([
    [
      'one that came in the evening waits for its day to pass',
      '2026-11-23 19:00',
      'unread-1 2026-11-25 18:00',
    ],
    ['on working days alone', '2026-11-27 10:00', 'unread-1 2026-11-30 18:00'],
    ['not on a holiday', '2026-11-17 10:00', 'unread-1 2026-11-19 18:00'],
    ['over the change to winter time', '2026-10-30 18:00', 'unread-1 2026-11-02 18:00'],
  ])('%s', (_, came, first) => {
    expect(told(ring(came))[0]).toBe(first);
  });

  test('not in a break; only after it', () => {
    expect(told(ring('2026-10-16 10:00'))[0]).toBe('unread-1 2026-10-26 18:00');
  });

  test('in a break where it asks for an answer by a day inside', () => {
    expect(told(ring('2026-10-16 10:00', { answerOn: '2026-10-21' }))[0]).toBe('unread-1 2026-10-19 18:00');
    expect(told(ring('2026-10-16 10:00', { answerOn: '2026-10-27' }))[0]).toBe('unread-1 2026-10-26 18:00');
  });
});

describe('6: an unread letter and quiet hours that hold 18:00', () => {
  const quiet = ['17:00', '01:00'] as const;

  test('at their end, in the night as it was wished, three times at most', () => {
    expect(told(ring('2026-11-23 10:00', { quiet: [...quiet] }))).toEqual([
      'unread-1 2026-11-25 01:00',
      'unread-2 2026-11-26 01:00',
      'unread-3 2026-11-27 01:00',
    ]);
  });

  test.each<[string, Wall, [string, string]]>([
    ['a Friday’s', '2026-11-26 10:00', ['unread-1 2026-11-30 01:00', 'unread-2 2026-12-01 01:00']],
    [
      'that of a holiday’s eve',
      '2026-11-16 10:00',
      ['unread-1 2026-11-19 01:00', 'unread-2 2026-11-20 01:00'],
    ],
    [
      'the last before a break',
      '2026-10-15 10:00',
      ['unread-1 2026-10-26 01:00', 'unread-2 2026-10-27 01:00'],
    ],
    [
      'the last before winter time',
      '2026-10-29 10:00',
      ['unread-1 2026-11-02 01:00', 'unread-2 2026-11-03 01:00'],
    ],
    [
      'the last before summer time',
      '2027-03-24 10:00',
      ['unread-1 2027-03-30 01:00', 'unread-2 2027-03-31 01:00'],
    ],
  ])('%s at their end on the first working day after, and each once', (_, came, first) => {
    expect(told(ring(came, { quiet: [...quiet] })).slice(0, 2)).toEqual(first);
  });

  test('that end in the morning: of a Friday’s on Monday morning', () => {
    expect(told(ring('2026-11-26 10:00', { quiet: ['17:30', '06:30'] }))[0]).toBe(
      'unread-1 2026-11-30 06:30',
    );
  });

  test('that end at midnight: of a Friday’s as Monday begins', () => {
    expect(told(ring('2026-11-26 10:00', { quiet: ['18:00', '00:00'] }))[0]).toBe(
      'unread-1 2026-11-30 00:00',
    );
  });

  test('that end on the same evening: then, and no day later', () => {
    expect(told(ring('2026-11-26 10:00', { quiet: ['17:00', '19:30'] })).slice(0, 2)).toEqual([
      'unread-1 2026-11-27 19:30',
      'unread-2 2026-11-30 19:30',
    ]);
  });
});
