import { Command, Option } from 'commander';
import { backUp } from './cli/backup.ts';
import { findingLine } from './cli/doctor/finding.ts';
import { examine } from './cli/doctor.ts';
import { importFile } from './cli/import.ts';
import { inviteByHand } from './cli/invite.ts';
import { loadDemo } from './cli/load-demo.ts';
import { migrateDatabase } from './cli/migrate-database.ts';
import { restore } from './cli/restore.ts';
import { instantOption, portOption, startSandbox } from './cli/sandbox.ts';
import { ConfigFault, readConfig } from './config.ts';
import { IMPORT_KINDS, type ImportKind } from './features/imports/import-types.ts';
import { firstSignal } from './first-signal.ts';
import { realClock } from './kernel/clock.ts';
import { endOnFault } from './operator-faults.ts';

const parent = process.ppid;
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
  .command('invite')
  .description('invite a member of staff: the first superuser of a school, above all')
  .requiredOption('--role <role>', 'superuser, principal, academicOffice, recordsManager, …')
  .requiredOption('--name <name>', 'surname first: "Bērziņa Anna"')
  .action(async (asked: { role: string; name: string }) => say(...(await inviteByHand(config(), asked))));

zvans
  .command('import <file>')
  .description('check an XLSX or CSV file of students, staff or the timetable, and apply it')
  .addOption(
    new Option('--kind <kind>', 'what is in it, where its columns do not tell').choices(IMPORT_KINDS),
  )
  .option('--dry-run', 'only check it (this is so without --apply, too)', false)
  .option('--apply', 'apply it, all or nothing, unless something is wrong in it', false)
  .action(async (file: string, asked: { kind?: ImportKind; dryRun: boolean; apply: boolean }) => {
    const { lines, well } = await importFile(config(), {
      file,
      ...asked,
      apply: asked.apply && !asked.dryRun,
    });
    say(...lines);
    if (!well) process.exitCode = 1;
  });

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

zvans
  .command('sandbox')
  .description('simulate Telegram on this machine for any bot, with a few made-up people, until it is ended')
  .addOption(new Option('--port <number>').env('PORT').default(8081).argParser(portOption))
  .option('--now <time>', 'stop its clock at this ISO time', instantOption)
  .action(async (options: { port: number; now?: Date }) => {
    const sandbox = await startSandbox(options);
    const signalled = firstSignal(parent);
    say(...sandbox.lines);
    await signalled;
    await sandbox.stop();
  });

await zvans.parseAsync().catch(endOnFault);
// Prisma's migration engine leaves a timer of ten seconds behind, which nothing needs.
process.exit();
