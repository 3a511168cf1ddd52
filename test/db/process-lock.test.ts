import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOf } from '../../src/db/process-identity.ts';
import { takePatiently, takeProcessLock } from '../../src/db/process-lock.ts';
import { StartupFault } from '../../src/db/startup-fault.ts';
import { temporaryFolder } from './blank-database.ts';
import { startZombie } from './zombie.ts';

const running: ChildProcess[] = [];
let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), 'data.lock');
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});

const take = () => takeProcessLock(path, 'The folder');

function startNode(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  return child;
}

/** A process that is there and does nothing. */
function bystander(): ChildProcess & { pid: number } {
  return startNode('-e', 'setInterval(() => undefined, 60000)') as ChildProcess & { pid: number };
}

const lockOf = (pid: number, start: string | undefined) => JSON.stringify({ pid, start, nonce: 'theirs' });

describe('the lock of a database folder', () => {
  it('is refused while another process holds it, and the refusal names that process', () => {
    const { pid } = bystander();
    writeFileSync(path, lockOf(pid, startOf(pid)));
    expect(take).toThrow(StartupFault);
    expect(take).toThrow(`The folder is in use by process ${pid}.`);
  });

  it('is refused to the same process a second time', () => {
    take();
    expect(take).toThrow(`process ${process.pid}`);
  });

  it('is free again after its release, and nothing is left', () => {
    take().release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
    take().release();
  });

  it('of a dead process is taken over', async () => {
    const child = bystander();
    const left = lockOf(child.pid, startOf(child.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    writeFileSync(path, left);
    take();
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it.runIf(process.platform === 'linux')(
    'of a killed process is taken over before its parent has noticed the death',
    async () => {
      const zombie = await startZombie();
      running.push(zombie.parent);
      writeFileSync(path, lockOf(zombie.pid, startOf(zombie.pid)));
      take();
      expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid},`);
    },
  );

  it('of a process that is dying is waited for', async () => {
    const child = bystander();
    writeFileSync(path, lockOf(child.pid, startOf(child.pid)));
    setTimeout(() => child.kill('SIGKILL'), 200);
    await takePatiently(take, 10_000);
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it('is waited for only so long, and the refusal names the process', async () => {
    const { pid } = bystander();
    writeFileSync(path, lockOf(pid, startOf(pid)));
    let looks = 0;
    const look = () => {
      looks += 1;
      return take();
    };
    await expect(takePatiently(look, 100)).rejects.toThrow(`The folder is in use by process ${pid}.`);
    expect(looks).toBe(3);
  });

  it('is not waited for by the process that holds it itself', async () => {
    take();
    await expect(takePatiently(take, Number.POSITIVE_INFINITY)).rejects.toThrow(`process ${process.pid}`);
  });

  it('is taken over where the process id went to another program since', () => {
    writeFileSync(path, lockOf(bystander().pid, 'an earlier boot:1'));
    take();
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it('that cannot be read is nobody’s', () => {
    writeFileSync(path, '');
    take();
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it('is not taken from a successor by a late release', () => {
    const late = take();
    writeFileSync(path, lockOf(process.pid, 'a successor'));
    late.release();
    expect(existsSync(path)).toBe(true);
  });

  it('left by a dead process goes to one alone of several that start at once', async () => {
    writeFileSync(path, lockOf(2 ** 22 + 1, 'gone'));
    const script = `
      import { takeProcessLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/db/process-lock.ts'))};
      try { takeProcessLock(process.argv[1], 'The folder'); console.log('held'); } catch { console.log('refused'); }
      setInterval(() => undefined, 60000);`;
    const starters = Array.from({ length: 5 }, () => startNode('--input-type=module', '-e', script, path));
    const words = await Promise.all(
      starters.map(async ({ stdout }) => String((await once(stdout ?? process.stdin, 'data'))[0])),
    );
    expect(words.map((word) => word.trim()).sort()).toEqual([
      'held',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
  });
});
