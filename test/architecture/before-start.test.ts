import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './planted-tree.ts';

const BEFORE_START = join(ROOT, 'scripts', 'before-start.cjs');
const folder = mkdtempSync(join(tmpdir(), 'zvans-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(script: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8', env });
}

/** A process that takes itself for that version of Node. */
function startOn(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  return start(`${pretend} require(${JSON.stringify(BEFORE_START)})`);
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

test('.env fills in what the environment does not say', () => {
  writeFileSync(join(folder, '.env'), 'PORT=9000\nHOST=192.0.2.1\n');
  const script = `require(${JSON.stringify(BEFORE_START)}); console.log(process.env.PORT, process.env.HOST)`;
  expect(start(script, { HOST: '127.0.0.1' }).stdout).toBe('9000 127.0.0.1\n');
});
