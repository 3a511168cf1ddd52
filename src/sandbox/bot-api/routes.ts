import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { type ApiError, notFound, unauthorized } from './api-error.ts';
import { type Answer, answerTo, type BotApi, logCall, type Performed, performCall } from './perform-call.ts';
import { readRequest } from './request-parameters.ts';

/**
 * `/bot<token>/<method>` and `/file/bot<token>/<path>`, as Telegram's own server answers them: what is neither
 * is not found, in JSON too.
 */
export function botApiRoutes(api: BotApi): Hono {
  const routes = new Hono();
  routes.all('/:bot{bot[^/]*}/:method', (context) => handleCall(api, context));
  routes.get('/file/:bot{bot[^/]*}/:path{.+}', (context) => handleDownload(api, context));
  routes.all('*', (context) => respond(context, answerTo(notFound(), api.logger)));
  return routes;
}

async function handleCall(api: BotApi, context: Context): Promise<Response> {
  const method = context.req.param('method') ?? '';
  const done = api.open.begin(method);
  try {
    const performed = await perform(api, context, method);
    const { fault, answer } = performed;
    if (fault?.afterMs) await sleep(fault.afterMs);
    logCall(api, method, performed);
    return fault?.dropConnection ? breakConnection(context) : respond(context, answer);
  } finally {
    done();
  }
}

async function perform(api: BotApi, context: Context, method: string): Promise<Performed> {
  try {
    if (context.req.param('bot') !== `bot${api.token}`) throw unauthorized();
    return await performCall(api, method, await readRequest(context), context.req.raw.signal);
  } catch (error) {
    return { params: {}, fault: undefined, answer: answerTo(error, api.logger) };
  }
}

function respond(context: Context, { status, body }: Answer): Response {
  return context.json(body, status as 200);
}

/** As when the network fails after Telegram has done the work: the bot cannot know whether it has. */
function breakConnection(context: Context): Response {
  context.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function handleDownload({ telegram, token, logger }: BotApi, context: Context): Response {
  const refuse = (error: ApiError) => respond(context, answerTo(error, logger));
  if (context.req.param('bot') !== `bot${token}`) return refuse(unauthorized());
  const path = context.req.param('path');
  const file = [...telegram.world.state.files.values()].find((stored) => stored.path === path);
  const content = file && telegram.contents.get(file.uniqueId);
  if (!content) return refuse(notFound());
  return context.body(new Uint8Array(content), 200, { 'Content-Type': 'application/octet-stream' });
}
