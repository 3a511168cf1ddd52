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
import { collectFeatures } from './feature-list.ts';
import { loadRulesTexts } from './features/access/rules/rules-texts.ts';
import { identify } from './features/people/identify.ts';
import { digestForm } from './features/settings/digest-message.ts';
import { createSchoolFrames, type SchoolFrames } from './features/timetable/school-frame.ts';
import { httpRoutes } from './http/routes.ts';
import { listen } from './http/server.ts';
import { type Clock, realClock, turnableClock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import { schoolDateOf } from './kernel/school-date.ts';
import { type DueSource, earliestDue, notAtRest, upcoming } from './schedule/due.ts';
import { createScheduler } from './schedule/scheduler.ts';
import { createTaskRunner } from './schedule/task-runner.ts';
import { type Bot, type BotOptions, createBot, createBotApi, introduce } from './telegram/bot.ts';
import { createDirectMessages, type DirectMessages } from './telegram/direct-messages.ts';
import type { BotAddress } from './telegram/feature.ts';
import { LOCALES, loadTexts } from './telegram/i18n.ts';
import { createInbox } from './telegram/inbox.ts';
import { createSentFiles, type SentFiles } from './telegram/sent-files.ts';

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
  /** Of a bot with a token, if not the machine's; the sandbox turns its own. */
  readonly clock?: Clock;
}

export interface App {
  /** Where the page, the health check and the webhook are. */
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  /** Ends what was begun, newest first; what waits stays in the database. */
  stop(): Promise<void>;
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
      ? inTelegram(config.bot, database.db, options.clock ?? realClock())
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
  /** One for all of this process: what one part changes, every other sees at once. */
  readonly frames: SchoolFrames;
  /** Filled by the bot: what the sandbox's clock steps through. */
  readonly due: DueSource[];
}

function inTelegram(bot: NonNullable<Config['bot']>, db: Db, clock: Clock): Surroundings {
  return { ...bot, clock, frames: createSchoolFrames({ db, clock }), due: [], routes: new Hono() };
}

/**
 * The demo school with a simulated Telegram around it; the bot sees nothing of it but an API root. With a token
 * none of it is loaded.
 */
async function prepareSandbox(
  { config, logger, dataFolder }: AppOptions,
  db: Db,
  closing: Closing,
): Promise<Surroundings> {
  if (!(await isLoaded(db))) {
    const school = generateSchool({ students: config.demoStudents });
    await loadDemoSchool(db, school, config.sandboxNow ?? DEMO_START, {
      name: config.schoolName,
      rulesVersion: loadRulesTexts(LOCALES, config.schoolName).version,
    });
  }
  const [{ createSandbox }, { sandboxJournal }, { journaledClock }] = await Promise.all([
    import('./sandbox/sandbox.ts'),
    import('./sandbox/journal-file.ts'),
    import('./sandbox/world/journal.ts'),
  ]);
  const { stamp } = await db.school.findFirstOrThrow();
  const journalFile = sandboxJournal(config.databaseUrl, dataFolder);
  const goesOn = journalFile === undefined ? undefined : journaledClock(journalFile, stamp);
  const clock = turnableClock(config.sandboxNow ?? goesOn ?? DEMO_START);
  const due: DueSource[] = [];
  const frames = createSchoolFrames({ db, clock });
  const sandbox = createSandbox({
    logger,
    ...(journalFile ? { journalFile } : {}),
    school: {
      clock,
      stamp,
      personas: () => personasOf(db, schoolDateOf(clock.now())),
      busy: () => notAtRest(db, due, clock.now()),
      atWork: () => due.some((source) => source.atWork?.()),
      nextDue: (until) => earliestDue(due, clock.now(), until),
      upcoming: (until, limit) => upcoming(due, clock.now(), until, limit),
      async nextSchoolDay() {
        const today = schoolDateOf(clock.now());
        return (await frames(today)).calendar.nextLessonDay(today, () => true);
      },
    },
  });
  closing.push(() => sandbox.close());
  return { clock, token: sandbox.token, routes: sandbox.routes, frames, due };
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
  // The features are there before the bot is: what they need of it comes when it has started.
  let address: BotAddress | undefined;
  let files: SentFiles | undefined;
  let messages: DirectMessages | undefined;
  let kick: () => void = () => undefined;
  const features = collectFeatures({
    ...config,
    db,
    clock,
    logger,
    inbox,
    texts,
    frames: around.frames,
    files: { read: (...asked) => started(files).read(...asked) },
    messages: {
      send: (...message) => started(messages).send(...message),
      replace: (...message) => started(messages).replace(...message),
      remove: (...message) => started(messages).remove(...message),
    },
    rules: loadRulesTexts(LOCALES, config.schoolName),
    address: () => started(address),
    committed: () => kick(),
  });
  await releaseDeadOwners(db, clock, owner);
  closing.push(() => releaseLeases(db, owner));

  // The server comes first: the sandbox is the API that the bot starts with.
  let bot: Bot | undefined;
  const accept: Bot['accept'] = async (updates) => bot?.accept(updates);
  const webhook = config.webhook && { ...config.webhook, path: new URL(config.webhook.url).pathname, accept };
  const server = await listen(
    config,
    [...features.flatMap(({ routes }) => routes ?? []), around.routes].reduce(
      (all, routes) => all.route('/', routes),
      new Hono().route('/', httpRoutes({ db, logger, registry, webhook })),
    ),
  );
  closing.push(() => server.close());

  const apiRoot = around.apiRoot ?? server.url;
  const common = { db, clock, logger, owner, schoolLanguage: config.schoolLanguage };
  const notices = features.flatMap((feature) => feature.notices ?? []);
  const sender = createSender({
    ...common,
    api: new Api(token, { apiRoot }),
    kinds: notices,
    digest: digestForm({ texts, settings: config.settings }),
    registry,
    ...(options.pace ? { pace: options.pace } : {}),
  });
  const scheduler = createScheduler({ ...common, slots: features.flatMap(({ slots }) => slots ?? []) });
  const tasks = createTaskRunner({
    ...common,
    kinds: new Map(features.flatMap((feature) => Object.entries(feature.tasks ?? {}))),
  });
  kick = () => {
    sender.kick();
    tasks.kick();
  };
  const api = createBotApi(token, apiRoot, sender.giveWay);
  const { username } = await introduce(api);
  address = { username, publicUrl: publicUrlOf(config, server.url) };
  files = createSentFiles({ api, token, apiRoot });
  messages = createDirectMessages({ api });
  bot = createBot({
    ...common,
    api,
    botName: username,
    features,
    inbox,
    texts,
    webhook,
    identify: (telegramId, now) => identify(db, config.schoolLanguage, telegramId, now),
    committed: kick,
    ...(trace ? { trace } : {}),
  });
  around.due.push({ ...inbox, atWork: bot.atWork }, sender, scheduler, tasks);
  closing.push(tasks.stop, scheduler.stop, sender.stop, bot.stop);
  sender.start();
  scheduler.start();
  tasks.start();
  await bot.start();
  return server.url;
}

/** The sandbox is open on this machine; a webhook's host is known to the world; behind polling there is none. */
function publicUrlOf({ bot, webhook }: Config, own: string): string | undefined {
  if (!bot) return own;
  return webhook && new URL(webhook.url).origin;
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the bot has not started yet');
  return part;
}
