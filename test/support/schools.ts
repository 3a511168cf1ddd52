import { generateSchool } from '../../src/demo/generate/generate-school.ts';
import { loadDemoSchool } from '../../src/demo/load.ts';
import { loadRulesTexts } from '../../src/features/access/rules/rules-texts.ts';
import { instantOf } from '../../src/kernel/school-date.ts';
import { LOCALES } from '../../src/telegram/i18n.ts';
import type { SnapshotPlan } from './snapshots.ts';

/** When the demo school's clock starts. */
const DEMO_START = instantOf('2026-11-23', '13:05');

/** The schools that `testDatabase` offers. */
export const SCHOOLS: readonly SnapshotPlan[] = [
  { name: 'empty', sources: [], fill: async () => undefined },
  {
    name: 'demo',
    sources: ['src/demo', 'src/kernel', 'locales/lv/rules.md'],
    fill: (db) =>
      loadDemoSchool(db, generateSchool({ students: 432 }), DEMO_START, {
        rulesVersion: loadRulesTexts(LOCALES, '').version,
      }),
  },
];
