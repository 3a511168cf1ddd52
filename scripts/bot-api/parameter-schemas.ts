import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

/** A method of the simulator: its name, and the parameters that it takes. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly string[];
}

type Definitions = Record<string, Schema>;

const PARAMETER_TYPES = join(import.meta.dirname, '../../node_modules/@gramio/types/out/params.d.ts');

const POINTER = '#/definitions/';

/** Telegram reads these in any case, or has its own words for one that it does not know. */
const READ_BY_TELEGRAM = new Set(['action', 'emoji', 'parse_mode', 'quote_parse_mode']);

/** What Telegram takes beyond the types: `hide` is Telegraf's own mark, which it leaves in its buttons. */
const BESIDES: Readonly<Record<string, (published: Schema) => Schema>> = {
  TelegramInlineKeyboardButton: withHide,
  TelegramKeyboardButton: (published) => ({ anyOf: [withHide(published), { type: 'string' }] }),
};

/**
 * JSON Schemas of those methods' parameters, from the published types of the Bot API: a definition a line.
 * Throws where the types know no such method or parameter.
 */
export function parameterSchemas(methods: readonly Signature[]): string {
  const published = publishedDefinitions(methods);
  const own = methods.map(({ name, parameters }) => [
    name,
    ownSchema(name, parameters, published[typeOf(name)]),
  ]);
  const schemas: Definitions = Object.fromEntries(own);
  const definitions = { ...referenced(Object.values(schemas), published), ...schemas };
  const lines = Object.entries(definitions).map(
    ([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`,
  );
  return `{"$comment":${JSON.stringify(botApiVersion())},"definitions":{\n${lines.join(',\n')}\n}}\n`;
}

function publishedDefinitions(methods: readonly Signature[]): Definitions {
  const types = methods.filter(({ parameters }) => parameters.length > 0).map(({ name }) => typeOf(name));
  const generator = createGenerator({
    path: PARAMETER_TYPES,
    type: types,
    jsDoc: 'none',
    skipTypeCheck: true,
  });
  const { definitions } = simplified(generator.createSchema(types)) as { definitions: Definitions };
  for (const [name, besides] of Object.entries(BESIDES)) {
    const published = definitions[name];
    if (published) definitions[name] = besides(published);
  }
  return definitions;
}

function withHide(button: Schema): Schema {
  return { ...button, properties: { ...button.properties, hide: { type: 'boolean' } } };
}

/** `SendMessageParams` for `sendMessage`. */
function typeOf(method: string): string {
  return `${method.charAt(0).toUpperCase()}${method.slice(1)}Params`;
}

/** Only the parameters that are simulated; for a missing one Telegram has words of its own. */
function ownSchema(method: string, parameters: readonly string[], published: Schema | undefined): Schema {
  const properties = Object.fromEntries(
    parameters.map((name) => {
      const property = published?.properties?.[name];
      if (typeof property !== 'object') throw new Error(`the Bot API knows no ${name} of ${method}`);
      return [name, property];
    }),
  );
  return { type: 'object', properties, additionalProperties: false };
}

/** The definitions that the schemas lead to, by name. */
function referenced(schemas: readonly Schema[], published: Definitions): Definitions {
  const found = new Map<string, Schema>();
  const visit = (schema: Schema) => {
    for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)) {
      const definition = published[name ?? ''];
      if (!name || !definition || found.has(name)) continue;
      found.set(name, definition);
      visit(definition);
    }
  };
  schemas.forEach(visit);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without what the types offer to programs alone: objects with a method, and bytes in place of a name. */
function simplified(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplified);
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, ...rest } = node as Schema;
  if (!anyOf)
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, simplifiedField(key, value)]));
  const sent = anyOf.filter((choice) => !isProgramsOwn(choice)).map(simplified);
  return sent.length === 1 ? sent[0] : { ...rest, anyOf: sent };
}

function simplifiedField(name: string, field: unknown): unknown {
  return READ_BY_TELEGRAM.has(name) ? { type: 'string' } : simplified(field);
}

function isProgramsOwn(choice: Schema | boolean): boolean {
  if (typeof choice !== 'object') return false;
  const only = Object.keys(choice.properties ?? {}).join();
  return only === 'toString' || only === 'toJSON' || choice.$ref === `${POINTER}TelegramInputFile`;
}

/** `Bot API v10.3 (24.08.2026)`, as the types say it. */
function botApiVersion(): string {
  const [version] = readFileSync(PARAMETER_TYPES, 'utf8').match(/Bot API v\S+ \([\d.]+\)/) ?? [];
  if (!version) throw new Error('the types do not say of which Bot API they are');
  return version;
}
