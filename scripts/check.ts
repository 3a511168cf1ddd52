import { join } from 'node:path';
import { realClock } from '../src/kernel/clock.ts';
import { checkArchitecture } from './check/architecture.ts';
import { checkCommand } from './check/command.ts';
import { checkTime } from './check/time.ts';

/** `npm run check`: everything about the code that a machine can say without running it. */
const folder = join(import.meta.dirname, '..');

/** Each answers with what is wrong, a line each. */
const checks: Record<string, () => readonly string[] | Promise<readonly string[]>> = {
  'format and lint': () =>
    checkCommand(folder, 'biome', 'ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=200'),
  types: () => checkCommand(folder, 'tsc', '--noEmit', '--pretty', 'false'),
  "the page's types": () =>
    checkCommand(folder, 'tsc', '--noEmit', '--pretty', 'false', '-p', 'src/sandbox/page'),
  architecture: () => checkArchitecture(folder),
  'dead code': () => checkCommand(folder, 'knip', '--no-progress', '--treat-config-hints-as-errors'),
  time: () => checkTime(folder),
};

const clock = realClock();
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const begun = clock.monotonic();
  const faults = await check();
  const seconds = ((clock.monotonic() - begun) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  for (const fault of faults) console.log(`       ${fault}`);
  if (faults.length > 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
