import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { type Attempt, failedAttempt } from '../../src/delivery/attempt.ts';
import { changeAfter, MOST_ATTEMPTS, type Tried } from '../../src/delivery/change-after.ts';

const NOW = new Date('2026-11-23T11:05:00Z');
const REAL = new Date('2026-01-01T00:00:00Z');

function refusal(code: number, description: string, retryAfter?: number): GrammyError {
  const parameters = retryAfter === undefined ? {} : { retry_after: retryAfter };
  return new GrammyError(
    'Call failed',
    { ok: false, error_code: code, description, parameters },
    'sendMessage',
    {},
  );
}

function broken(message: string, code?: string): HttpError {
  return new HttpError('Network request failed', Object.assign(new Error(message), code ? { code } : {}));
}

describe('what Telegram’s answer means', () => {
  test.each<[string, unknown, number | null, Attempt['ended']]>([
    ['429', refusal(429, 'Too Many Requests: retry after 3', 3), null, 'tooMany'],
    ['blocked', refusal(403, 'Forbidden: bot was blocked by the user'), null, 'unreachable'],
    [
      'never started',
      refusal(403, "Forbidden: bot can't initiate conversation with a user"),
      null,
      'unreachable',
    ],
    ['no such chat', refusal(400, 'Bad Request: chat not found'), null, 'unreachable'],
    ['bad text', refusal(400, "Bad Request: can't parse entities: Unsupported start tag"), null, 'refused'],
    ['same text', refusal(400, 'Bad Request: message is not modified: specified …'), 7, 'sent'],
    ['edited message deleted', refusal(400, 'Bad Request: message to edit not found'), 7, 'gone'],
    ['not editable', refusal(400, "Bad Request: message can't be edited"), 7, 'gone'],
    ['wrong token', refusal(401, 'Unauthorized'), null, 'failed'],
    ['server fault', refusal(502, 'Bad Gateway'), null, 'failed'],
    ['nobody listens', broken('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), null, 'failed'],
    ['no name', broken('getaddrinfo EAI_AGAIN api.telegram.org', 'EAI_AGAIN'), null, 'failed'],
    [
      'connecting took too long',
      broken('connect ETIMEDOUT 149.154.167.220:443', 'ETIMEDOUT'),
      null,
      'failed',
    ],
    ['cut off', broken('socket hang up', 'ECONNRESET'), null, 'unknown'],
    ['no answer in time', broken("Request to 'sendMessage' timed out after 20 seconds"), null, 'unknown'],
    ['not JSON', broken('invalid json response body'), null, 'unknown'],
    ['a fault of our own', new TypeError('x is not a function'), null, 'unknown'],
  ])('%s', (_, error, editing, ended) => {
    expect(failedAttempt(error, editing).ended).toBe(ended);
  });

  test('the time to wait is Telegram’s', () => {
    expect(failedAttempt(refusal(429, 'Too Many Requests', 35), null)).toEqual({
      ended: 'tooMany',
      retryAfter: 35,
    });
  });
});

describe('what becomes of the notice', () => {
  const tried = (over: Partial<Tried> = {}): Tried => ({
    id: 1,
    chatId: 5n,
    attempts: 0,
    editing: null,
    withdrawing: false,
    idempotent: false,
    ...over,
  });
  const after = (attempt: Attempt, over?: Partial<Tried>) => changeAfter(attempt, tried(over), NOW, REAL);
  const unknown: Attempt = { ended: 'unknown', why: 'socket hang up' };
  const failed: Attempt = { ended: 'failed', why: 'Bad Gateway' };

  test('sent: where the message stands is kept', () => {
    expect(after({ ended: 'sent', messageId: 9 })).toEqual({
      id: 1,
      state: 'sent',
      message: { chatId: 5n, messageId: 9, at: NOW },
    });
  });

  test('edited: when it came stays known', () => {
    const { message } = after({ ended: 'sent', messageId: 9 }, { editing: 9 });
    expect(message).toEqual({ chatId: 5n, messageId: 9 });
  });

  test('perhaps sent: a reminder is not sent again', () => {
    expect(after(unknown)).toMatchObject({ state: 'maybeSent' });
  });

  test('perhaps sent: what does no harm twice is sent again', () => {
    expect(after(unknown, { idempotent: true })).toMatchObject({ state: 'queued', failed: true });
    expect(after(unknown, { editing: 9 })).toMatchObject({ state: 'queued', failed: true });
  });

  test('told to wait, or held back: queued, not counted as a failure', () => {
    expect(after({ ended: 'tooMany', retryAfter: 3 })).toEqual({ id: 1, state: 'queued' });
    expect(after({ ended: 'notTried' })).toEqual({ id: 1, state: 'queued' });
  });

  test('failed: tried again after a growing pause of real time, at last given up', () => {
    const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, attempts) => {
      const { state, pausedUntil } = after(failed, { attempts });
      expect(state).toBe('queued');
      return (pausedUntil?.getTime() ?? 0) - REAL.getTime();
    });
    expect(pauses.slice(0, 4)).toEqual([500, 1000, 2000, 4000]);
    expect(pauses.at(-1)).toBe(600_000);
    expect(after(failed, { attempts: MOST_ATTEMPTS - 1 })).toMatchObject({ state: 'dead', failed: true });
  });

  test('refused: a dead letter; unreachable: said so', () => {
    expect(after({ ended: 'refused', why: 'Bad Request' })).toMatchObject({ state: 'dead' });
    expect(after({ ended: 'unreachable' })).toEqual({ id: 1, state: 'unreachable' });
  });

  test('the message to edit is gone: sent anew, but what was withdrawn needs no message', () => {
    expect(after({ ended: 'gone' }, { editing: 9 })).toEqual({ id: 1, state: 'queued', forgetMessage: true });
    expect(after({ ended: 'gone' }, { editing: 9, withdrawing: true })).toMatchObject({ state: 'cancelled' });
  });
});
