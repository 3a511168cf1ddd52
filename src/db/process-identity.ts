import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of this id runs, whatever program it is. One that only waits for its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !hasEnded(pid);
}

/**
 * When that process was started, as text to compare: a process id alone may have gone to another program
 * since. Undefined where no such process runs or the system does not tell.
 */
export function startOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  } catch {
    return undefined;
  }
}

/** A zombie (Z) whose other threads are still dying may still write: it has ended with the last of them. */
function hasEnded(pid: number): boolean {
  try {
    const { state, threads } = linuxStat(pid);
    return state === 'X' || (state === 'Z' && threads === 1);
  } catch {
    // Another user's process may be hidden: then the signal's word counts.
    return false;
  }
}

/** The boot's id and the start in ticks since then. */
function startOnLinux(pid: number): string {
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${linuxStat(pid).start}`;
}

/** The fields 3, 20 and 22, counted after the name in parentheses, which may hold anything. */
function linuxStat(pid: number): { state: string | undefined; threads: number; start: string | undefined } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], threads: Number(fields[17]), start: fields[19] };
}

function startByPs(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
}
