import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * A killed process whose parent never asks what became of it. Its id answers to signals until the parent,
 * which the caller kills, is gone too. Linux only.
 */
export async function startZombie(): Promise<{ readonly pid: number; readonly parent: ChildProcess }> {
  const script = 'sleep 60 & echo $!; exec sleep 60';
  const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number((await once(parent.stdout, 'data'))[0]);
  // The shell would reap it: only after exec is nobody there who does.
  await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
  process.kill(pid, 0);
  return { pid, parent };
}
