import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { blank } from '../db/blank-database.ts';
import type { TestSchool } from '../support/database.ts';
import { createFromTemplate } from '../support/postgres.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Milliseconds, for a test that starts processes: several run at once on a small machine. */
export const PROCESS_TIMEOUT = 60_000;

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it wrote to standard output, as soon as it fits; the process's end before that is an error. */
  said(wanted: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** Starts a file of src/ with these variables and none of the test's own settings, by itself or as npm does. */
export function startProcess(
  file: 'main.ts' | 'cli.ts',
  args: readonly string[],
  env: Environment,
  how: 'by itself' | 'in a shell' = 'by itself',
): Running {
  return startFile(join('src', file), args, env, how);
}

/** The same for any file, named from the root. */
export function startFile(
  file: string,
  args: readonly string[],
  env: Environment,
  how: 'by itself' | 'in a shell' = 'by itself',
): Running {
  const command = [process.execPath, join(ROOT, file), ...args];
  // With a second command after it the shell stays its parent.
  const [program = '', ...rest] =
    how === 'by itself' ? command : ['sh', '-c', '"$0" "$@"; exit $?', ...command];
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TMPDIR: tmpdir(), NODE_COMPILE_CACHE: join(tmpdir(), 'compiled'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return {
    child,
    ended,
    async said(wanted) {
      for (;;) {
        const found = wanted.exec(stdout);
        if (found) return found;
        const next = await Promise.race([once(child.stdout, 'data'), ended]);
        if ('code' in next && !wanted.test(stdout)) throw new Error(`it ended with ${next.code}: ${stderr}`);
      }
    },
  };
}

/** Runs a command of `npm run zvans --` to its end. */
export function zvans(args: readonly string[], env: Environment = {}): Promise<Ended> {
  return startProcess('cli.ts', args, env).ended;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zvans-cli-'));
}

/** The address of a database of its own: with that school in it, or without any table of ours. */
export async function databaseUrl(content: TestSchool | 'blank'): Promise<string> {
  const { snapshots, templates } = inject('testDatabases');
  const school = content === 'blank' ? 'empty' : content;
  const template = templates[school];
  const url = template ? await createFromTemplate(template) : `pglite:${join(temporaryFolder(), 'data')}`;
  const snapshot = template ? undefined : readFileSync(snapshots[school] ?? '');
  const database = await openDatabase(url, { logger: createLogger('warn'), snapshot });
  if (content === 'blank') await blank(database);
  await database.close();
  return url;
}

/** One line, no stack: what an operator can mend is said so. */
export function oneLine(line: string | RegExp): RegExp {
  const source = typeof line === 'string' ? line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : line.source;
  return new RegExp(`^${source}\\n$`);
}
