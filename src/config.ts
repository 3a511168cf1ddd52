import { z } from 'zod';
import { LOG_LEVELS } from './kernel/logger.ts';
import { readInstant } from './kernel/school-date.ts';
import type { LANGUAGES } from './regulation/actor.ts';
import { type RegulationSettings, readSettings, SettingsFault } from './regulation/settings.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const given = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(given, type.optional());
const withDefault = <T extends z.ZodType>(type: T, value: z.input<T>) =>
  z.preprocess((text) => given(text) ?? value, type);
const number = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => min <= value && value <= max, `must be between ${min} and ${max}`);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const address = (form: RegExp, message: string) =>
  z.string().refine((text) => form.test(text) && URL.canParse(text), message);

const environment = z.object({
  BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{30,}$/, 'must look like 123456789:AAE… as BotFather gives it'),
  ),
  BOT_API_ROOT: withDefault(
    address(/^https?:/, 'must be an address like https://api.telegram.org').transform((text) =>
      text.replace(/\/+$/, ''),
    ),
    'https://api.telegram.org',
  ),
  DATABASE_URL: withDefault(
    address(/^(pglite:.|postgres(ql)?:\/\/.)/, 'must be pglite:<folder>, pglite:memory or postgresql://…'),
    'pglite:data/zvans',
  ),
  PORT: withDefault(number(0, 65_535), '8080'),
  HOST: withDefault(z.string(), '127.0.0.1'),
  // Telegram wants https; a simulator beside us does not.
  WEBHOOK_URL: optional(
    address(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/, 'must be an https:// address'),
  ),
  WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')),
  SCHOOL_NAME: withDefault(z.string().max(120, 'must be at most 120 characters'), 'Zvana pamatskola'),
  SCHOOL_LANGUAGE: withDefault(oneOf(['lv', 'ru', 'en']), 'lv'),
  REGULATION_FILE: withDefault(z.string(), 'regulation.yaml'),
  LOG_LEVEL: withDefault(oneOf(LOG_LEVELS), 'info'),
  SANDBOX_NOW: optional(
    z
      .string()
      .transform(readInstant)
      .refine((instant) => instant !== undefined, 'must be an ISO time like 2026-11-23T13:05:00+02:00'),
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

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigFault with every fault at once */
export function readConfig(env: Environment): Config {
  const parsed = environment.safeParse(env);
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);
  faults.push(...contradictions(env));
  const settings = settingsOf(env.REGULATION_FILE, faults);
  if (!parsed.success || !settings || faults.length > 0) throw new ConfigFault(faults);
  const values = parsed.data;

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
    sandboxNow: values.SANDBOX_NOW,
    demoStudents: values.DEMO_STUDENTS,
  };
}

/** Values that may each be right, but not together. */
function* contradictions(env: Environment): Generator<string> {
  const isGiven = (name: string) => given(env[name]) !== undefined;
  if (!isGiven('BOT_TOKEN') && isGiven('HOST') && !LOOPBACK.includes(env.HOST ?? ''))
    yield 'HOST: the sandbox runs on 127.0.0.1 alone; set BOT_TOKEN for a real bot';
  if (isGiven('BOT_TOKEN') && isGiven('SANDBOX_NOW'))
    yield 'SANDBOX_NOW: only the sandbox can turn the clock; remove it or BOT_TOKEN';
  if (isGiven('WEBHOOK_URL') && !isGiven('WEBHOOK_SECRET'))
    yield 'WEBHOOK_SECRET: is needed with WEBHOOK_URL';
  if (isGiven('WEBHOOK_SECRET') && !isGiven('WEBHOOK_URL'))
    yield 'WEBHOOK_URL: is needed with WEBHOOK_SECRET';
}

function settingsOf(file: string | undefined, faults: string[]): RegulationSettings | undefined {
  try {
    return readSettings(environment.shape.REGULATION_FILE.parse(file));
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    faults.push(...error.lines.map((line) => `REGULATION_FILE: ${line}`));
    return undefined;
  }
}
