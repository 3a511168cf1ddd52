import { join } from 'node:path';
import { Api } from 'grammy';
import { Hono } from 'hono';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { releaseDeadOwners, releaseLeases } from './db/lease.ts';
import { migrate } from './db/migrate.ts';
import { type Database, type Db, openDatabase } from './db/open.ts';
import { createOwner } from './db/owner.ts';
import { StartupFault } from './db/startup-fault.ts';
import type { PaceLimits } from './delivery/pace.ts';
import { createSender } from './delivery/sender.ts';
import { DEMO_START } from './demo/generate/calendar.ts';
import { generateSchool } from './demo/generate/generate-school.ts';
import { isLoaded, loadDemoSchool } from './demo/load.ts';
import { personasOf } from './demo/personas.ts';
import { createAbsences } from './features/absences/feature.ts';
import { createHistory } from './features/history/feature.ts';
import { createJournal } from './features/journal/feature.ts';
import { identify } from './features/people/identify.ts';
import { createPrivacy } from './features/privacy/feature.ts';
import { createQuickEntry } from './features/quick-entry/feature.ts';
import { createSchoolFrames, type SchoolFrames } from './features/timetable/school-frame.ts';
import { httpRoutes } from './http/routes.ts';
import { listen } from './http/server.ts';
import { type Clock, realClock, turnableClock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import { schoolDateOf } from './kernel/school-date.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { journaledClock } from './sandbox/world/journal.ts';
import { type DueSource, earliestDue } from './schedule/due.ts';
import { createScheduler } from './schedule/scheduler.ts';
import { type Bot, type BotOptions, createBot, createBotApi } from './telegram/bot.ts';
import type { Feature } from './telegram/feature.ts';
import { loadTexts, type Texts } from './telegram/i18n.ts';
import { createInbox, type Inbox } from './telegram/inbox.ts';
import { createShell } from './telegram/shell/shell.ts';

const LOCALES = join(import.meta.dirname, '..', 'locales');

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Told of each step of an update; the tests end the process at them. */
  readonly trace?: BotOptions['trace'];
  /** A PGlite dump to start from. */
  readonly snapshot?: Uint8Array;
  /** How fast notices go out, if not at Telegram's pace. */
  readonly pace?: Partial<PaceLimits>;
  /** The embedded database ended by itself: nothing more can be done here. */
  readonly onCrash?: (fault: Error) => void;
  /** Where the sandbox keeps its chats if the database has no folder of its own. */
  readonly dataFolder?: string;
}

export interface App {
  /** Where the page, the health check and the webhook are. */
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  /** Ends what was begun, newest first; what waits stays in the database. */
  stop(): Promise<void>;
}

interface FeatureDeps extends Pick<Config, 'schoolName' | 'settings'> {
  readonly db: Db;
  readonly inbox: Inbox;
  readonly texts: Texts;
  readonly frames: SchoolFrames;
}

type Closing = (() => Promise<unknown>)[];

