import { type BotApi, logCall, performCall } from './perform-call.ts';

/** Telegram does not obey these where nobody hears the result. */
const NOT_OBEYED = /^(?:get.*|setwebhook|deletewebhook|close|logout)$/i;

/**
 * What a webhook answers to an update may be a call itself, `{method, …parameters}`: it is done as if it had
 * come by itself, and nobody hears of its result. Any other answer is nothing.
 */
export async function obeyWebhookReply(api: BotApi, reply: string): Promise<void> {
  const call = parse(reply);
  if (typeof call !== 'object' || call === null || !('method' in call)) return;
  const { method, ...params } = call;
  if (typeof method !== 'string' || NOT_OBEYED.test(method)) return;
  const done = api.open.begin(method);
  const neverGone = new AbortController().signal;
  logCall(api, method, await performCall(api, method, { params, files: new Map() }, neverGone));
  done();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
