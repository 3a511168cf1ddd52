import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { askTelegram, type BotToken, me } from '../ask-telegram.ts';
import { type Finding, ill, well } from './finding.ts';

/** Seconds by which this machine's clock may differ from Telegram's: deadlines are minutes. */
const CLOCK_TOLERANCE = 30;

const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_message: z.string().optional(),
});
export interface TelegramPlan extends BotToken {
  /** None: long polling. */
  readonly webhookUrl: string | undefined;
}

/** Asks Telegram who the bot is and how it brings the updates; changes nothing there. */
export async function lookAtTelegram(plan: TelegramPlan, clock: Clock): Promise<Finding[]> {
  const who = await askTelegram(plan, 'getMe', me);
  if ('fault' in who) return [ill('Telegram', who.fault)];
  const webhook = await askTelegram(plan, 'getWebhookInfo', webhookInfo);
  return [
    well('Telegram', `the token is that of @${who.result.username}`),
    lookAtClock(who.date, clock),
    'fault' in webhook ? ill('updates', webhook.fault) : updatesFinding(plan.webhookUrl, webhook.result),
  ];
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
