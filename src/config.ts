import { z } from 'zod';
import { LOG_LEVELS } from './kernel/logger.ts';
import type { LANGUAGES } from './regulation/actor.ts';
import { type RegulationSettings, readSettings, SettingsFault } from './regulation/settings.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(empty, type.optional());
const withDefault = <T extends z.ZodType>(type: T, value: z.input<T>) =>
  z.preprocess((given) => empty(given) ?? value, type);
const number = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => min <= value && value <= max, `must be between ${min} and ${max}`);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const environment = z.object({
  BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{30,}$/, 'must look like 123456789:AAE… as BotFather gives it'),
  ),
  BOT_API_ROOT: withDefault(
    z.url('must be an address like https://api.telegram.org'),
    'https://api.telegram.org',
  ),
  DATABASE_URL: withDefault(
    z
      .string()
      .regex(
        /^(pglite:.+|postgres(ql)?:\/\/.+)$/,
        'must be pglite:<folder>, pglite:memory or postgresql://…',
      ),
    'pglite:data/zvans',
  ),
  PORT: withDefault(number(0, 65_535), '8080'),
  HOST: withDefault(z.string(), '127.0.0.1'),
  // Telegram wants https; a simulator beside us does not.
  WEBHOOK_URL: optional(
    z.string().regex(/^(https:\/\/\S+|http:\/\/127\.0\.0\.1[:/]\S+)$/, 'must be an https:// address'),
  ),
  WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')),
  SCHOOL_NAME: withDefault(z.string().max(120, 'must be at most 120 characters'), 'Zvana pamatskola'),
  SCHOOL_LANGUAGE: withDefault(oneOf(['lv', 'ru', 'en']), 'lv'),
  REGULATION_FILE: withDefault(z.string(), 'regulation.yaml'),
  LOG_LEVEL: withDefault(oneOf(LOG_LEVELS), 'info'),
  SANDBOX_NOW: optional(
    z
      .string()
      .refine(
        (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)),
        'must be an ISO time like 2026-11-23T13:05:00+02:00',
      ),
  ),
  DEMO_STUDENTS: withDefault(number(1, 100_000), '432'),
});

export interface Config {
  /** None: the sandbox. */
  readonly bot: { readonly token: string; readonly apiRoot: string } | undefined;
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly schoolName: string;
  readonly schoolLanguage: (typeof LANGUAGES)[number];
  readonly settings: RegulationSettings;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** School time at which the sandbox starts, if it was set. */
  readonly sandboxNow: Date | undefined;
  readonly demoStudents: number;
}

/** What is missing or wrong in the environment, one line for each fault. */
export class ConfigFault extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigFault';
    this.lines = lines;
  }
}

/** @throws ConfigFault with every fault at once */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  if (!parsed.success) throw new ConfigFault(faults);
  const values = parsed.data;

  const sandbox = values.BOT_TOKEN === undefined;
  if (sandbox && !LOOPBACK.includes(values.HOST))
    faults.push('HOST: the sandbox runs on 127.0.0.1 alone; set BOT_TOKEN for a real bot');
  if (!sandbox && values.SANDBOX_NOW)
    faults.push('SANDBOX_NOW: only the sandbox can turn the clock; remove it or BOT_TOKEN');
  if (values.WEBHOOK_URL && !values.WEBHOOK_SECRET) faults.push('WEBHOOK_SECRET: is needed with WEBHOOK_URL');
  if (values.WEBHOOK_SECRET && !values.WEBHOOK_URL) faults.push('WEBHOOK_URL: is needed with WEBHOOK_SECRET');
  const settings = settingsOf(values.REGULATION_FILE, faults);
  if (faults.length > 0 || !settings) throw new ConfigFault(faults);

  return {
    bot:
      values.BOT_TOKEN === undefined ? undefined : { token: values.BOT_TOKEN, apiRoot: values.BOT_API_ROOT },
    databaseUrl: values.DATABASE_URL,
    port: values.PORT,
    host: values.HOST,
    webhook:
      values.WEBHOOK_URL && values.WEBHOOK_SECRET
        ? { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET }
        : undefined,
    schoolName: values.SCHOOL_NAME,
    schoolLanguage: values.SCHOOL_LANGUAGE,
    settings,
    logLevel: values.LOG_LEVEL,
    sandboxNow: values.SANDBOX_NOW === undefined ? undefined : new Date(values.SANDBOX_NOW),
    demoStudents: values.DEMO_STUDENTS,
  };
}

function settingsOf(file: string, faults: string[]): RegulationSettings | undefined {
  try {
    return readSettings(file);
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    faults.push(...error.lines.map((line) => `REGULATION_FILE: ${line}`));
    return undefined;
  }
}
