import type { Context } from 'hono';
import { badRequest } from './api-error.ts';

/**
 * A call's parameters, from the query and from a JSON, urlencoded or multipart body, as Telegram takes
 * them. Values of forms and queries stay text.
 */
export async function requestParameters(context: Context): Promise<Record<string, unknown>> {
  const query = context.req.query();
  const type = context.req.header('content-type') ?? '';
  if (context.req.method === 'GET' || type === '') return query;
  if (type.startsWith('application/json')) return { ...query, ...(await jsonBody(context)) };
  if (type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data'))
    return { ...query, ...(await context.req.parseBody()) };
  return query;
}

async function jsonBody(context: Context): Promise<Record<string, unknown>> {
  const body = await context.req.text();
  if (body === '') return {};
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('object expected as a request body');
  return value as Record<string, unknown>;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}
