import { Hono } from 'hono';
import type { Logger } from '../kernel/logger.ts';
import { createCallLog } from './bot-api/call-log.ts';
import { createFaults } from './bot-api/faults.ts';
import { createOpenCalls } from './bot-api/open-calls.ts';
import { createParameterCheck } from './bot-api/parameter-check.ts';
import { createRateLimits } from './bot-api/rate-limits.ts';
import { botApiRoutes } from './bot-api/routes.ts';
import { obeyWebhookReply } from './bot-api/webhook-reply.ts';
import { recordClock } from './clock-record.ts';
import { createBell } from './control/bell.ts';
import type { Control } from './control/control.ts';
import { controlRoutes } from './control/routes.ts';
import { createLongPoll } from './delivery/long-poll.ts';
import { createWebhookDelivery } from './delivery/webhook-delivery.ts';
import { pageRoutes } from './page-files.ts';
import { createPeople } from './people.ts';
import type { SandboxSchool } from './school.ts';
import { contentsInFolder, contentsInMemory } from './world/file-contents.ts';
import { openJournal } from './world/journal.ts';
import { createWorld } from './world/world.ts';

/** Opens only this simulator, which listens on loopback. */
const TOKEN = '1000000001:SANDBOX-SANDBOX-SANDBOX-SANDBOX-SAN';

/** The simulated bot's, without the @. */
export const SANDBOX_USERNAME = 'skolas_zvans_bot';

const ME = {
  id: 1_000_000_001,
  is_bot: true,
  username: SANDBOX_USERNAME,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
} as const;

export interface Sandbox {
  readonly token: string;
  /** `/bot<token>/…`, `/file/bot<token>/…`, `/sandbox/…` and the page; for node's server. */
  readonly routes: Hono;
  /** Ends waiting polls and event streams, stops deliveries, closes the journal. */
  close(): Promise<void>;
}

/**
 * A simulated Telegram around the school. With `journalFile` its state outlives the process: files that
 * people sent stand in `<journalFile>.files`. Without, it begins afresh each time.
 */
export function createSandbox(options: {
  readonly school: SandboxSchool;
  readonly logger: Logger;
  readonly journalFile?: string;
  /** The name that the chat shows. */
  readonly botName?: string;
}): Sandbox {
  const { school, logger, journalFile } = options;
  const { clock } = school;
  const journal = journalFile === undefined ? undefined : openJournal(journalFile, school.stamp);
  const world = createWorld(clock.real(), journal);
  const contents = journalFile
    ? contentsInFolder(`${journalFile}.files`, world.state.files.size === 0)
    : contentsInMemory();
  const longPoll = createLongPoll(world);
  const webhook = createWebhookDelivery({
    world,
    clock,
    logger,
    obey: (reply) => obeyWebhookReply(control, reply),
  });
  const people = createPeople(school);
  const me = { ...ME, first_name: options.botName ?? 'Skolas zvans' } as Control['telegram']['me'];
  const closing = new AbortController();
  const endClockRecord = recordClock(world, clock);

  const bell = createBell({ school, logger });

  const control: Control = {
    school,
    bell,
    logger,
    token: TOKEN,
    telegram: { world, people, contents, clock, me, longPoll, webhook },
    limits: createRateLimits(clock),
    faults: createFaults(),
    calls: createCallLog(world, clock),
    open: createOpenCalls(),
    check: createParameterCheck(),
  };

  const routes = new Hono();
  routes.route('/sandbox', controlRoutes(control, closing.signal));
  routes.route('/', pageRoutes());
  routes.route('/', botApiRoutes(control));

  return {
    token: TOKEN,
    routes,
    async close() {
      longPoll.close();
      webhook.close();
      closing.abort();
      endClockRecord();
      bell.close();
      journal?.close();
    },
  };
}
