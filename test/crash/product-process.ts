import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromProduct, ToProduct } from './product-messages.ts';

const PRODUCT = join(import.meta.dirname, 'product.ts');

/** Milliseconds to start and to die on a machine that has other work too. */
const START_MS = 30_000;
const DEATH_MS = 15_000;

/** `Omit` of each member of the union. */
type Asked<T = ToProduct> = T extends { id: number } ? Omit<T, 'id'> : never;

/** The product in a process of its own, which may be started again. */
export interface ProductProcess {
  /** Gives the address of its server. */
  start(environment: Readonly<Record<string, string>>): Promise<string>;
  /** @throws what went wrong there */
  ask(asked: Asked): Promise<unknown[]>;
  /** Of the process that runs. */
  pid(): number | undefined;
  /** Waits until it has died of SIGKILL. */
  died(): Promise<void>;
  /** What all its runs wrote to their log: errors alone. */
  log(): string;
  /** As `kill -9`. */
  end(): Promise<void>;
}

export function productProcess(): ProductProcess {
  const waiting = new Map<number, { done: (rows: unknown[]) => void; failed: (error: Error) => void }>();
  let child: ChildProcess | undefined;
  let exited: Promise<unknown[]> | undefined;
  let output = '';
  let lastId = 0;

  function spawned(environment: Readonly<Record<string, string>>): ChildProcess {
    const started = spawn(process.execPath, [PRODUCT], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    started.stdout?.on('data', keep);
    started.stderr?.on('data', keep);
    return started;
  }

  function heard(message: FromProduct): void {
    if (message.kind === 'running') return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') asked?.done(message.rows);
    else asked?.failed(new Error(message.why));
  }

  return {
    async start(environment) {
      const starting = spawned(environment);
      child = starting;
      exited = once(starting, 'exit');
      const running = once(starting, 'message').then(([message]) => message as FromProduct);
      const first = await within(START_MS, 'start', Promise.race([running, exited]), () => output);
      if (!('kind' in first) || first.kind !== 'running')
        throw new Error(`The product did not start:\n${output}`);
      starting.on('message', heard);
      return first.url;
    },
    ask: (asked) =>
      new Promise((done, failed) => {
        lastId += 1;
        waiting.set(lastId, { done, failed });
        child?.send({ ...asked, id: lastId });
      }),
    pid: () => child?.pid,
    async died() {
      const [, signal] = await within(DEATH_MS, 'die', exited ?? Promise.resolve([]), () => output);
      if (signal !== 'SIGKILL') throw new Error(`The product ended otherwise than by SIGKILL:\n${output}`);
      waiting.clear();
    },
    log: () => output,
    async end() {
      child?.kill('SIGKILL');
      await exited;
    },
  };
}

async function within<T>(ms: number, what: string, awaited: Promise<T>, log: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The product did not ${what} within ${ms} ms:\n${log()}`)), ms);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
