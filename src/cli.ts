import { Command } from 'commander';
import { backUp } from './cli/backup.ts';
import { findingLine } from './cli/doctor/finding.ts';
import { examine } from './cli/doctor.ts';
import { loadDemo } from './cli/load-demo.ts';
import { migrateDatabase } from './cli/migrate-database.ts';
import { restore } from './cli/restore.ts';
import { ConfigFault, readConfig } from './config.ts';
import { realClock } from './kernel/clock.ts';
import { endOnFault } from './operator-faults.ts';

const config = () => readConfig(process.env);
const settingsOrFaults = () => {
  try {
    return config();
  } catch (error) {
    if (error instanceof ConfigFault) return { faults: error.lines };
    throw error;
  }
};
const say = (...lines: readonly string[]) => {
  for (const line of lines) console.log(line);
};

const zvans = new Command('npm run zvans --')
  .description('Work on the database of Zvans without the bot. It reads the same settings as npm start.')
  .helpCommand(false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

zvans
  .command('migrate')
  .description("bring the database to this version's schema; npm start does it too")
  .option('--retry', 'run again the migration that failed', false)
  .action(async (options: { retry: boolean }) =>
    say(...(await migrateDatabase(config().databaseUrl, options))),
  );

zvans
  .command('demo')
  .description('load the demo school, with DEMO_STUDENTS students, into an empty database')
  .action(async () => say(await loadDemo(config())));

zvans
  .command('doctor')
  .description('look at what Zvans needs and say what is wrong, without changing anything')
  .action(async () => {
    const findings = await examine(settingsOrFaults, realClock());
    say(...findings.map(findingLine));
    if (!findings.every(({ well }) => well)) process.exitCode = 1;
  });

zvans
  .command('backup <file>')
  .description('write the PGlite database into a new file')
  .action(async (file: string) => say(await backUp(config().databaseUrl, file)));

zvans
  .command('restore <file>')
  .description('put a backup into a PGlite folder that is absent or empty')
  .action(async (file: string) => say(await restore(config().databaseUrl, file)));

await zvans.parseAsync().catch(endOnFault);
// Prisma's migration engine leaves a timer of ten seconds behind, which nothing needs.
process.exit();
