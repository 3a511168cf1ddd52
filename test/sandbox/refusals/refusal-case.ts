import type { RunningSandbox } from '../../support/running-sandbox.ts';

/** One "no" of the simulator: in Telegram's code and words, and where they are to be found. */
export interface RefusalCase {
  readonly method: string;
  readonly when: string;
  /** Brings it about; gives the parameters of the call. */
  readonly given: (sandbox: RunningSandbox) => Promise<object> | object;
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number;
  /** Another token than the bot's. */
  readonly token?: string;
  /** A call beyond what is simulated: it fails the suite that makes it. */
  readonly stray?: true;
  readonly source: Source;
}

/** `own`: stricter than Telegram, so that a bot that leans on what is not simulated is told. */
type Source =
  | 'core.telegram.org/bots/api'
  | 'core.telegram.org/bots/faq'
  | 'tdlib/td'
  | 'tdlib/telegram-bot-api'
  | 'own';