/** Puts everything together and starts it. @throws StartupFault, or what Telegram says of the token */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, logger, snapshot } = options;
  const closing: Closing = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase(config.databaseUrl, {
      logger,
      ...(snapshot ? { snapshot } : {}),
      ...(options.onCrash ? { onCrash: options.onCrash } : {}),
    });
    closing.push(() => database.close());
    await migrate(database);
    if (config.bot) await refuseDemoSchool(database.db);
    const surroundings = config.bot
      ? { ...config.bot, clock: realClock(), due: [], routes: new Hono() }
      : await prepareSandbox(options, database.db, closing);
    const url = await startBot(options, database.db, surroundings, closing);
    return { url, database, clock: surroundings.clock, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo school's Telegram ids are invented, and may be somebody's: a real bot would write to strangers. */
async function refuseDemoSchool(db: Db): Promise<void> {
  if ((await db.school.count({ where: { demo: true } })) === 0) return;
  throw new StartupFault(
    'This database holds the demo school: set DATABASE_URL to another one for a real bot.',
  );
}

/** What the bot finds itself in: Telegram, or the sandbox. */
interface Surroundings {
  readonly clock: Clock;
  readonly token: string;
  /** None: this process's own server. */
  readonly apiRoot?: string;
  readonly routes: Hono;
  /** Filled by the bot: what the sandbox's clock steps through. */
  readonly due: DueSource[];
}

/** The demo school with a simulated Telegram around it; the bot sees nothing of it but an API root. */
async function prepareSandbox(
  { config, logger, dataFolder = 'data' }: AppOptions,
  db: Db,
  closing: Closing,
): Promise<Surroundings> {
  if (!(await isLoaded(db))) {
    const school = generateSchool({ students: config.demoStudents });
    await loadDemoSchool(db, school, config.sandboxNow ?? DEMO_START, config.schoolName);
  }
  const { stamp } = await db.school.findFirstOrThrow();
  const journalFile = sandboxJournal(config.databaseUrl, dataFolder);
  const goesOn = journalFile === undefined ? undefined : journaledClock(journalFile, stamp);
  const clock = turnableClock(config.sandboxNow ?? goesOn ?? DEMO_START);
  const due: DueSource[] = [];
  const sandbox = createSandbox({
    logger,
    ...(journalFile ? { journalFile } : {}),
    school: {
      clock,
      stamp,
      personas: () => personasOf(db, schoolDateOf(clock.now())),
      busy: async () => (await Promise.all(due.map((source) => source.busy(clock.now())))).flat(),
      nextDue: (until) => earliestDue(due, clock.now(), until),
    },
  });
  closing.push(() => sandbox.close());
  return { clock, token: sandbox.token, routes: sandbox.routes, due };
}

/** Where the simulator keeps its chats: beside the embedded database's folder. In memory: nowhere. */
function sandboxJournal(databaseUrl: string, dataFolder: string): string | undefined {
  if (databaseUrl === 'pglite:memory') return undefined;
  if (databaseUrl.startsWith('pglite:')) return `${databaseUrl.slice('pglite:'.length)}.sandbox.jsonl`;
  const { host, pathname } = new URL(databaseUrl);
  return join(dataFolder, `${`${host}${pathname}`.replace(/[^\w.-]+/g, '-')}.sandbox.jsonl`);
}

async function startBot(
  options: AppOptions,
  db: Db,
  around: Surroundings,
  closing: Closing,
): Promise<string> {
  const { config, logger, trace } = options;
  const { clock, token } = around;
  const owner = createOwner();
  const registry = new Registry();
  const texts = loadTexts(LOCALES);
  const inbox = createInbox({ db, clock, owner });
  const features = collectFeatures({
    ...config,
    db,
    inbox,
    texts,
    frames: createSchoolFrames({ db, clock }),
  });
  await releaseDeadOwners(db, clock, owner);
  closing.push(() => releaseLeases(db, owner));

  // The server comes first: the sandbox is the API that the bot starts with.
  let bot: Bot | undefined;
  const accept: Bot['accept'] = async (updates) => bot?.accept(updates);
  const webhook = config.webhook && { ...config.webhook, path: new URL(config.webhook.url).pathname, accept };
  const server = await listen(
    config,
    new Hono().route('/', httpRoutes({ db, logger, registry, webhook })).route('/', around.routes),
  );
  closing.push(() => server.close());

  const apiRoot = around.apiRoot ?? server.url;
  const common = { db, clock, logger, owner, schoolLanguage: config.schoolLanguage };
  const notices = features.flatMap((feature) => feature.notices ?? []);
  const sender = createSender({
    ...common,
    api: new Api(token, { apiRoot }),
    kinds: notices,
    registry,
    ...(options.pace ? { pace: options.pace } : {}),
  });
  const scheduler = createScheduler({ ...common, slots: features.flatMap(({ slots }) => slots ?? []) });
  bot = createBot({
    ...common,
    api: createBotApi(token, apiRoot),
    features,
    inbox,
    texts,
    webhook,
    identify: (telegramId, now) => identify(db, config.schoolLanguage, telegramId, now),
    committed: sender.kick,
    ...(trace ? { trace } : {}),
  });
  around.due.push(inbox, sender, scheduler);
  closing.push(scheduler.stop, sender.stop, bot.stop);
  sender.start();
  scheduler.start();
  await bot.start();
  return server.url;
}

function collectFeatures(deps: FeatureDeps): readonly Feature[] {
  const journal = createJournal(deps);
  const absences = createAbsences(deps);
  const undoers = new Map(Object.entries(journal.undo));
  // Above the others, so that a line is read as an entry before a form takes it for its answer.
  const features = [
    createQuickEntry(deps),
    journal,
    absences,
    createHistory({ ...deps, undoers }),
    createPrivacy(deps),
  ];
  const shell = createShell({
    schoolName: deps.schoolName,
    menu: features.flatMap(({ menu }) => menu ?? []),
    commands: () => all.flatMap(({ commands }) => commands ?? []),
  });
  const all: readonly Feature[] = [shell, ...features];
  return all;
}
