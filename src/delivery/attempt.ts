import { GrammyError, HttpError } from 'grammy';

/** How one call to Telegram ended, as far as anyone can know. */
export type Attempt =
  | { readonly ended: 'sent'; readonly messageId: number }
  /** The person blocked the bot, never started it, or left Telegram. */
  | { readonly ended: 'unreachable' }
  /** Telegram will never take this message. */
  | { readonly ended: 'refused'; readonly why: string }
  /** The message to edit is no more. */
  | { readonly ended: 'gone' }
  /** Told to wait, in seconds; the message was not taken. */
  | { readonly ended: 'tooMany'; readonly retryAfter: number }
  /** Not taken, for a reason that may pass. */
  | { readonly ended: 'failed'; readonly why: string }
  /** The connection broke after the request may have gone out. */
  | { readonly ended: 'unknown'; readonly why: string }
  /** Held back: the sender was stopped, told to wait, or lost its lease. */
  | { readonly ended: 'notTried' };

const NOBODY_THERE = /chat not found|user not found|PEER_ID_INVALID|user is deactivated/i;
const GONE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);

/** Reads what grammY threw; `editing` is the message that was to be edited. */
export function failedAttempt(error: unknown, editing: number | null): Attempt {
  if (error instanceof GrammyError) return refusedAttempt(error, editing);
  if (error instanceof HttpError) {
    const why = error.error instanceof Error ? error.error.message : error.message;
    return { ended: neverConnected(error.error) ? 'failed' : 'unknown', why };
  }
  return { ended: 'unknown', why: error instanceof Error ? error.message : String(error) };
}

function refusedAttempt(error: GrammyError, editing: number | null): Attempt {
  const { error_code: code, description: why } = error;
  if (code === 429) return { ended: 'tooMany', retryAfter: error.parameters.retry_after ?? 1 };
  if (code === 403) return { ended: 'unreachable' };
  // A wrong token or a failing server says nothing about the message.
  if (code !== 400) return { ended: 'failed', why };
  if (editing !== null && why.includes('message is not modified'))
    return { ended: 'sent', messageId: editing };
  if (editing !== null && GONE.test(why)) return { ended: 'gone' };
  if (NOBODY_THERE.test(why)) return { ended: 'unreachable' };
  return { ended: 'refused', why };
}

function neverConnected(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return NOT_CONNECTED.has(code) || /\bconnect E[A-Z]+/.test(cause.message);
}
