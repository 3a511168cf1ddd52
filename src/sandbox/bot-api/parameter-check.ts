import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ajv, ErrorObject, SchemaObject } from 'ajv';
import { StrayCall } from './api-error.ts';
import { flag } from './parameters.ts';

/** Written by `npm run schemas`, from published types of the Bot API. */
export const SCHEMA_FILE = join(import.meta.dirname, 'parameter-schemas.json');

/** Compares a call with the published Bot API. Throws StrayCall where it differs. */
export type ParameterCheck = (method: string, parameters: Record<string, unknown>) => Promise<void>;

/** What is loaded and compiled is so at the first call that needs it: a start must stay quick. */
export function createParameterCheck(): ParameterCheck {
  let loading: ReturnType<typeof load> | undefined;
  return async (method, parameters) => {
    loading ??= load();
    const { ajv, definitions } = await loading;
    const schema = definitions[method];
    const isValid = ajv.getSchema(`api#/definitions/${method}`);
    if (!schema || !isValid) throw new Error(`${method} has no schema: npm run schemas`);
    if (isValid(asTyped(parameters, schema.properties, definitions))) return;
    throw new StrayCall(400, `Bad Request: the sandbox's own check: ${complaint(isValid.errors ?? [])}`);
  };
}

type Schemas = Readonly<Record<string, SchemaObject>>;

async function load(): Promise<{ ajv: Ajv; definitions: Schemas }> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({ allowUnionTypes: true, validateSchema: false });
  const schemas = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as { definitions: Schemas };
  ajv.addSchema(schemas, 'api');
  return { ajv, definitions: schemas.definitions };
}

/** The parameters that were sent, with those that came as text as what they stand for. */
function asTyped(parameters: Record<string, unknown>, properties: Schemas, definitions: Schemas): object {
  const sent = Object.entries(properties).flatMap(([name, schema]) => {
    const raw = parameters[name];
    if (raw === undefined || raw === null || raw === '') return [];
    return [[name, typeof raw === 'string' ? fromText(raw, schema, definitions) : raw]];
  });
  return Object.fromEntries(sent);
}

function fromText(raw: string, schema: SchemaObject, definitions: Schemas): unknown {
  if (takesText(schema, definitions)) return raw;
  if (schema.type === 'boolean') return flag(raw, '');
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

function takesText({ type, anyOf, $ref }: SchemaObject, definitions: Schemas): boolean {
  if ($ref) return takesText(definitions[$ref.replace('#/definitions/', '')] ?? {}, definitions);
  const choices: SchemaObject[] = anyOf ?? [];
  return [type].flat().includes('string') || choices.some((choice) => takesText(choice, definitions));
}

/** What is wrong where it is found deepest: the choice that was meant, among those that a field has. */
function complaint(errors: readonly ErrorObject[]): string {
  const depth = ({ instancePath, keyword }: ErrorObject) =>
    instancePath.split('/').length - (keyword === 'const' ? 0.5 : 0);
  const worst = errors.toSorted((a, b) => depth(b) - depth(a))[0];
  if (!worst) return 'unknown fault';
  const { instancePath, keyword, params, message } = worst;
  const place = instancePath.slice(1).replaceAll('/', '.') || 'parameters';
  return keyword === 'additionalProperties'
    ? `${place} has no field "${params.additionalProperty}"`
    : `${place} ${message}`;
}
