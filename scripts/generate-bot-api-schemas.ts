/**
 * `npm run schemas`: after a change to the simulator's methods, or to the published types of the Bot API,
 * writes the schemas that calls are checked against and the table in docs/sandbox.md anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { METHODS } from '../src/sandbox/bot-api/methods.ts';
import { SCHEMA_FILE } from '../src/sandbox/bot-api/parameter-check.ts';
import { REFUSALS } from '../test/sandbox/refusals.ts';
import { withConformanceTable } from './bot-api/conformance-table.ts';
import { parameterSchemas } from './bot-api/parameter-schemas.ts';

const page = join(import.meta.dirname, '..', 'docs', 'sandbox.md');

writeFileSync(SCHEMA_FILE, parameterSchemas(METHODS));
writeFileSync(page, withConformanceTable(readFileSync(page, 'utf8'), METHODS, REFUSALS));
console.log(`Wrote ${SCHEMA_FILE} and the table in ${page}.`);
