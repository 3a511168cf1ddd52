/**
 * An expected "no" with a text for the person: every code has one in every language, under the key
 * `refusal-<code>`. Parameters are what the text names; they are shown, so they are escaped there.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

/** Every refusal of the product. A test holds this list against the texts of each language. */
export const REFUSAL_CODES = [
  'no-parallel',
  'text-empty',
  'text-too-long',
  'in-the-future',
  'lesson-changed',
  'lesson-gone',
  'no-lessons-that-day',
  'not-connected',
  'not-your-command',
  'not-allowed',
  'stale-button',
  'stale-question',
  'nothing-to-undo',
  'undo-too-late',
  'undo-changed-since',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
