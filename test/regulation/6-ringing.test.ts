import { describe, expect, test } from 'vitest';
import { addDays, type SchoolDate, schoolDateOf } from '../../src/kernel/school-date.ts';
import { at, listener, looks, OFFICE, openDuty, ringAll, told, type Wall } from './ringing-run.ts';

/** A letter that came then and is never opened; `above` is its reader's class teacher. */
function ring(came: Wall, { answerOn, days = 20 }: { answerOn?: SchoolDate; days?: number } = {}) {
  const since = at(came);
  const dueAt = new Date(since.getTime() + 24 * 3_600_000);
  const duty = openDuty('6', { since, dueAt, dueOn: schoolDateOf(dueAt), ...(answerOn ? { answerOn } : {}) });
  const end = addDays(schoolDateOf(since), days);
  const looking = looks('letters', came, `${end} 23:00`).filter(({ now }) => dueAt <= now);
  return ringAll(duty, { above: [listener(OFFICE)] }, looking);
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
