import type { Context } from 'hono';
import type { ZodType } from 'zod';
import type { BotApi } from '../bot-api/perform-call.ts';
import type { Persona, SandboxSchool } from '../school.ts';
import type { Bell } from './bell.ts';

/** What the control API works with. */
export interface Control extends BotApi {
  readonly school: SandboxSchool;
  readonly bell: Bell;
}

/** Answered as `{error, …details}` with this status. */
export class ControlError extends Error {
  readonly status: 400 | 403 | 404 | 409 | 500 | 504;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: ControlError['status'], message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export async function personaNamed(control: Control, id: string): Promise<Persona> {
  const persona = await control.telegram.people.byId(id);
  if (!persona) throw new ControlError(404, `no persona is called "${id}"`);
  return persona;
}

/** The request's JSON body, checked; nothing sent is `{}`. */
export async function readBody<T>(context: Context, schema: ZodType<T>): Promise<T> {
  const text = await context.req.text();
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new ControlError(400, faults.join('; '));
}

function parse(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError(400, 'the body is not JSON');
  }
}
