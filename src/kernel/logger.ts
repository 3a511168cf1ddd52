import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Latvian personal codes, old (DDMMYY-XXXXX) and new (32XXXX-XXXXX), and the bot token. */
const SECRETS = [/\b\d{6}-?\d{5}\b/g, /\d{6,}:[\w-]{30,}/g];

/** Fields that may carry a child's data or a key never leave the process. */
const REDACTED = [
  'text',
  'caption',
  'payload',
  'params',
  'name',
  'givenName',
  'familyName',
  'token',
  'url',
].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** Removes what must never be written: personal codes and tokens. */
export function scrub(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[removed]'), text);
}

/** Logs carry ids, never names, texts or tokens (¶9). One JSON object a line. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED, censor: '[removed]' },
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, message: scrub(error.message), stack: scrub(error.stack ?? '') }
          : scrub(String(error)),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
