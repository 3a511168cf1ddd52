import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Logger } from '../../kernel/logger.ts';
import type { FileContents } from '../world/file-contents.ts';
import { ApiError, notFound, unauthorized } from './api-error.ts';
import type { CallLog } from './call-log.ts';
import { type Fault, type Faults, refusalOf } from './faults.ts';
import type { Telegram } from './method.ts';
import { methodNamed } from './methods.ts';
import type { OpenCalls } from './open-calls.ts';
import type { RateLimits } from './rate-limits.ts';
import { requestParameters } from './request-parameters.ts';

export interface BotApi {
  readonly telegram: Telegram;
  readonly token: string;
  readonly contents: FileContents;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly open: OpenCalls;
  readonly logger: Logger;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`, as Telegram's own server answers them. */
export function botApiRoutes(api: BotApi): Hono {
  const routes = new Hono();
  routes.all('/:bot{bot[^/]*}/:method', (context) => handleCall(api, context));
  routes.get('/file/:bot{bot[^/]*}/:path{.+}', (context) => handleDownload(api, context));
  return routes;
}

async function handleCall(api: BotApi, context: Context): Promise<Response> {
  const method = context.req.param('method') ?? '';
  const done = api.open.begin(method);
  try {
    const { params, fault, answer } = await perform(api, context, method);
    if (fault?.afterMs) await sleep(fault.afterMs);
    const status = fault?.dropConnection ? 0 : answer.status;
    const idle = method.toLowerCase() === 'getupdates' && isEmpty(answer.body.result);
    if (!idle) api.calls.add({ method, params, status, result: answer.body.result ?? answer.body });
    return fault?.dropConnection ? breakConnection(context) : respond(context, answer);
  } finally {
    done();
  }
}

interface Performed {
  readonly params: Record<string, unknown>;
  readonly fault: Fault | undefined;
  readonly answer: Answer;
}

async function perform(api: BotApi, context: Context, name: string): Promise<Performed> {
  let params: Record<string, unknown> = {};
  let fault: Fault | undefined;
  try {
    if (context.req.param('bot') !== `bot${api.token}`) throw unauthorized();
    params = await requestParameters(context);
    fault = api.faults.take(name, chatOf(api, params));
    const refusal = fault && refusalOf(fault);
    if (refusal) throw refusal;
    const method = methodNamed(name);
    if (!method) throw notFound();
    if (method.sends) api.limits.count(Number(params.chat_id));
    const result = await method.run(api.telegram, params, context.req.raw.signal);
    return { params, fault, answer: { status: 200, body: { ok: true, result } } };
  } catch (error) {
    return { params, fault, answer: answerTo(error, api.logger) };
  }
}

function answerTo(error: unknown, logger: Logger): Answer {
  if (!(error instanceof ApiError)) logger.error({ err: error }, 'a Bot API call failed');
  const refusal = error instanceof ApiError ? error : new ApiError(500, 'Internal Server Error');
  const { code, description, retryAfter } = refusal;
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return { status: code, body: { ok: false, error_code: code, description, ...parameters } };
}

function respond(context: Context, { status, body }: Answer): Response {
  return context.json(body, status as 200);
}

/** As when the network fails after Telegram has done the work: the bot cannot know whether it has. */
function breakConnection(context: Context): Response {
  context.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The chat that a call is about. */
function chatOf({ telegram }: BotApi, params: Record<string, unknown>): number | undefined {
  if (params.chat_id !== undefined) return Number(params.chat_id);
  return telegram.world.state.queries.get(String(params.callback_query_id))?.chat;
}

function handleDownload({ telegram, contents, token, logger }: BotApi, context: Context): Response {
  const refuse = (error: ApiError) => respond(context, answerTo(error, logger));
  if (context.req.param('bot') !== `bot${token}`) return refuse(unauthorized());
  const path = context.req.param('path');
  const file = [...telegram.world.state.files.values()].find((stored) => stored.path === path);
  const content = file && contents.get(file.uniqueId);
  if (!content) return refuse(notFound());
  return context.body(new Uint8Array(content), 200, { 'Content-Type': 'application/octet-stream' });
}

function isEmpty(result: unknown): boolean {
  return Array.isArray(result) && result.length === 0;
}
