import { describe, expect, test } from 'vitest';
import {
  type ReachedReader,
  type Standing,
  standingOf,
  tallyOf,
} from '../../../src/features/letters/sent/standing.ts';

const AT = new Date('2026-11-23T13:05:00+02:00');

function reader(more: Partial<ReachedReader> = {}): ReachedReader {
  return {
    ...{ openedAt: null, confirmedAt: null, toldByPhoneAt: null, delivery: 'queued', reached: true },
    ...more,
  };
}

describe('6: how far a letter has come with one person', () => {
  test.each<[string, Partial<ReachedReader>, Standing]>([
    ['waits for quiet hours to end', {}, 'queued'],
    ['is being sent', { delivery: 'sending' }, 'queued'],
    ['was sent', { delivery: 'sent' }, 'delivered'],
    ['was perhaps sent: the process ended in between', { delivery: 'maybeSent' }, 'delivered'],
    ['blocked the bot after it came', { delivery: 'sent', reached: false }, 'delivered'],
    ['never joined', { reached: false }, 'unreached'],
    ['blocked the bot before', { delivery: 'unreachable', reached: false }, 'unreached'],
    ['refused by Telegram', { delivery: 'dead' }, 'unreached'],
    ['never joined, told by phone', { reached: false, toldByPhoneAt: AT }, 'told'],
    ['opened from the list before the notice came', { openedAt: AT }, 'opened'],
    ['opened after being told by phone', { openedAt: AT, toldByPhoneAt: AT }, 'opened'],
    ['confirmed', { openedAt: AT, confirmedAt: AT, delivery: 'confirmed' }, 'confirmed'],
  ])('%s: %s', (_what, more, standing) => {
    expect(standingOf(reader(more))).toBe(standing);
  });

  test('the tally: what was confirmed was opened, what was opened was delivered; each person once else', () => {
    const readers = [
      reader({ confirmedAt: AT, openedAt: AT, delivery: 'confirmed' }),
      reader({ openedAt: AT, delivery: 'opened' }),
      reader({ delivery: 'sent' }),
      reader(),
      reader({ reached: false }),
      reader({ reached: false, toldByPhoneAt: AT }),
    ];
    expect(tallyOf(readers)).toEqual({
      ...{ people: 6, queued: 1, delivered: 3, opened: 2, confirmed: 1, told: 1, unreached: 1 },
    });
  });
});
