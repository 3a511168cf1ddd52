import { type App, startApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLogger, type Logger } from './kernel/logger.ts';
import { endOnFault } from './operator-faults.ts';

const PARENT_LOOK_MS = 500;

async function start(): Promise<void> {
  const parent = process.ppid;
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const crash = (error: Error) => {
    logger.fatal({ err: error }, 'cannot go on');
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  const app = await startApp({ config, logger, onCrash: crash });
  const end = endOnSignal(app, logger);
  if (process.env.npm_lifecycle_event) endWithParent(parent, end);
  const what = config.bot ? 'Zvans is running' : 'Zvans is running with the demo school: open';
  console.info(`${what} ${app.url}`);
}

/** The one owner of signals: a second one ends the process at once. */
function endOnSignal(app: App, logger: Logger): (signal: NodeJS.Signals) => void {
  let ending = false;
  const end = (signal: NodeJS.Signals) => {
    if (ending) process.exit(1);
    ending = true;
    logger.info({ signal }, 'ending');
    app.stop().then(
      () => process.exit(0),
      (error) => {
        logger.fatal({ err: error }, 'did not end cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return end;
}

/** npm hands a signal to its shell alone, which dies and leaves us: nobody could end us but by our pid. */
function endWithParent(parent: number, end: (signal: NodeJS.Signals) => void): void {
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end('SIGTERM');
  }, PARENT_LOOK_MS);
  look.unref();
}

await start().catch(endOnFault);
