import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './planted-tree.ts';

const GUARD = join(ROOT, 'scripts', 'node-version.cjs');

/** Loads the guard into a process that takes itself for that version of Node. */
function startOn(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  return spawnSync(process.execPath, ['-e', `${pretend} require(${JSON.stringify(GUARD)})`], {
    encoding: 'utf8',
  });
}

test.each(['18.20.8', '20.20.2', '22.17.1'])('Node %s is refused in one line, exit 2', (version) => {
  const { status, stderr } = startOn(version);
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`^Zvans needs Node 22\\.18 or newer, this is ${version}: .+\\n$`));
});

test.each(['22.18.0', '24.0.0', process.versions.node])('Node %s starts', (version) => {
  const { status, stderr } = startOn(version);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
