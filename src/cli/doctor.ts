import type { Clock } from '../kernel/clock.ts';
import { lookAtDatabase } from './doctor/database.ts';
import { type Finding, ill, well } from './doctor/finding.ts';
import { lookAtNode, lookAtZone } from './doctor/machine.ts';
import { lookAtTelegram } from './doctor/telegram.ts';

export interface DoctorPlan {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly bot: { readonly token: string; readonly apiRoot: string } | undefined;
  readonly webhook: { readonly url: string } | undefined;
}

/**
 * Looks at what Zvans needs, without changing it. `configuration` gives the settings, or what is wrong with
 * them, a line each: the rest that stands on them is not looked at then.
 */
export async function examine(
  configuration: () => DoctorPlan | { readonly faults: readonly string[] },
  clock: Clock,
): Promise<Finding[]> {
  const machine = [lookAtNode(), lookAtZone(clock)];
  const plan = configuration();
  if ('faults' in plan) return [...machine, ...plan.faults.map((fault) => ill('settings', fault))];
  const { bot } = plan;
  const telegram = bot
    ? await lookAtTelegram({ ...bot, webhookUrl: plan.webhook?.url }, clock)
    : [well('Telegram', 'no BOT_TOKEN: the demo school opens in the browser')];
  const database = await lookAtDatabase(plan.databaseUrl, serverUrl(plan));
  return [...machine, well('settings', 'complete'), ...database, ...telegram];
}

function serverUrl({ host, port }: DoctorPlan): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const reached = everywhere ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}
