import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { type Finding, ill, well } from './finding.ts';

const TIMEOUT_MS = 10_000;
/** Seconds by which this machine's clock may differ from Telegram's: deadlines are minutes. */
const CLOCK_TOLERANCE = 30;

const me = z.object({ username: z.string() });
const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_message: z.string().optional(),
});
const answer = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  result: z.unknown().optional(),
});

export interface TelegramPlan {
  readonly token: string;
  readonly apiRoot: string;
  /** None: long polling. */
  readonly webhookUrl: string | undefined;
}

/** Asks Telegram who the bot is and how it brings the updates; changes nothing there. */
export async function lookAtTelegram(plan: TelegramPlan, clock: Clock): Promise<Finding[]> {
  const who = await ask(plan, 'getMe', me);
  if ('fault' in who) return [ill('Telegram', who.fault)];
  const webhook = await ask(plan, 'getWebhookInfo', webhookInfo);
  return [
    well('Telegram', `the token is that of @${who.result.username}`),
    lookAtClock(who.date, clock),
    'fault' in webhook ? ill('updates', webhook.fault) : updatesFinding(plan.webhookUrl, webhook.result),
  ];
}

type Asked<Result> = { readonly result: Result; readonly date: Date } | { readonly fault: string };

async function ask<Result>(
  plan: TelegramPlan,
  method: string,
  form: z.ZodType<Result>,
): Promise<Asked<Result>> {
  const { token, apiRoot } = plan;
  try {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { ok, description, result } = answer.parse(await response.json());
    if (ok) return { result: form.parse(result), date: new Date(response.headers.get('date') ?? Number.NaN) };
    const refused = response.status === 401 || response.status === 404;
    return {
      fault: refused
        ? 'it refuses BOT_TOKEN: take the token anew from @BotFather.'
        : `it says: ${description}`,
    };
  } catch (error) {
    // Never the error's own words: they may hold the address, and with it the token.
    const answered = error instanceof z.ZodError || error instanceof SyntaxError;
    const reason = answered ? 'it does not answer as a Bot API' : 'it cannot be reached';
    return { fault: `${reason} at ${apiRoot}: look at the network and BOT_API_ROOT.` };
  }
}

function lookAtClock(theirs: Date, clock: Clock): Finding {
  const seconds = Math.round((clock.real().getTime() - theirs.getTime()) / 1000);
  if (Number.isNaN(seconds) || Math.abs(seconds) <= CLOCK_TOLERANCE)
    return well('machine time', 'agrees with Telegram');
  const off = `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'}`;
  return ill('machine time', `this machine is ${off} Telegram: set its clock by NTP.`);
}

function updatesFinding(wanted: string | undefined, info: z.infer<typeof webhookInfo>): Finding {
  const waiting = `${info.pending_update_count} waiting`;
  if (info.url !== (wanted ?? '')) {
    const where = info.url === '' ? 'keeps them to be fetched' : `brings them to ${info.url}`;
    const meant = wanted === undefined ? 'long polling' : wanted;
    return ill(
      'updates',
      `Telegram ${where}, the settings say ${meant}: start Zvans, which sets it. ${waiting}.`,
    );
  }
  if (info.pending_update_count > 0 && info.last_error_message) {
    return ill(
      'updates',
      `Telegram cannot bring them to ${info.url}: ${info.last_error_message}. ${waiting}.`,
    );
  }
  return well('updates', `${wanted === undefined ? 'long polling' : `brought to ${wanted}`}, ${waiting}`);
}
