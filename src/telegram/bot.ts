import { autoRetry } from '@grammyjs/auto-retry';
import { Api, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { holdLease } from '../db/lease.ts';
import type { Db } from '../db/open.ts';
import { StartupFault } from '../db/startup-fault.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Language } from '../regulation/actor.ts';
import { createChatQueues } from './chat-queues.ts';
import { createCommandMenus } from './command-menus.ts';
import { createDispatch } from './dispatch.ts';
import type { Feature, Visitor } from './feature.ts';
import type { Texts } from './i18n.ts';
import type { Inbox, InboxItem } from './inbox.ts';
import { ALLOWED_UPDATES, createPolling } from './polling.ts';
import { createWorker, type UpdateStep } from './worker.ts';

const SWEEP_EVERY_MS = 1_000;
/** Every so many sweeps this replica's own chats are looked through, too. */
const OWN_CHATS_EVERY = 5;

export interface BotOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly owner: string;
  readonly texts: Texts;
  readonly schoolLanguage: Language;
  /** The bot's own @name. */
  readonly botName: string;
  readonly api: Api;
  readonly inbox: Inbox;
  readonly features: readonly Feature[];
  readonly identify: (telegramId: number, now: Date) => Promise<Visitor>;
  readonly committed: () => void;
  /** None: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly trace?: (step: UpdateStep, updateId: number) => void;
}

export interface Bot {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The webhook's way in: stored when it returns. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Something is being worked on in this process. */
  atWork(): boolean;
}

/** What Telegram counts in its pace. */
const MESSAGE = /^(edit|send(?!ChatAction))/;

/**
 * Telegram's methods as the bot calls them; a short 429 is waited out, a longer one is the caller's.
 * @param onMessage told of each message and edit that is about to go
 */
export function createBotApi(token: string, apiRoot: string, onMessage: () => void): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: 40 });
  api.config.use((previous, method, payload, signal) => {
    if (MESSAGE.test(method)) onMessage();
    return previous(method, payload, signal);
  });
  api.config.use(
    autoRetry({
      maxRetryAttempts: 1,
      maxDelaySeconds: 5,
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
    }),
  );
  return api;
}

export function createBot(options: BotOptions): Bot {
  const { db, clock, logger, api, inbox, owner, trace } = options;
  const dispatch = createDispatch(options.features);
  const menus = createCommandMenus({ ...options, commands: dispatch.commands });
  const { work } = createWorker({ ...options, dispatch, menus });
  const queues = createChatQueues({ inbox, clock, logger, work });
  let sweeper: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> | undefined;

  async function accept(updates: readonly Update[]): Promise<void> {
    for (const update of updates) trace?.('fetched', update.update_id);
    const items = await storeEach(updates);
    for (const update of updates) trace?.('stored', update.update_id);
    queues.add(items);
  }

  /** One update that the database refuses must not hold up all the others, batch after batch. */
  async function storeEach(updates: readonly Update[]): Promise<InboxItem[]> {
    try {
      return await inbox.store(updates);
    } catch (error) {
      const [only, ...more] = updates;
      if (only && more.length === 0) {
        // Throws as well where it is the database that is down: then nothing is given up.
        await inbox.bury(only.update_id);
        logger.error({ err: error, updateId: only.update_id }, 'an update could not be stored');
        return [];
      }
      const items: InboxItem[] = [];
      for (const update of updates) items.push(...(await storeEach([update])));
      return items;
    }
  }

  const polling = createPolling({
    api,
    logger,
    store: accept,
    clock,
    hold: () => holdLease(db, clock, 'poller', owner),
  });

  let sweeps = 0;
  const sweep = () => {
    sweeps += 1;
    sweeping ??= inbox
      .sweep({ own: sweeps % OWN_CHATS_EVERY === 0 })
      .then((items) => queues.add(items))
      .catch((error) => logger.error({ err: error }, 'waiting updates were not taken up'))
      .finally(() => {
        sweeping = undefined;
      });
  };

  return {
    accept,
    atWork: queues.atWork,
    async start() {
      await menus.registerDefaults();
      sweep();
      sweeper = setInterval(sweep, SWEEP_EVERY_MS);
      if (options.webhook) {
        const { url, secret } = options.webhook;
        await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
      } else {
        await api.deleteWebhook();
        polling.start();
      }
    },
    async stop() {
      clearInterval(sweeper);
      await polling.stop();
      await sweeping;
      await queues.stop();
    },
  };
}

/** @throws StartupFault where the token or the way to Telegram is wrong: the operator's to mend */
export async function introduce(api: Api) {
  try {
    return await api.getMe();
  } catch (error) {
    if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
      throw new StartupFault('BOT_TOKEN is refused by Telegram: get the right one from @BotFather.', {
        cause: error,
      });
    }
    if (error instanceof HttpError) {
      throw new StartupFault('Telegram cannot be reached: check the network and BOT_API_ROOT.', {
        cause: error,
      });
    }
    throw error;
  }
}
