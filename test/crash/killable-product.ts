import { type Answer, type ChatMessage, controlClient } from '../support/control-client.ts';
import type { CrashGround } from './crash-ground.ts';
import type { DeadlyMoment } from './product-messages.ts';
import { productProcess } from './product-process.ts';

/** Milliseconds to come to rest on a machine that has other work too. */
const REST_MS = 20_000;

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
  const { ask, died, end, log, ...running } = productProcess();
  let url = '';

  const post = (path: string, body: unknown) => controlClient(url).post(path, body);
  const settle = async () => void (await post('settle', { timeoutMs: REST_MS }));

  async function start(): Promise<void> {
    url = await running.start(ground.environment());
    await post('limits', { perSecond: 1e6, perChat: 1e6 });
  }

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
    log,
    end,
  };
}
