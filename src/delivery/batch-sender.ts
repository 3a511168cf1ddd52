import type { Api } from 'grammy';
import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Attempt } from './attempt.ts';
import { changeAfter } from './change-after.ts';
import { type Claimed, claimRest, markSending, type RowChange, recordOutcomes } from './delivery.store.ts';
import type { DeliveryCounter } from './delivery-counter.ts';
import type { DigestForm } from './digest.ts';
import type { NoticeKind, NoticeLanguage } from './notice.ts';
import type { Pace } from './pace.ts';
import { type Outgoing, planBatch } from './plan-batch.ts';
import { recordReach } from './reach.store.ts';
import { sendMessage } from './send-message.ts';

interface BatchSenderOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly api: Api;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly owner: string;
  readonly schoolLanguage: NoticeLanguage;
  readonly digest: DigestForm | undefined;
  readonly pace: Pace;
  readonly counter: DeliveryCounter;
  /** Asked before each message: whether we are still the one who sends. */
  readonly mayGo: () => boolean;
}

export interface BatchSender {
  /** Sends what is still owed of a claimed batch and records what became of all of it. */
  send(claimed: readonly Claimed[]): Promise<void>;
  /** Real milliseconds that Telegram still wants us to wait. */
  toldToWait(): number;
}

interface Attempted {
  readonly one: Outgoing;
  readonly attempt: Attempt;
}

export function createBatchSender(options: BatchSenderOptions): BatchSender {
  const { db, clock, logger, api, owner, pace, counter, mayGo } = options;
  /** Monotonic: before that nothing goes out, to whomever. */
  let waitUntil = 0;

  const toldToWait = () => Math.max(0, waitUntil - clock.monotonic());

  async function attempt({ id, alsoIds, chatId, message, editing }: Outgoing): Promise<Attempt> {
    if (mayGo() && toldToWait() === 0) await pace.turn(chatId);
    // Each is marked when its turn has come: a kill leaves in doubt what had begun, and not the rest of the batch.
    if (!mayGo() || toldToWait() > 0 || !(await mark([id, ...alsoIds]))) return { ended: 'notTried' };
    const attempted = await sendMessage(api, chatId, message, editing);
    if (attempted.ended === 'tooMany') {
      waitUntil = Math.max(waitUntil, clock.monotonic() + attempted.retryAfter * 1000);
      logger.warn({ retryAfter: attempted.retryAfter }, 'told to wait');
    }
    return attempted;
  }

  async function mark(ids: readonly number[]): Promise<boolean> {
    try {
      return await markSending(db, owner, ids);
    } catch (err) {
      // Others of the batch are on their way, and their outcomes are still to be recorded.
      logger.warn({ err, delivery: ids[0] }, 'notice not marked, so not sent');
      return false;
    }
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

  async function record(
    decided: readonly RowChange[],
    attempted: readonly Attempted[],
  ): Promise<RowChange[]> {
    const now = clock.now();
    const real = clock.real();
    const changes = [
      ...decided,
      ...attempted.flatMap(({ one, attempt }) => changesAfter(attempt, one, now, real)),
    ];
    await recordOutcomes(db, owner, changes);
    const refused = attempted.filter(({ attempt }) => attempt.ended === 'unreachable');
    const takenAgain = attempted.filter(({ one, attempt }) => one.unreachable && attempt.ended === 'sent');
    await recordReach(db, now, refused.map(accountOf), takenAgain.map(accountOf));
    return changes;
  }

  return {
    toldToWait,
    async send(claimed) {
      const at = { now: clock.now(), real: clock.real() };
      const plan = await planBatch(claimed, {
        ...options,
        ...at,
        claimRest: (personIds) =>
          claimRest(db, { owner, kinds: [...options.kinds.keys()], personIds, ...at }),
      });
      const attempted = await sendAll(plan.outgoing);
      const changes = await record(plan.changes, attempted);

      for (const { id, state } of changes) {
        if (state !== 'queued') counter.inc({ kind: plan.kinds.get(id) ?? '', outcome: state });
      }
      for (const { one, attempt } of attempted) {
        if ('why' in attempt)
          logger.warn({ delivery: one.id, kind: one.kind, ...attempt }, 'notice not sent');
      }
    },
  };
}

/** A digest's lines all go its way; none of them is edited later, since the message is the others' too. */
function changesAfter(attempt: Attempt, one: Outgoing, now: Date, real: Date): RowChange[] {
  const change = changeAfter(attempt, one, now, real);
  if (one.alsoIds.length === 0) return [change];
  const { message, ...rest } = change;
  return [one.id, ...one.alsoIds].map((id) => ({
    ...rest,
    ...(message ? { message: { chatId: message.chatId, ...(message.at ? { at: message.at } : {}) } } : {}),
    id,
  }));
}

const accountOf = ({ one }: Attempted) => one.accountId;
