import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { firstSignal } from './first-signal.ts';
import { createLogger } from './kernel/logger.ts';
import { endOnFault } from './operator-faults.ts';

async function run(): Promise<void> {
  const parent = process.ppid;
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const crash = (error: Error) => {
    logger.fatal({ err: error }, 'cannot go on');
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  const app = await startApp({ config, logger, onCrash: crash });
  const signalled = firstSignal(parent);
  const what = config.bot ? 'Zvans is running' : 'Zvans is running with the demo school: open';
  console.info(`${what} ${app.url}`);

  logger.info({ signal: await signalled }, 'ending');
  await app.stop().catch((error) => {
    logger.fatal({ err: error }, 'did not end cleanly');
    process.exit(1);
  });
  process.exit(0);
}

await run().catch(endOnFault);
