import { migrate } from '../db/migrate.ts';
import { StartupFault } from '../db/startup-fault.ts';
import { DEMO_START } from '../demo/generate/calendar.ts';
import { generateSchool } from '../demo/generate/generate-school.ts';
import { loadDemoSchool } from '../demo/load.ts';
import { loadRulesTexts } from '../features/access/rules/rules-texts.ts';
import { LOCALES } from '../telegram/i18n.ts';
import { withDatabase } from './with-database.ts';

export interface DemoPlan {
  readonly databaseUrl: string;
  readonly schoolName: string;
  readonly demoStudents: number;
  readonly sandboxNow: Date | undefined;
  /** None: the sandbox, whose people the demo's are. */
  readonly bot: object | undefined;
}

/** Fills an empty database with the demo school; one that holds people already is a StartupFault. */
export async function loadDemo(plan: DemoPlan): Promise<string> {
  // The Telegram accounts of the invented people are invented too, and may be somebody's.
  if (plan.bot) throw new StartupFault('The demo school is for the sandbox alone: remove BOT_TOKEN.');
  if (plan.databaseUrl === 'pglite:memory') {
    throw new StartupFault('DATABASE_URL is pglite:memory, which is forgotten at the end: name a folder.');
  }
  const school = generateSchool({ students: plan.demoStudents });
  const { version } = loadRulesTexts(LOCALES, plan.schoolName);
  await withDatabase(plan.databaseUrl, async (database) => {
    await migrate(database);
    await loadDemoSchool(database.db, school, plan.sandboxNow ?? DEMO_START, {
      name: plan.schoolName,
      rulesVersion: version,
    });
  });
  const { students, people, classes } = school;
  return `Loaded the demo school: ${students.length} students in ${classes.length} classes, ${people.length} people in all.`;
}
