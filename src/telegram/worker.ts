import { type Api, GrammyError } from 'grammy';
import type { Db, Tx } from '../db/open.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Language } from '../regulation/actor.ts';
import { type AnswerTarget, answerPress, isUnreachable, sendAnswer } from './answer.ts';
import type { CommandMenus } from './command-menus.ts';
import type { Dispatch } from './dispatch.ts';
import type { Reply, Request, Visitor } from './feature.ts';
import { leaveForms } from './forms.ts';
import { leaveGroup } from './groups.ts';
import type { Texts, Translate } from './i18n.ts';
import { AlreadyApplied, type Inbox, type InboxItem } from './inbox.ts';
import { type Incoming, readUpdate } from './incoming.ts';
import { refusalText } from './refusal-text.ts';
import type { Screen } from './screen.ts';

/** Where an update stands; a test ends the process at each. */
export type UpdateStep = 'fetched' | 'stored' | 'applied' | 'sent' | 'answered';

export interface WorkerDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly api: Api;
  readonly botName: string;
  readonly inbox: Inbox;
  readonly dispatch: Dispatch;
  readonly menus: CommandMenus;
  readonly texts: Texts;
  readonly schoolLanguage: Language;
  /** Who writes, read anew for every update. */
  readonly identify: (telegramId: number, now: Date) => Promise<Visitor>;
  /** After a commit: what was queued may be due. */
  readonly committed: () => void;
  readonly trace?: (step: UpdateStep, updateId: number) => void;
}

type PersonIncoming = Exclude<Incoming, { kind: 'group' | 'ignored' }>;

/** Works on one update to its end. @throws what made the answer fail; the update is tried again. */
export function createWorker(deps: WorkerDeps) {
  const { clock, logger, inbox, dispatch, trace } = deps;

  async function work(item: InboxItem, release: boolean): Promise<void> {
    const incoming = readUpdate(item.update, deps.botName);
    if (incoming.kind === 'ignored') return inbox.finish(item, { release });
    if (incoming.kind === 'group') {
      const reply = await leaveGroup(deps, incoming);
      return inbox.finish(item, { release, ...(reply ? { reply } : {}) });
    }
    const visitor = await deps.identify(incoming.telegramId, clock.now());
    const reply = item.reply ?? (await handle(item, incoming, visitor));
    trace?.('applied', item.updateId);
    try {
      const answerMessageId = await answer(item, incoming, visitor, reply);
      trace?.('sent', item.updateId);
      await inbox.finish(item, {
        reply,
        release,
        ...(answerMessageId === undefined ? {} : { answerMessageId }),
      });
      trace?.('answered', item.updateId);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      logger.info({ updateId: item.updateId }, 'the person cannot be reached');
      await inbox.finish(item, { reply, release });
    }
  }

  async function handle(item: InboxItem, incoming: PersonIncoming, visitor: Visitor): Promise<Reply> {
    try {
      if (incoming.kind === 'command') await leaveForms(deps.db, visitor);
      return await dispatch.handle(incoming, toRequest(item, incoming, visitor));
    } catch (error) {
      if (error instanceof AlreadyApplied) return await storedReply(item);
      if (error instanceof Refusal) return refused(error, incoming);
      return fault(item, error);
    }
  }

  /** Another run of this update was quicker: its answer stands. */
  async function storedReply(item: InboxItem): Promise<Reply> {
    const row = await deps.db.inbox.findUniqueOrThrow({
      where: { updateId: item.updateId },
      select: { reply: true },
    });
    return row.reply as unknown as Reply;
  }

  function fault(item: InboxItem, error: unknown): Reply {
    logger.error({ err: error, updateId: item.updateId }, 'an update failed');
    return {
      view: 'shell-fault',
      params: { reference: item.updateId.toString(36).toUpperCase() },
      anew: true,
    };
  }

  function toRequest(item: InboxItem, incoming: PersonIncoming, visitor: Visitor): Request {
    const now = clock.now();
    return {
      updateId: item.updateId,
      telegramId: incoming.telegramId,
      visitor,
      now,
      sentAt: incoming.sentAt ?? now,
      messageId: incoming.messageId,
      text: 'text' in incoming ? incoming.text : '',
      args: incoming.kind === 'press' ? incoming.data.split(':').slice(1) : [],
      replyTo: incoming.replyTo,
      edited: incoming.kind === 'text' && incoming.edited,
      pressed: incoming.kind === 'press',
      telegramLanguage: incoming.telegramLanguage,
      async write(change: (tx: Tx) => Promise<Reply>) {
        const reply = await inTransaction(deps.db, async (tx) => {
          const result = await change(tx);
          await inbox.markApplied(tx, item.updateId, result);
          return result;
        });
        deps.committed();
        return reply;
      },
    };
  }

  async function answer(item: InboxItem, incoming: PersonIncoming, visitor: Visitor, reply: Reply) {
    // Whoever chose a language has an account since.
    const shown = reply.language ? { ...visitor, language: reply.language, hasAccount: true } : visitor;
    const t = deps.texts[shown.language];
    const { screen, ...given } = await render(item, incoming, reply, shown);
    const target: AnswerTarget = {
      chatId: item.chatId,
      press:
        incoming.kind === 'press' ? { messageId: incoming.messageId, queryId: incoming.queryId } : undefined,
    };
    const alert = given.reply.alert && alertText(t, given.reply.alert);
    const messageId = screen ? await sendAnswer(deps.api, target, given.reply, screen, alert) : undefined;
    if (!screen && target.press) await answerPress(deps.api, target.press.queryId, alert);
    await deps.menus.refresh(item.chatId, shown);
    return messageId;
  }

  /** What is shown: the reply's view, or in its stead why it cannot be. No screen: the alert alone. */
  async function render(
    item: InboxItem,
    incoming: PersonIncoming,
    reply: Reply,
    visitor: Visitor,
  ): Promise<Rendered> {
    const context = { db: deps.db, visitor, now: clock.now(), t: deps.texts[visitor.language] };
    const show = async (shown: Reply): Promise<Rendered> => {
      if (shown.view === 'shell-alert') return { reply: shown, screen: undefined };
      const screen = await (shown.ready?.(context) ?? dispatch.view(shown.view)(shown.params, context));
      return { reply: shown, screen };
    };
    try {
      return await show(reply);
    } catch (error) {
      return show(error instanceof Refusal ? refused(error, incoming) : fault(item, error));
    }
  }

  return { work };
}

interface Rendered {
  readonly reply: Reply;
  readonly screen: Screen | undefined;
}

/** A refused press leaves its card as it is; only the alert shows. */
function refused(error: Refusal, incoming: PersonIncoming): Reply {
  if (incoming.kind !== 'press') return refusedView(error);
  return { view: 'shell-alert', params: {}, alert: { refusal: error.code, params: error.params } };
}

function alertText(t: Translate, alert: NonNullable<Reply['alert']>): string {
  return 'refusal' in alert ? refusalText(t, alert.refusal, alert.params) : t(alert.key, alert.params);
}

function refusedView(error: Refusal): Reply {
  return { view: 'shell-refusal', params: { code: error.code, params: error.params } };
}

/** Telegram says no and will say so again: no use in another try. */
export function isFinal(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code >= 400 &&
    error.error_code < 500 &&
    error.error_code !== 429
  );
}
