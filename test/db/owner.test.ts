import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { createOwner, isDead } from '../../src/db/owner.ts';
import { startOf } from '../../src/db/process-identity.ts';
import { startZombie } from './zombie.ts';

const self = createOwner();
const ownerOf = (pid: number, start: string | undefined, host = hostname()) =>
  `${host}/${pid}/${start ?? ''}/theirs`;
const NOBODY = 2 ** 22 + 1;

it.each([
  ['this run', self],
  ['another in this very process', createOwner()],
  ['a process that runs here', ownerOf(process.ppid, startOf(process.ppid))],
  ['one that gave no start and whose process id runs', ownerOf(process.ppid, undefined)],
  ['a process of another machine', ownerOf(NOBODY, 'a boot:1', 'elsewhere.example.org')],
  ['a name of another form', 'another'],
])('%s is not taken for dead', (_, owner) => {
  expect(isDead(owner, self)).toBe(false);
});

it.each([
  ['whose process is gone', ownerOf(NOBODY, 'a boot:1')],
  ['whose process id went to another program', ownerOf(process.ppid, 'an earlier boot:1')],
  ['that had this process id in an earlier run', ownerOf(process.pid, 'an earlier boot:1')],
  ['that had this process id and gave no start', ownerOf(process.pid, undefined)],
])('one %s is dead', (_, owner) => {
  expect(isDead(owner, self)).toBe(true);
});

it.runIf(process.platform === 'linux')('one that was killed is dead before its parent notices', async () => {
  const { pid, parent } = await startZombie();
  const dead = isDead(ownerOf(pid, startOf(pid)), self);
  parent.kill('SIGKILL');
  expect(dead).toBe(true);
});
