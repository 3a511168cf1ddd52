import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import { Registry } from 'prom-client';
import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { DueSource } from '../schedule/due.ts';
import { createWakeLoop } from '../schedule/wake-loop.ts';
import { createBatchSender } from './batch-sender.ts';
import { claimDue, releaseOrphans } from './delivery.store.ts';
import { createDeliveryCounter } from './delivery-counter.ts';
import type { DigestForm } from './digest.ts';
import * as due from './due-deliveries.store.ts';
import type { NoticeKind, NoticeLanguage } from './notice.ts';
import { createPace, type PaceLimits, TELEGRAM_PACE } from './pace.ts';
import { createSenderLease } from './sender-lease.ts';

/** Small, so that a kill leaves few rows of which nobody knows whether they were sent. */
const BATCH = 20;
const LEASE_TAKEN_MS = 1_000;

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
  readonly digest?: DigestForm;
  readonly registry?: Registry;
}

export interface Sender extends DueSource {
  /** Notices may have been queued: look. */
  kick(): void;
  start(): void;
  /** Ends with the messages that are on their way; the rest stays queued. */
  stop(): Promise<void>;
  /** A message goes to somebody beside the notices, at once: they share Telegram's pace and give way to it. */
  giveWay(): void;
  /** Sends all that is due, once; `start` does this whenever there is reason to. */
  sendDue(): Promise<number | undefined>;
}

export function createSender(options: SenderOptions): Sender {
  const { db, clock, logger, owner } = options;
  const kinds = new Map(options.kinds.map((kind) => [kind.kind, kind]));
  const kindNames = [...kinds.keys()];
  const idempotentKinds = options.kinds.filter((kind) => kind.idempotent).map((kind) => kind.kind);
  const lease = createSenderLease(db, clock, logger, owner);
  const counter = createDeliveryCounter(options.registry ?? new Registry());
  const stopped = new AbortController();
  const pace = createPace({ ...TELEGRAM_PACE, ...options.pace }, clock.monotonic);
  const batches = createBatchSender({
    ...options,
    kinds,
    pace,
    counter,
    schoolLanguage: options.schoolLanguage ?? 'lv',
    digest: options.digest,
    mayGo: () => !stopped.signal.aborted && lease.held(),
  });

  async function takeOver(): Promise<void> {
    for (const { kind, maybeSent } of await releaseOrphans(db, clock.now(), idempotentKinds)) {
      if (maybeSent) counter.inc({ kind, outcome: 'maybeSent' });
      logger.warn({ kind, maybeSent }, 'notice left over by a process that ended');
    }
  }

  async function sendWhileDue(): Promise<void> {
    await takeOver();
    while (!stopped.signal.aborted && lease.held()) {
      const wait = batches.toldToWait();
      if (wait > 0) {
        await sleep(wait, undefined, { signal: stopped.signal }).catch(() => undefined);
        continue;
      }
      const claimed = await claimDue(db, {
        owner,
        kinds: kindNames,
        now: clock.now(),
        real: clock.real(),
        limit: BATCH,
      });
      if (claimed.length === 0) return;
      await batches.send(claimed);
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
    giveWay: pace.giveWay,
    sendDue,
    atWork: loop.atWork,
    nextDue: (after, until) => due.nextDue(db, kindNames, after, until),
    upcoming: (after, until, limit) => due.upcoming(db, kindNames, after, until, limit),
    busy: (now) => due.notAtRest(db, kindNames, now),
    restless: (now) => due.restless(kindNames, now),
  };
}
