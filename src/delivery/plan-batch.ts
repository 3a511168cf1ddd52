import type { Db } from '../db/open.ts';
import type { Logger } from '../kernel/logger.ts';
import { afterFailure, type Tried } from './change-after.ts';
import type { Claimed, RowChange } from './delivery.store.ts';
import { type DigestForm, nextDigest } from './digest.ts';
import type { NoticeKind, NoticeLanguage, NoticeMessage, OwedNotice } from './notice.ts';
import { soonestAllowed } from './quiet-hours.ts';
import { type OpenAccount, openAccounts } from './reach.store.ts';

/** A message ready to go. */
export interface Outgoing extends Tried {
  /** The further notices that are lines of it: a digest. */
  readonly alsoIds: readonly number[];
  readonly kind: string;
  readonly message: NoticeMessage;
  readonly accountId: number;
  /** Telegram refused this account before; if it takes this one, that is over. */
  readonly unreachable: boolean;
  /** It waits for the person's digest, in this language. */
  readonly digestIn: NoticeLanguage | undefined;
}

export interface BatchPlan {
  readonly outgoing: Outgoing[];
  /** What is decided without Telegram: put off, nobody there, no longer owed. */
  readonly changes: RowChange[];
  /** The kind of each row, those claimed beside the batch for a digest included. */
  readonly kinds: ReadonlyMap<number, string>;
}

interface Reachable {
  readonly row: Claimed;
  readonly account: OpenAccount;
  /** The message to edit; one in another chat is of an account that was cut off, and out of reach. */
  readonly editing: number | null;
  /** Goes out with the person's others, in the evening's one message. */
  readonly inDigest: boolean;
}

interface PlanContext {
  readonly db: Db;
  readonly logger: Logger;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly schoolLanguage: NoticeLanguage;
  /** None: everyone is told at once. */
  readonly digest: DigestForm | undefined;
  /** Claims what else is due to these persons. */
  readonly claimRest: (personIds: readonly number[]) => Promise<Claimed[]>;
  /** School time, and the machine's. */
  readonly now: Date;
  readonly real: Date;
}

/**
 * Decides for each claimed row what is to be sent, and what is not. Quiet hours are asked here, not when
 * a notice is queued: so one that was held up (a stop, an outage, a retry) does not ring at night either.
 * A row put off carries its new time, so that the next due moment is exact.
 */
export async function planBatch(claimed: readonly Claimed[], context: PlanContext): Promise<BatchPlan> {
  const kinds = new Map<number, string>();
  const plan: BatchPlan = { outgoing: [], changes: [], kinds };
  const accounts = await openAccounts(
    context.db,
    claimed.map(({ personId }) => personId),
  );
  const reachable = (rows: readonly Claimed[]) => {
    for (const { id, kind } of rows) kinds.set(id, kind);
    return rows.flatMap((row) => reachableNow(row, accounts.get(row.personId), context, plan.changes) ?? []);
  };
  const going = reachable(claimed);
  const inDigest = new Set(going.filter((one) => one.inDigest).map(({ row }) => row.personId));
  if (inDigest.size > 0) going.push(...reachable(await context.claimRest([...inDigest])));

  for (const [kind, ones] of Map.groupBy(going, ({ row }) => row.kind))
    await planKind(kind, ones, context, plan);
  return { ...plan, outgoing: withDigests(plan.outgoing, context) };
}

/** Undefined: decided without Telegram, or of a kind that is left to others. */
function reachableNow(
  row: Claimed,
  account: OpenAccount | undefined,
  context: PlanContext,
  changes: RowChange[],
): Reachable | undefined {
  const kind = context.kinds.get(row.kind);
  if (!kind) return undefined;
  const { id } = row;
  if (!account) {
    changes.push({ id, state: 'unreachable' });
    return undefined;
  }
  const editing = row.chatId === account.telegramId ? row.messageId : null;
  const digest = kind.urgent || editing !== null || !account.digest ? undefined : context.digest;
  const soonest = editing === null ? soonestFor(row, kind, account, digest, context.now) : context.now;
  if (soonest > context.now) {
    changes.push({ id, state: 'queued', notBefore: soonest });
    return undefined;
  }
  return { row, account, editing, inDigest: digest !== undefined };
}

/** When the person may hear of it: after their quiet hours, or with the digest. */
function soonestFor(
  { notBefore }: Claimed,
  kind: NoticeKind,
  account: OpenAccount,
  digest: DigestForm | undefined,
  now: Date,
): Date {
  const quiet = kind.urgent ? kind.quiet : (account.quiet ?? kind.quiet);
  const allowed = soonestAllowed(now, quiet);
  if (!digest) return allowed;
  const promised = nextDigest(notBefore, digest.time, quiet);
  if (promised > now) return promised;
  return allowed > now ? nextDigest(now, digest.time, quiet) : now;
}

async function planKind(
  name: string,
  reachable: readonly Reachable[],
  context: PlanContext,
  plan: BatchPlan,
): Promise<void> {
  const { db, logger, now, real } = context;
  const kind = context.kinds.get(name);
  if (!kind) return;
  const notices = new Map(reachable.map((one) => [one.row.id, owed(one, context.schoolLanguage)]));
  let messages: ReadonlyMap<number, NoticeMessage>;
  try {
    messages = await kind.compose(db, [...notices.values()], now);
  } catch (err) {
    logger.error({ err, kind: kind.kind }, 'notice not composed');
    plan.changes.push(...reachable.map(({ row }) => afterFailure(row, real)));
    return;
  }
  for (const { row, account, editing, inDigest } of reachable) {
    const message = messages.get(row.id);
    if (!message || (message.withdraws && editing === null)) {
      plan.changes.push({ id: row.id, state: 'cancelled' });
      continue;
    }
    plan.outgoing.push({
      id: row.id,
      alsoIds: [],
      kind: row.kind,
      attempts: row.attempts,
      chatId: account.telegramId,
      accountId: account.accountId,
      unreachable: account.unreachable,
      editing,
      message,
      withdrawing: message.withdraws === true,
      idempotent: kind.idempotent,
      digestIn: inDigest ? (account.language ?? context.schoolLanguage) : undefined,
    });
  }
}

/** Several of one chat that wait for the evening become one message. */
function withDigests(outgoing: readonly Outgoing[], { digest }: PlanContext): Outgoing[] {
  const single = outgoing.filter(({ digestIn }) => digestIn === undefined);
  const chats = Map.groupBy(
    outgoing.filter(({ digestIn }) => digestIn !== undefined),
    ({ chatId }) => chatId,
  );
  const gathered = [...chats.values()].flatMap((ones) => {
    const [first, ...others] = ones.sort((a, b) => a.id - b.id);
    if (!first?.digestIn || !digest || others.length === 0) return ones;
    const messages = ones.map(({ message }) => message);
    return [
      {
        ...first,
        alsoIds: others.map(({ id }) => id),
        message: digest.compose(messages, first.digestIn),
        idempotent: ones.every(({ idempotent }) => idempotent),
        attempts: Math.max(...ones.map(({ attempts }) => attempts)),
      },
    ];
  });
  return [...single, ...gathered];
}

function owed({ row, account, editing, inDigest }: Reachable, schoolLanguage: NoticeLanguage): OwedNotice {
  const { id, personId, kind, params } = row;
  return {
    id,
    personId,
    kind,
    params,
    language: account.language ?? schoolLanguage,
    preview: account.preview,
    alreadySent: editing !== null,
    inDigest,
  };
}
