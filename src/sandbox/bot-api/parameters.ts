import { badRequest, StrayCall } from './api-error.ts';

/** Reads one parameter; what was not sent is `undefined`. Form fields and queries come as text. */
export type Reader<T> = (raw: unknown, name: string) => T;

export type Readers<P> = { readonly [K in keyof P]: Reader<P[K]> };

/**
 * Reads a call's parameters. One outside the list is refused, which Telegram does not do: a bot that
 * leans on what is not simulated, or misspells, is told here.
 */
export function readParameters<P>(method: string, readers: Readers<P>, raw: Record<string, unknown>): P {
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(readers, name))
      throw new StrayCall(400, `Bad Request: the sandbox does not know the parameter "${name}" of ${method}`);
  }
  const read = Object.entries<Reader<unknown>>(readers).map(([name, reader]) => [
    name,
    reader(raw[name], name),
  ]);
  return Object.fromEntries(read) as P;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text: Reader<string | undefined> = (raw) =>
  raw === undefined || raw === null ? undefined : String(raw);

export const integer: Reader<number | undefined> = (raw, name) => {
  if (raw === undefined || raw === null || raw === '') return undefined;
  const number = Number(raw);
  if (!Number.isSafeInteger(number))
    throw new StrayCall(400, `Bad Request: the sandbox's own check: ${name} must be integer`);
  return number;
};

export const flag: Reader<boolean> = (raw) => raw === true || /^(?:true|yes|1)$/i.test(String(raw));

/** As Telegram calls them where they are no JSON; others by their own name. */
const JSON_NAMES: Readonly<Record<string, string>> = {
  link_preview_options: 'link preview options',
  reaction: 'reaction types',
  reply_parameters: 'reply parameters',
  scope: 'BotCommandScope',
};

/** An object or array, as itself or as JSON text. Nothing and empty text: not sent. */
export const json: Reader<unknown> = (raw, name) => {
  if (typeof raw !== 'string') return raw ?? undefined;
  if (raw === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    throw badRequest(`can't parse ${JSON_NAMES[name] ?? name} JSON object`);
  }
};

/** A chat is named by its number; by @username nobody can be reached here. */
export const chatId: Reader<number> = (raw) => {
  if (raw === undefined || raw === null || raw === '') throw badRequest('chat_id is empty');
  const number = Number(raw);
  if (!Number.isSafeInteger(number)) throw badRequest('chat not found');
  return number;
};
