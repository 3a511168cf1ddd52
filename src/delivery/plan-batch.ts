import type { Db } from '../db/open.ts';
import type { Logger } from '../kernel/logger.ts';
import { afterFailure, type Tried } from './change-after.ts';
import type { Claimed, RowChange } from './delivery.store.ts';
import type { NoticeKind, NoticeLanguage, NoticeMessage, OwedNotice } from './notice.ts';
import { soonestAllowed } from './quiet-hours.ts';
import { type OpenAccount, openAccounts } from './reach.store.ts';

/** A message ready to go. */
export interface Outgoing extends Tried {
  readonly kind: string;
  readonly message: NoticeMessage;
  readonly accountId: number;
  /** Telegram refused this account before; if it takes this one, that is over. */
  readonly unreachable: boolean;
}

export interface BatchPlan {
  readonly outgoing: Outgoing[];
  /** What is decided without Telegram: put off, nobody there, no longer owed. */
  readonly changes: RowChange[];
}

interface Reachable {
  readonly row: Claimed;
  readonly account: OpenAccount;
  /** The message to edit; one in another chat is of an account that was cut off, and out of reach. */
  readonly editing: number | null;
}

interface PlanContext {
  readonly db: Db;
  readonly logger: Logger;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly schoolLanguage: NoticeLanguage;
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
  const plan: BatchPlan = { outgoing: [], changes: [] };
  const accounts = await openAccounts(
    context.db,
    claimed.map(({ personId }) => personId),
  );
  for (const [name, rows] of Map.groupBy(claimed, ({ kind }) => kind)) {
    const kind = context.kinds.get(name);
    if (!kind) continue;
    const reachable = rows.flatMap((row) =>
      reachableNow(row, accounts.get(row.personId), kind, context.now, plan.changes),
    );
    if (reachable.length > 0) await planKind(kind, reachable, context, plan);
  }
  return plan;
}

function reachableNow(
  row: Claimed,
  account: OpenAccount | undefined,
  kind: NoticeKind,
  now: Date,
  changes: RowChange[],
): Reachable[] {
  const { id } = row;
  if (!account) {
    changes.push({ id, state: 'unreachable' });
    return [];
  }
  const editing = row.chatId === account.telegramId ? row.messageId : null;
  const soonest = soonestAllowed(now, kind.quiet);
  if (editing === null && soonest > now) {
    changes.push({ id, state: 'queued', notBefore: soonest });
    return [];
  }
  return [{ row, account, editing }];
}

async function planKind(
  kind: NoticeKind,
  reachable: Reachable[],
  context: PlanContext,
  plan: BatchPlan,
): Promise<void> {
  const { db, logger, now, real } = context;
  const notices = new Map(reachable.map((one) => [one.row.id, owed(one, context.schoolLanguage)]));
  let messages: ReadonlyMap<number, NoticeMessage>;
  try {
    messages = await kind.compose(db, [...notices.values()], now);
  } catch (err) {
    logger.error({ err, kind: kind.kind }, 'notice not composed');
    plan.changes.push(...reachable.map(({ row }) => afterFailure(row, real)));
    return;
  }
  for (const { row, account, editing } of reachable) {
    const message = messages.get(row.id);
    if (!message || (message.withdraws && editing === null)) {
      plan.changes.push({ id: row.id, state: 'cancelled' });
      continue;
    }
    plan.outgoing.push({
      id: row.id,
      kind: row.kind,
      attempts: row.attempts,
      chatId: account.telegramId,
      accountId: account.accountId,
      unreachable: account.unreachable,
      editing,
      message,
      withdrawing: message.withdraws === true,
      idempotent: kind.idempotent,
    });
  }
}

function owed({ row, account, editing }: Reachable, schoolLanguage: NoticeLanguage): OwedNotice {
  const { id, personId, kind, params } = row;
  return {
    id,
    personId,
    kind,
    params,
    language: account.language ?? schoolLanguage,
    alreadySent: editing !== null,
  };
}
