import { type App, startApp } from './app.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { StartupFault } from './db/startup-fault.ts';
import { createLogger, type Logger } from './kernel/logger.ts';

/** What the operator can mend is told in a line each, and ends with 2. */
function faulted(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(2);
}

function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigFault) faulted(error.lines);
    throw error;
  }
}

/** The one owner of signals: a second one ends the process at once. */
function endOnSignal(app: App, logger: Logger): void {
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
}

const config = configuration();
const logger = createLogger(config.logLevel);
process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'a fault that nothing caught');
  process.exit(1);
});

try {
  const app = await startApp({ config, logger });
  endOnSignal(app, logger);
  const what = config.bot ? 'Zvans is running' : 'Zvans is running with the demo school: open';
  console.info(`${what} ${app.url}`);
} catch (error) {
  if (error instanceof StartupFault) faulted([error.message]);
  throw error;
}
