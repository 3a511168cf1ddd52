import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import { Registry } from 'prom-client';
import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { DueSource } from '../schedule/due.ts';
import { createWakeLoop } from '../schedule/wake-loop.ts';
import type { Attempt } from './attempt.ts';
import { changeAfter } from './change-after.ts';
import * as store from './delivery.store.ts';
import { createDeliveryCounter } from './delivery-counter.ts';
import * as due from './due-deliveries.store.ts';
import type { NoticeKind, NoticeLanguage } from './notice.ts';
import { createPace, type PaceLimits, TELEGRAM_PACE } from './pace.ts';
import { type Outgoing, planBatch } from './plan-batch.ts';
import { recordReach } from './reach.store.ts';
import { sendMessage } from './send-message.ts';
import { createSenderLease } from './sender-lease.ts';

/** Small, so that a kill leaves few rows of which nobody knows whether they were sent. */
const BATCH = 20;
const LEASE_TAKEN_MS = 1_000;

interface Attempted {
  readonly one: Outgoing;
  readonly attempt: Attempt;
}

export interface SenderOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Without automatic retries: what to do after a failure is decided here. */
  readonly api: Api;
  /** Notices of other kinds are left to replicas that know them. */
  readonly kinds: readonly NoticeKind[];
  /** This run of this process. */
  readonly owner: string;
  readonly pace?: Partial<PaceLimits>;
  /** For those who chose none. */
  readonly schoolLanguage?: NoticeLanguage;
  readonly registry?: Registry;
}

export interface Sender extends DueSource {
  /** Notices may have been queued: look. */
  kick(): void;
  start(): void;
  /** Ends with the messages that are on their way; the rest stays queued. */
  stop(): Promise<void>;
  /** Sends all that is due, once; `start` does this whenever there is reason to. */
  sendDue(): Promise<number | undefined>;
}

export function createSender(options: SenderOptions): Sender {
  const { db, clock, logger, api, owner } = options;
  const kinds = new Map(options.kinds.map((kind) => [kind.kind, kind]));
  const kindNames = [...kinds.keys()];
  const idempotentKinds = options.kinds.filter((kind) => kind.idempotent).map((kind) => kind.kind);
  const pace = createPace({ ...TELEGRAM_PACE, ...options.pace }, clock.monotonic);
  const lease = createSenderLease(db, clock, logger, owner);
  const counter = createDeliveryCounter(options.registry ?? new Registry());
  const stopped = new AbortController();
  /** Monotonic time until which Telegram told us to wait. */
  let toldToWait = 0;

  const mayGo = () => !stopped.signal.aborted && lease.held() && clock.monotonic() >= toldToWait;

  async function attempt({ chatId, message, editing }: Outgoing): Promise<Attempt> {
    if (mayGo()) await pace.turn(chatId);
    if (!mayGo()) return { ended: 'notTried' };
    const attempted = await sendMessage(api, chatId, message, editing);
    if (attempted.ended === 'tooMany') {
      toldToWait = Math.max(toldToWait, clock.monotonic() + attempted.retryAfter * 1000);
    }
    return attempted;
  }

  /** Chats at the same time, one chat's messages one after the other. */
  async function sendAll(outgoing: readonly Outgoing[]): Promise<Attempted[]> {
    const chats = [...Map.groupBy(outgoing, ({ chatId }) => chatId).values()];
    const perChat = chats.map(async (messages) => {
      const done: Attempted[] = [];
      for (const one of messages) done.push({ one, attempt: await attempt(one) });
      return done;
    });
    return (await Promise.all(perChat)).flat();
  }

  async function sendBatch(claimed: readonly store.Claimed[]): Promise<void> {
    const schoolLanguage = options.schoolLanguage ?? 'lv';
    const plan = await planBatch(claimed, {
      db,
      logger,
      kinds,
      schoolLanguage,
      now: clock.now(),
      real: clock.real(),
    });
    const ours = await store.markSending(
      db,
      owner,
      plan.outgoing.map(({ id }) => id),
    );
    const attempted = await sendAll(plan.outgoing.filter(({ id }) => ours.has(id)));
    const now = clock.now();
    const changes = attempted.map(({ one, attempt }) => changeAfter(attempt, one, now, clock.real()));
    await store.recordOutcomes(db, owner, [...plan.changes, ...changes]);
    await recordReach(
      db,
      now,
      attempted.filter(({ attempt }) => attempt.ended === 'unreachable').map(({ one }) => one.accountId),
      attempted
        .filter(({ one, attempt }) => attempt.ended === 'sent' && one.unreachable)
        .map(({ one }) => one.accountId),
    );
    report(claimed, [...plan.changes, ...changes], attempted);
  }

  function report(
    claimed: readonly store.Claimed[],
    changes: readonly store.RowChange[],
    attempted: Attempted[],
  ): void {
    const kindOf = new Map(claimed.map(({ id, kind }) => [id, kind]));
    for (const { id, state } of changes) {
      if (state !== 'queued') counter.inc({ kind: kindOf.get(id) ?? '', outcome: state });
    }
    for (const { one, attempt } of attempted) {
      if ('why' in attempt) logger.warn({ delivery: one.id, kind: one.kind, ...attempt }, 'notice not sent');
      if (attempt.ended === 'tooMany') logger.warn({ retryAfter: attempt.retryAfter }, 'told to wait');
    }
  }

  async function takeOver(): Promise<void> {
    for (const { kind, maybeSent } of await store.releaseOrphans(db, clock.now(), idempotentKinds)) {
      if (maybeSent) counter.inc({ kind, outcome: 'maybeSent' });
      logger.warn({ kind, maybeSent }, 'notice left over by a process that ended');
    }
  }

  async function sendWhileDue(): Promise<void> {
    await takeOver();
    while (!stopped.signal.aborted && lease.held()) {
      const wait = toldToWait - clock.monotonic();
      if (wait > 0) await sleep(wait, undefined, { signal: stopped.signal }).catch(() => undefined);
      const claimed = await store.claimDue(db, {
        owner,
        kinds: kindNames,
        now: clock.now(),
        real: clock.real(),
        limit: BATCH,
      });
      if (claimed.length === 0) return;
      await sendBatch(claimed);
    }
  }

  async function sendDue(): Promise<number | undefined> {
    const before = await due.lookAhead(db, kindNames, clock.now());
    if (!before.pending) return untilNext(before);
    // Another replica sends; what it has not seen when it gives the lease back, we send.
    if (!(await lease.take())) return LEASE_TAKEN_MS;
    try {
      await sendWhileDue();
    } finally {
      await lease.giveBack();
    }
    return untilNext(await due.lookAhead(db, kindNames, clock.now()));
  }

  /** A timer that is right while school time runs, and wakes in vain while it stands. */
  function untilNext({ nextDue, pausedUntil }: due.Ahead): number | undefined {
    const waits: number[] = [];
    if (nextDue) waits.push(nextDue.getTime() - clock.now().getTime());
    if (pausedUntil) waits.push(pausedUntil.getTime() - clock.real().getTime());
    return waits.length > 0 ? Math.min(...waits) : undefined;
  }

  const loop = createWakeLoop({ clock, logger, of: 'sender', round: sendDue });

  return {
    kick: loop.kick,
    start: loop.start,
    async stop() {
      stopped.abort();
      await loop.stop();
    },
    sendDue,
    nextDue: (after, until) => due.nextDue(db, kindNames, after, until),
    busy: (now) => due.notAtRest(db, kindNames, now),
  };
}
