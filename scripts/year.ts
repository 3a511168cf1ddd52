import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Day } from '../year/calendar.ts';
import { liveThrough } from '../year/product/live-through.ts';
import { smallSchool } from '../year/product/small-school.ts';
import { wholeSchool } from '../year/product/whole-school.ts';
import { tableOf } from '../year/table.ts';
import { isRight, unproven } from '../year/tally.ts';
import { EVERYBODY, OF_ANY_SCHOOL, WHOLE_YEAR } from '../year/years.ts';
import { writeMatrix } from './matrix/write-matrix.ts';

/**
 * `npm run year`: lives through school year 2026/27 and prints what rang, by paragraph. `-- --whole`: with the
 * whole demo school; `-- --until 2026-10-30`: a part of it; `-- --matrix`: writes docs/regulation-matrix.md. Ends with 1 if anything was not as it should be.
 */
const { values } = parseArgs({
  options: {
    whole: { type: 'boolean', default: false },
    matrix: { type: 'boolean', default: false },
    until: { type: 'string', default: WHOLE_YEAR.until },
  },
});

const until = values.until as Day;
const short = until < WHOLE_YEAR.until;
const begun = performance.now();
const lived = await liveThrough({
  from: WHOLE_YEAR.from,
  until,
  ...(values.whole
    ? { school: wholeSchool(), parts: OF_ANY_SCHOOL }
    : { school: smallSchool(), parts: EVERYBODY }),
  onDay: (at) => process.stderr.write(`\r${new Date(at).toISOString().slice(0, 10)}`),
});
process.stderr.write('\r');
const seldom = values.whole || short ? [] : unproven(lived);
console.log(tableOf(lived));
for (const fault of lived.faults) console.log(fault);
for (const paragraph of seldom) console.log(`¶${paragraph}: owed or neglected too seldom to prove anything`);
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
if (values.matrix) writeMatrix(join(import.meta.dirname, '..'), lived, { ...WHOLE_YEAR, until });
if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(countsOf()));
process.exitCode = isRight(lived) && seldom.length === 0 ? 0 : 1;

/** A paragraph is a test: passed if its row is as it should be. */
function countsOf() {
  const failed = lived.rows.filter(
    ({ paragraph, twice, missed, wrong }) => twice + missed + wrong > 0 || seldom.includes(paragraph),
  ).length;
  return { numPassedTests: lived.rows.length - failed, numFailedTests: failed, testResults: [] };
}
