import { globSync } from 'node:fs';
import { join } from 'node:path';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { describe, expect, test } from 'vitest';
import {
  type ArchitectureReport,
  checkArchitecture,
  readArchitecture,
} from '../../scripts/check/architecture.ts';
import { ROOT, withTree } from './planted-tree.ts';

/** Each file of a tree with what it imports; `later …`: only when it is asked for. */
type Imports = Readonly<Record<string, readonly string[]>>;

function filesOf(imports: Imports): Record<string, string> {
  const named = Object.entries(imports).map(([path, targets]) => {
    const lines = targets.map((target, n) =>
      target.startsWith('later ')
        ? `export const i${n} = () => import('${target.slice('later '.length)}');`
        : `import * as i${n} from '${target}';\nexport { i${n} };`,
    );
    return [path, [...lines, 'export const here = true;'].join('\n')] as const;
  });
  return Object.fromEntries(named);
}

const CLEAN: Imports = {
  'src/main.ts': ['./app.ts', './config.ts'],
  'src/cli.ts': ['./app.ts', './cli/load-demo.ts'],
  'src/cli/load-demo.ts': ['../db/open.ts', '../demo/load.ts', '../kernel/clock.ts'],
  'src/feature-list.ts': ['./features/journal/feature.ts', './features/board/feature.ts'],
  'src/app.ts': [
    './feature-list.ts',
    'later ./sandbox/sandbox.ts',
    './demo/load.ts',
    './http/webhook.ts',
    'grammy',
  ],
  'src/config.ts': ['./kernel/clock.ts', './regulation/calendar.ts'],
  'src/kernel/clock.ts': [],
  'src/regulation/calendar.ts': ['../kernel/clock.ts'],
  'src/db/open.ts': ['../kernel/clock.ts', 'pg'],
  'src/delivery/sender.ts': ['../db/open.ts', '../schedule/tick.ts', '../regulation/calendar.ts', 'grammy'],
  'src/schedule/tick.ts': ['../db/open.ts', '../kernel/clock.ts'],
  'src/telegram/dispatch.ts': ['../delivery/sender.ts', '../schedule/tick.ts', 'grammy'],
  'src/http/webhook.ts': ['../telegram/dispatch.ts', 'hono'],
  'src/features/people/person.store.ts': ['../../db/open.ts'],
  'src/features/journal/record-lesson.ts': ['./lesson.store.ts', '../people/person.store.ts'],
  'src/features/journal/lesson.store.ts': ['../../db/open.ts', '../../regulation/calendar.ts'],
  'src/features/journal/chat/card.ts': ['../record-lesson.ts', '../../../telegram/dispatch.ts', 'grammy'],
  'src/features/journal/lesson-reply.ts': ['./chat/card.ts'],
  'src/features/journal/feature.ts': ['./chat/card.ts', './lesson-reply.ts'],
  'src/features/board/feature.ts': ['../journal/lesson.store.ts'],
  'src/demo/load.ts': ['../db/open.ts', '../features/journal/lesson.store.ts'],
  'src/sandbox/sandbox.ts': ['../kernel/clock.ts', 'hono'],
};

