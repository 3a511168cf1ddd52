import type { Logger } from '../../kernel/logger.ts';
import { ApiError, StrayCall } from './api-error.ts';
import type { CallLog } from './call-log.ts';
import { type Fault, type Faults, refusalOf } from './faults.ts';
import type { Telegram } from './method.ts';
import { methodNamed } from './methods.ts';
import type { OpenCalls } from './open-calls.ts';
import type { ParameterCheck } from './parameter-check.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Request } from './request-parameters.ts';

export interface BotApi {
  readonly telegram: Telegram;
  readonly token: string;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly open: OpenCalls;
  readonly check: ParameterCheck;
  readonly logger: Logger;
}

export interface Answer {
  readonly status: number;
  readonly stray?: true;
  readonly body: Record<string, unknown>;
}

export interface Performed {
  readonly params: Record<string, unknown>;
  readonly fault: Fault | undefined;
  readonly answer: Answer;
}

/** Does what a call asks, however it came: a refusal is an answer, too. `gone`: the caller has hung up. */
export async function performCall(
  api: BotApi,
  name: string,
  { params, files }: Request,
  gone: AbortSignal,
): Promise<Performed> {
  const fault = api.faults.take(name, chatOf(api, params));
  try {
    const refusal = fault && refusalOf(fault);
    if (refusal) throw refusal;
    const method = methodNamed(name);
    if (!method) throw new StrayCall(404, 'Not Found: method not found');
    // Telegram's own refusals come first; the check is stricter than Telegram.
    const { messages, effect } = method.prepare(params);
    await api.check(method.name, params);
    if (messages > 0) api.limits.count(Number(params.chat_id), messages);
    const result = await effect(api.telegram, { files, gone });
    return { params, fault, answer: { status: 200, body: { ok: true, result } } };
  } catch (error) {
    return { params, fault, answer: answerTo(error, api.logger) };
  }
}

/** A poll that brought nothing is not worth a line. */
export function logCall(api: BotApi, method: string, { params, fault, answer }: Performed): void {
  const { status, stray, body } = answer;
  if (method.toLowerCase() === 'getupdates' && isEmpty(body.result)) return;
  api.calls.add({
    method,
    params,
    status: fault?.dropConnection ? 0 : status,
    result: body.result ?? body,
    ...(stray ? { stray } : {}),
  });
}

/** A refusal in Telegram's form; what is our own fault is logged and answered with 500. */
export function answerTo(error: unknown, logger: Logger): Answer {
  if (!(error instanceof ApiError)) logger.error({ err: error }, 'a Bot API call failed');
  const refusal = error instanceof ApiError ? error : new ApiError(500, 'Internal Server Error');
  const { code, description, retryAfter } = refusal;
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return {
    status: code,
    body: { ok: false, error_code: code, description, ...parameters },
    ...(error instanceof StrayCall ? { stray: true } : {}),
  };
}

/** The chat that a call is about. */
function chatOf({ telegram }: BotApi, params: Record<string, unknown>): number | undefined {
  if (params.chat_id !== undefined) return Number(params.chat_id);
  return telegram.world.state.queries.get(String(params.callback_query_id))?.chat;
}

function isEmpty(result: unknown): boolean {
  return Array.isArray(result) && result.length === 0;
}
