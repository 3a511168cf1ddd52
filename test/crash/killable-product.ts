import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Answer, type ChatMessage, controlClient } from '../support/control-client.ts';
import type { CrashGround } from './crash-ground.ts';
import type { DeadlyMoment, FromProduct, ToProduct } from './product-messages.ts';

const PRODUCT = join(import.meta.dirname, 'product.ts');

/** Milliseconds to start, to die, and to come to rest, on a machine that has other work too. */
const START_MS = 30_000;
const DEATH_MS = 15_000;
const REST_MS = 40_000;

/** `Omit` of each member of the union. */
type Asked<T = ToProduct> = T extends { id: number } ? Omit<T, 'id'> : never;

/** The product in a process that is killed and started again on the same database and chats. */
export interface KillableProduct {
  start(): Promise<void>;
  /** It will die there. What happens next is to lead to it. */
  arm(moment: DeadlyMoment): Promise<void>;
  /** Waits until it has died of SIGKILL. */
  died(): Promise<void>;
  /** Starts it again and waits until all that the dead one left is worked off. */
  recover(): Promise<void>;
  settle(): Promise<void>;
  /** A question to its database. */
  read<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
  /** Of the control API; undefined: it died before it answered. */
  tryControl(path: string, body: unknown): Promise<Answer | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not worked with
  post(path: string, body: unknown): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(path: string): Promise<any>;
  chat(persona: string): Promise<ChatMessage[]>;
  /** A path of its own server, as text. */
  page(path: string): Promise<string>;
  /** Milliseconds from each start after a kill to rest. */
  readonly recoveries: readonly number[];
  /** What it wrote to its log: errors alone. */
  log(): string;
  end(): Promise<void>;
}

export function killableProduct(ground: CrashGround): KillableProduct {
  const recoveries: number[] = [];
  const waiting = new Map<number, { done: (rows: unknown[]) => void; failed: (error: Error) => void }>();
  let child: ChildProcess | undefined;
  let exited: Promise<unknown[]> | undefined;
  let url = '';
  let output = '';
  let lastId = 0;

  function spawned(): ChildProcess {
    const started = spawn(process.execPath, [PRODUCT], {
      env: ground.environment(),
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

  const ask = (asked: Asked) =>
    new Promise<unknown[]>((done, failed) => {
      lastId += 1;
      waiting.set(lastId, { done, failed });
      child?.send({ ...asked, id: lastId });
    });

  async function start(): Promise<void> {
    const starting = spawned();
    child = starting;
    exited = once(starting, 'exit');
    const running = once(starting, 'message').then(([message]) => message as FromProduct);
    const first = await within(START_MS, 'start', Promise.race([running, exited]), () => output);
    if (!('kind' in first) || first.kind !== 'running')
      throw new Error(`The product did not start:\n${output}`);
    url = first.url;
    starting.on('message', heard);
    await post('limits', { perSecond: 1e6, perChat: 1e6 });
  }

  async function died(): Promise<void> {
    const [, signal] = await within(DEATH_MS, 'die', exited ?? Promise.resolve([]), () => output);
    if (signal !== 'SIGKILL') throw new Error(`The product ended otherwise than by SIGKILL:\n${output}`);
    waiting.clear();
  }

  const post = (path: string, body: unknown) => controlClient(url).post(path, body);
  const settle = async () => void (await post('settle', { timeoutMs: REST_MS }));

  return {
    start,
    arm: async (moment) => void (await ask({ kind: 'arm', moment })),
    died,
    async recover() {
      const before = performance.now();
      await start();
      await settle();
      recoveries.push(performance.now() - before);
    },
    settle,
    read: async <Row>(sql: string, ...values: unknown[]) =>
      (await ask({ kind: 'read', sql, values })) as Row[],
    post,
    tryControl: (path, body) =>
      controlClient(url)
        .control(path, body)
        .catch(() => undefined),
    get: async (path) => (await controlClient(url).control(path)).body,
    chat: (persona) => controlClient(url).chat(persona),
    page: async (path) => (await fetch(url + path)).text(),
    recoveries,
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
