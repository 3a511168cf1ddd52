import { Api } from 'grammy';
import { Registry } from 'prom-client';
import type { Db } from '../../src/db/open.ts';
import type { NoticeKind, OwedNotice } from '../../src/delivery/notice.ts';
import { createSender, type Sender, type SenderOptions } from '../../src/delivery/sender.ts';
import type { TurnableClock } from '../../src/kernel/clock.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { type ChatMessage, runSandbox } from '../support/running-sandbox.ts';
import { testSchool } from '../support/sandbox-school.ts';

export const TELEGRAM_IDS = {
  'guardian-1': 5_000_000_001,
  'guardian-2': 5_000_000_002,
  'guardian-3': 5_000_000_003,
};
export type Guardian = keyof typeof TELEGRAM_IDS;

/** What notices say in these tests: a person is owed one as long as their word stands here. */
export type Owed = Map<number, string>;

export interface PostOffice {
  readonly clock: TurnableClock;
  readonly owed: Owed;
  readonly registry: Registry;
  /** Batches as they were composed. */
  readonly composed: OwedNotice[][];
  /** A sender of `absence` (a reminder, to be taken back), `letter` (may come twice) and `urgent`. */
  sender(options?: Partial<SenderOptions>): Sender;
  /** A call of the sandbox's control API that must succeed. */
  control(path: string, body: object): Promise<void>;
  /** What the bot wrote to that person. */
  letters(of: Guardian): Promise<ChatMessage[]>;
  /** The Bot API calls that reached the sandbox: `sendMessage 200`. */
  calls(): Promise<string[]>;
  close(): Promise<void>;
}

/** Telegram itself (the sandbox), over HTTP, and senders that speak to it. */
export async function openPostOffice(db: Db, start: Date): Promise<PostOffice> {
  const school = testSchool({ now: start.toISOString() });
  for (const [id, telegramId] of Object.entries(TELEGRAM_IDS)) {
    school.people.push({ id, name: `Bērziņa ${id}`, roles: ['guardian'], telegramId, linked: true });
  }
  const telegram = await runSandbox({ school });
  const owed: Owed = new Map();
  const composed: OwedNotice[][] = [];
  const registry = new Registry();
  const senders: Sender[] = [];

  const letter: NoticeKind = {
    kind: 'letter',
    quiet: { from: '22:00', until: '07:00' },
    idempotent: true,
    async compose(_, batch) {
      composed.push([...batch]);
      const messages = batch.flatMap(({ id, personId, params }) => {
        const words = owed.get(personId);
        const keyboard = { inline_keyboard: [[{ text: 'Show', callback_data: `show:${id}` }]] };
        const message = { html: `<b>${String(params.child)}</b>: ${words}`, keyboard };
        return words === undefined ? [] : [[id, message] as const];
      });
      return new Map(messages);
    },
  };
  const absence: NoticeKind = {
    ...letter,
    kind: 'absence',
    idempotent: false,
    async compose(db, batch, now) {
      const stillOwed = await letter.compose(db, batch, now);
      const takenBack = batch
        .filter(({ id, alreadySent }) => alreadySent && !stillOwed.has(id))
        .map(
          ({ id, params }) => [id, { html: `${String(params.child)}: taken back`, withdraws: true }] as const,
        );
      return new Map([...stillOwed, ...takenBack]);
    },
  };

  const urgent: NoticeKind = { ...letter, kind: 'urgent', urgent: true };

  return {
    clock: school.clock,
    owed,
    registry,
    composed,
    sender(options = {}) {
      const sender = createSender({
        db,
        clock: school.clock,
        logger: createLogger('silent'),
        api: new Api(telegram.token, { apiRoot: telegram.url }),
        kinds: [absence, letter, urgent],
        owner: `owner-${senders.length}`,
        pace: { perSecond: 10_000, perChat: 10_000 },
        ...(senders.length === 0 && { registry }),
        ...options,
      });
      senders.push(sender);
      return sender;
    },
    async control(path, body) {
      const answer = await telegram.control(path, body);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    },
    async letters(of) {
      return (await telegram.chat(of)).filter(({ from }) => from === 'bot');
    },
    async calls() {
      const { body } = await telegram.control('calls');
      return body.map(({ method, status }: { method: string; status: number }) => `${method} ${status}`);
    },
    async close() {
      await Promise.all(senders.map((sender) => sender.stop()));
      await telegram.close();
    },
  };
}
