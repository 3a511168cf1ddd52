import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const REMOVED = '[removed]';

/** Fields that may carry a person's data or a key, whatever they stand in. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  ...[
    'text',
    'html',
    'caption',
    'topic',
    'homework',
    'payload',
    'params',
    'reply',
    'draft',
    'before',
    'after',
  ],
  ...['name', 'givenName', 'familyName', 'foldedName', 'calledName', 'nickname', 'title'],
  ...['first_name', 'last_name', 'username', 'phone_number'],
  ...['token', 'secret', 'url', 'databaseUrl', 'connectionString'],
]);

/** Deeper than any log line of ours; what stands below is not looked into and not written. */
const DEEPEST = 6;

/**
 * Within any text: Latvian personal codes, old (DDMMYY-XXXXX) and new (32XXXX-XXXXX); bot tokens; passwords
 * in addresses; the rows that PostgreSQL quotes in its complaints.
 */
const SECRETS: readonly RegExp[] = [
  /(?<!\d)\d{6}-?\d{5}(?!\d)/g,
  /\d{6,}:[\w-]{30,}/g,
  /(?<=:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/g,
  /(?<=\bKey \([^)]*\)=\()[^)]*(?=\))/g,
  /(?<=\bFailing row contains \().*(?=\))/g,
  // The arguments that Prisma quotes in a fault, in JSON-escaped text.
  /(?<=` invocation:\\n\\n)\{.*\\n\}(?=\\n\\n)/g,
];

function scrub(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, REMOVED), text);
}

function withoutPrivateFields(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value;
  if (depth === DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.map((item) => withoutPrivateFields(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      PRIVATE_FIELDS.has(field) ? REMOVED : withoutPrivateFields(inner, depth + 1),
    ]),
  );
}

/** Of what is thrown only this: errors of libraries carry whole requests. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { type: error.name, message: error.message, stack: error.stack };
}

/** Logs carry ids, never names, texts or tokens (¶9). One JSON object a line. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    formatters: { log: (fields) => withoutPrivateFields(fields) as Record<string, unknown> },
    serializers: { err: describeError },
    hooks: {
      // The finished line, so that nothing slips by: each string in it, never its numbers.
      streamWrite: (line) => line.replace(/"(?:[^"\\]|\\.)*"/g, scrub),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
