import { type ServerType, serve } from '@hono/node-server';
import { Api } from 'grammy';
import { Registry } from 'prom-client';
import type { Db } from '../../src/db/open.ts';
import type { NoticeKind, OwedNotice } from '../../src/delivery/notice.ts';
import { createSender, type Sender, type SenderOptions } from '../../src/delivery/sender.ts';
import { type TurnableClock, turnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';

const logger = createLogger('silent');

export const TELEGRAM_IDS = {
  'guardian-1': 5_000_000_001,
  'guardian-2': 5_000_000_002,
  'guardian-3': 5_000_000_003,
};
export type Guardian = keyof typeof TELEGRAM_IDS;

export interface ChatMessage {
  readonly id: number;
  readonly text: string;
  readonly editedAt?: string;
  readonly buttons: readonly (readonly { readonly label: string }[])[];
}

/** What `absence` notices say in these tests: the person is owed it as long as its word stands here. */
export type Owed = Map<number, string>;

export interface PostOffice {
  readonly clock: TurnableClock;
  readonly owed: Owed;
  readonly registry: Registry;
  /** Batches as they were composed. */
  readonly composed: OwedNotice[][];
  sender(options?: Partial<SenderOptions>): Sender;
  /** A call of the sandbox's control API. */
  control(path: string, body?: object): Promise<unknown>;
  /** What the bot wrote to that person. */
  letters(of: Guardian): Promise<ChatMessage[]>;
  /** The Bot API calls that reached the sandbox: `sendMessage 200`. */
  calls(): Promise<string[]>;
  close(): Promise<void>;
}

/** Telegram itself (the sandbox), over HTTP, and senders that speak to it. */
export async function openPostOffice(db: Db, start: Date): Promise<PostOffice> {
  const clock = turnableClock(start);
  const personas = Object.entries(TELEGRAM_IDS).map(([id, telegramId]) => ({
    id,
    name: `Bērziņa ${id}`,
    roles: ['guardian'],
    telegramId,
    linked: true,
  }));
  const sandbox = createSandbox({
    logger,
    school: {
      clock,
      stamp: 'post-office',
      personas: async () => personas,
      busy: async () => [],
      nextDue: async () => undefined,
    },
  });
  const { server, root } = await listen(sandbox.routes.fetch);
  const owed: Owed = new Map();
  const composed: OwedNotice[][] = [];
  const registry = new Registry();
  const senders: Sender[] = [];

  const absence: NoticeKind = {
    kind: 'absence',
    quiet: { from: '22:00', until: '07:00' },
    idempotent: false,
    async compose(_, batch) {
      composed.push([...batch]);
      return new Map(
        batch.flatMap(({ id, personId, params }) => {
          const words = owed.get(personId);
          const keyboard = { inline_keyboard: [[{ text: 'Show', callback_data: `show:${id}` }]] };
          return words === undefined
            ? []
            : [[id, { html: `<b>${String(params.child)}</b>: ${words}`, keyboard }]];
        }),
      );
    },
    withdrawn: ({ params }) => ({ html: `${String(params.child)}: taken back` }),
  };
  const { withdrawn: _, ...letter } = { ...absence, kind: 'letter', idempotent: true };

  async function control(path: string, body?: object): Promise<unknown> {
    const post = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    const response = await fetch(`${root}/sandbox/${path}`, post);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
  await control('limits', { perSecond: 10_000, perChat: 10_000 });

  return {
    clock,
    owed,
    registry,
    composed,
    control,
    sender(options = {}) {
      const sender = createSender({
        db,
        clock,
        logger,
        api: new Api(sandbox.token, { apiRoot: root }),
        kinds: [absence, letter],
        owner: `owner-${senders.length}`,
        pace: { perSecond: 10_000, perChat: 10_000 },
        ...(senders.length === 0 && { registry }),
        ...options,
      });
      senders.push(sender);
      return sender;
    },
    async letters(of) {
      const messages = (await control(`chat?persona=${of}`)) as (ChatMessage & {
        from: string;
        deleted?: boolean;
      })[];
      return messages.filter(({ from, deleted }) => from === 'bot' && !deleted);
    },
    async calls() {
      const calls = (await control('calls')) as { method: string; status: number }[];
      return calls.map(({ method, status }) => `${method} ${status}`);
    },
    async close() {
      await Promise.all(senders.map((sender) => sender.stop()));
      await sandbox.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch']): Promise<{ server: ServerType; root: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ server, root: `http://127.0.0.1:${port}` });
    });
  });
}
