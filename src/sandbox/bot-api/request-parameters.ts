import type { Context } from 'hono';
import { badRequest } from './api-error.ts';
import { readParts } from './multipart.ts';
import { isObject } from './parameters.ts';
import { readBody } from './request-body.ts';

/** A file that came with a call. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface Request {
  readonly params: Record<string, unknown>;
  /** By the name of the part that it came in. */
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const NO_FILES: Request['files'] = new Map();

/** What a multipart body names as `attach://<part>`, in a field or within its JSON. */
const ATTACHED = /attach:\/\/([^"\s]+)/g;

/**
 * A call's parameters, from the query and from a JSON, urlencoded or multipart body, as Telegram takes
 * them. Values of forms and queries stay text. A file that came under a parameter's own name stands there
 * as `attach://<name>`, as if the call had said so.
 */
export async function readRequest(context: Context): Promise<Request> {
  const query = context.req.query();
  const type = context.req.header('content-type') ?? '';
  if (context.req.method === 'GET' || type === '') return { params: query, files: NO_FILES };
  const body = await readBody(context);
  if (type.startsWith('multipart/form-data')) return readForm(query, body, type);
  return { params: { ...query, ...fieldsOf(body.toString(), type) }, files: NO_FILES };
}

function readForm(query: Record<string, string>, body: Buffer, type: string): Request {
  const parts = readParts(body, type);
  if (!parts) throw badRequest("can't parse multipart/form-data");
  const params: Record<string, string> = { ...query };
  const files = new Map<string, UploadedFile>();
  for (const { name, fileName, content } of parts) {
    // Telegraf repeats the method's name in the form.
    if (name === 'method') continue;
    if (fileName === undefined) params[name] = content.toString();
    else files.set(name, { name: fileName, content });
  }
  const attached = new Set([...Object.values(params).join('\n').matchAll(ATTACHED)].map(([, name]) => name));
  for (const name of files.keys()) if (!attached.has(name)) params[name] = `attach://${name}`;
  return { params, files };
}

function fieldsOf(body: string, type: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return jsonOf(body);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body));
  return {};
}

function jsonOf(body: string): Record<string, unknown> {
  if (body === '') return {};
  const value = parse(body);
  if (!isObject(value)) throw badRequest('object expected as a request body');
  return value;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}