/** What is added to the clean tree, in place of a file's own imports, and the rule that must name it. */
const PLANTED: readonly (readonly [rule: string, what: string, imports: Imports])[] = [
  ['layer-kernel', 'the kernel opens the database', { 'src/kernel/clock.ts': ['../db/open.ts'] }],
  ['layer-regulation', 'the regulation queries', { 'src/regulation/calendar.ts': ['../db/open.ts'] }],
  ['layer-db', 'the database knows the bot', { 'src/db/open.ts': ['../telegram/dispatch.ts'] }],
  [
    'layer-delivery',
    'infrastructure calls a feature',
    { 'src/delivery/sender.ts': ['../features/journal/record-lesson.ts'] },
  ],
  ['layer-print', 'print reads the data', { 'src/print/print-pdf.ts': ['../db/open.ts'] }],
  ['layer-schedule', 'the schedule sends', { 'src/schedule/tick.ts': ['../delivery/sender.ts'] }],
  ['layer-telegram', 'the shell knows the web', { 'src/telegram/dispatch.ts': ['../http/webhook.ts'] }],
  ['layer-http', 'the web calls a feature', { 'src/http/webhook.ts': ['../features/journal/feature.ts'] }],
  [
    'layer-features',
    'a feature takes the app apart',
    { 'src/features/journal/feature.ts': ['../../app.ts'] },
  ],
  [
    'layer-features',
    'a feature knows the demo',
    { 'src/features/journal/record-lesson.ts': ['../../demo/load.ts'] },
  ],
  ['layer-demo', 'the demo knows the bot', { 'src/demo/load.ts': ['../telegram/dispatch.ts'] }],
  [
    'layer-sandbox',
    'the sandbox looks into a feature',
    { 'src/sandbox/sandbox.ts': ['../features/journal/lesson.store.ts'] },
  ],
  ['layer-cli', 'a command sends notices', { 'src/cli/load-demo.ts': ['../delivery/sender.ts'] }],
  ['unknown-folder', 'a folder without a place', { 'src/utils/text.ts': ['../kernel/clock.ts'] }],
  [
    'chat-is-private',
    "a feature uses another's chat",
    { 'src/features/board/feature.ts': ['../journal/chat/card.ts'] },
  ],
  [
    'use-cases-know-no-chat',
    'a use case draws its card',
    {
      'src/features/journal/record-lesson.ts': ['./chat/keyboard.ts'],
      'src/features/journal/chat/keyboard.ts': [],
    },
  ],
  [
    'features-are-collected-by-app',
    'a feature takes what another offers',
    { 'src/features/board/feature.ts': ['../journal/feature.ts'] },
  ],
  [
    'demo-uses-stores',
    'the demo runs a use case',
    { 'src/demo/load.ts': ['../features/journal/record-lesson.ts'] },
  ],
  ['config-knows-kernel', 'the settings open the database', { 'src/config.ts': ['./db/open.ts'] }],
  ['app-is-the-root', 'a file beside app.ts builds it', { 'src/config.ts': ['./app.ts'] }],
  ['sandbox-comes-when-asked', 'the product always loads it', { 'src/app.ts': ['./sandbox/sandbox.ts'] }],
  [
    'src-stands-alone',
    'the product leans on its tests',
    { 'src/app.ts': ['../test/support/school.ts'], 'test/support/school.ts': [] },
  ],
  [
    'year-lives-alone',
    "the year's tally asks the product for its deadlines",
    {
      'year/tally.ts': ['./product/deadlines.ts'],
      'year/product/deadlines.ts': ['../../src/kernel/clock.ts'],
    },
  ],
  [
    'tally-counts-alone',
    'the week is counted by what is to be checked',
    {
      'test/week/tally/tally.ts': ['../../support/clock.ts'],
      'test/support/clock.ts': ['../../src/kernel/clock.ts'],
    },
  ],
  [
    'grammy-at-the-edge',
    'a use case speaks grammY',
    { 'src/features/journal/record-lesson.ts': ['grammy', './lesson.store.ts'] },
  ],
  ['sandbox-is-no-client', "the sandbox runs the client's code", { 'src/sandbox/sandbox.ts': ['grammy'] }],
  ['drivers-in-db', 'a store opens its own connection', { 'src/features/people/person.store.ts': ['pg'] }],
  ['no-dev-dependency', 'the product needs a test tool', { 'src/kernel/clock.ts': ['fast-check'] }],
  ['no-undeclared-package', 'a package that came by the way', { 'src/kernel/clock.ts': ['debug'] }],
  [
    'no-cycle',
    'two files need each other',
    { 'src/kernel/clock.ts': ['./day.ts'], 'src/kernel/day.ts': ['./clock.ts'] },
  ],
  [
    'no-feature-cycle',
    'two features stand above each other',
    {
      'src/features/people/find-person.ts': ['../board/find-duty.ts'],
      'src/features/board/find-duty.ts': [],
      'src/features/board/show.ts': ['../people/person.store.ts'],
    },
  ],
  [
    'no-barrel',
    'a folder is imported as one',
    { 'src/kernel/clock.ts': ['./index.ts'], 'src/kernel/index.ts': [] },
  ],
  ['no-unresolved', 'nothing stands there', { 'src/kernel/clock.ts': ['./gone.ts'] }],
  ['no-orphan', 'nobody needs it', { 'src/kernel/alone.ts': [] }],
];

/** The clean tree with all that is planted in it, at once: a cruise for each would cost a third of a second. */
function plantedTree(): Imports {
  const tree: Record<string, readonly string[]> = { ...CLEAN };
  for (const [, , imports] of PLANTED) {
    for (const [path, targets] of Object.entries(imports)) {
      tree[path] = [...new Set([...(tree[path] ?? []), ...targets])];
    }
  }
  return tree;
}

let planted: Promise<ArchitectureReport> | undefined;
/** The files, or the features, in which a rule is broken. */
async function brokenIn(rule: string): Promise<string[]> {
  planted ??= withTree(filesOf(plantedTree()), readArchitecture);
  return (await planted).violations.filter((found) => found.rule === rule).map(({ from }) => from);
}

describe('who may import whom', () => {
  test('the tree keeps its own rule', async () => {
    expect(await checkArchitecture(ROOT)).toEqual([]);
  });

  test('every file of the product is seen', async () => {
    const { modules } = await readArchitecture(ROOT);
    const files = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['src/db/generated/**'] });
    expect(files.length).toBeGreaterThan(0);
    expect(modules).toBeGreaterThanOrEqual(files.length);
  });

  test('a cruise that sees nothing is a fault, not a success', async () => {
    const files = { 'src/notes.txt': '', 'knip.config.ts': '' };
    expect(await withTree(files, checkArchitecture)).toEqual(['dependency-cruiser saw no module at all']);
  });

  test('what is allowed passes', async () => {
    expect(await withTree(filesOf(CLEAN), checkArchitecture)).toEqual([]);
  });

  test('the sandbox may take types of grammY', async () => {
    const files = filesOf(CLEAN);
    files['src/sandbox/sandbox.ts'] = "import type { Api } from 'grammy';\nexport type Client = Api;";
    expect(await withTree(files, checkArchitecture)).toEqual([]);
  });

  test('a cycle of types alone is a cycle', async () => {
    const files = filesOf({ ...CLEAN, 'src/kernel/clock.ts': ['./day.ts'] });
    files['src/kernel/day.ts'] = "import type { here } from './clock.ts';\nexport type Day = typeof here;";
    expect(await withTree(files, checkArchitecture)).toContain(
      'no-cycle: src/kernel/clock.ts → src/kernel/day.ts',
    );
  });

  test.each(PLANTED)('%s: %s', async (rule, _what, imports) => {
    const [file = ''] = Object.keys(imports);
    const broken = await brokenIn(rule);
    expect(broken.some((from) => file === from || file.startsWith(`${from}/`))).toBe(true);
  });

  test('every rule has its planted violation', async () => {
    const { forbidden = [] } = await extractDepcruiseConfig(join(ROOT, '.dependency-cruiser.mjs'));
    const rules = forbidden.map(({ name }) => name);
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});
