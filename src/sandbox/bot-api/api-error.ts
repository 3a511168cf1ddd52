/** A refusal in Telegram's words. `description` begins as Telegram's does: `Bad Request: …`. */
export class ApiError extends Error {
  readonly code: number;
  readonly description: string;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
  }
}

/**
 * A call that leans on what is not simulated, or that no Bot API would understand. Telegram may have taken
 * it, so the answer proves nothing: it is counted, for the suite that made it to fail.
 */
export class StrayCall extends ApiError {}

export const badRequest = (what: string) => new ApiError(400, `Bad Request: ${what}`);
export const forbidden = (what: string) => new ApiError(403, `Forbidden: ${what}`);
export const conflict = (what: string) => new ApiError(409, `Conflict: ${what}`);
export const notFound = () => new ApiError(404, 'Not Found');
export const requestTooLarge = () => new ApiError(413, 'Request Entity Too Large');
export const unauthorized = () => new ApiError(401, 'Unauthorized');

/** `seconds` until the call may be tried again. */
export const tooManyRequests = (seconds: number) =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, seconds);
