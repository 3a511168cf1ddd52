import { type Api, GrammyError } from 'grammy';
import type { Db, Tx } from '../db/open.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Language } from '../regulation/actor.ts';
import { isUnreachable, sendAnswer } from './answer.ts';
import type { CommandMenus } from './command-menus.ts';
import type { Dispatch } from './dispatch.ts';
import type { Reply, Request, Visitor } from './feature.ts';
import { leaveForms } from './forms.ts';
import { leaveGroup } from './groups.ts';
import type { Texts } from './i18n.ts';
import { AlreadyApplied, type Inbox, type InboxItem } from './inbox.ts';
import { type Incoming, readUpdate } from './incoming.ts';
import { refusedReply, showReply } from './shown-reply.ts';

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
    // What waits from an earlier run was committed then.
    let committed = item.reply !== undefined;
    const onCommit = () => {
      committed = true;
    };
    const reply = item.reply ?? (await handle(item, incoming, visitor, onCommit));
    trace?.('applied', item.updateId);
    try {
      const [answerMessageId, ...others] = await answer(item, incoming, visitor, reply);
      trace?.('sent', item.updateId);
      await inbox.finish(item, {
        reply: others.length > 0 ? { ...reply, alsoMessageIds: others } : reply,
        release,
        ...(answerMessageId === undefined ? {} : { answerMessageId }),
      });
      trace?.('answered', item.updateId);
    } catch (error) {
      if (isUnreachable(error)) logger.info({ updateId: item.updateId }, 'the person cannot be reached');
      else if (isFinal(error)) await apologise(item, visitor, error);
      else throw error;
      await inbox.finish(item, { reply, release });
    } finally {
      // After the answer: the one who wrote does not wait for others' notices.
      if (committed) deps.committed();
    }
  }

  async function handle(
    item: InboxItem,
    incoming: PersonIncoming,
    visitor: Visitor,
    onCommit: () => void,
  ): Promise<Reply> {
    try {
      if (dispatch.beginsAnew(incoming)) await leaveForms(deps.db, visitor);
      return await dispatch.handle(incoming, toRequest(item, incoming, visitor, onCommit));
    } catch (error) {
      if (error instanceof AlreadyApplied) return await storedReply(item);
      if (error instanceof Refusal) return refusedReply(error, incoming.kind === 'press');
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

  function toRequest(
    item: InboxItem,
    incoming: PersonIncoming,
    visitor: Visitor,
    onCommit: () => void,
  ): Request {
    const now = clock.now();
    return {
      updateId: item.updateId,
      telegramId: incoming.telegramId,
      visitor,
      now,
      sentAt: incoming.sentAt ?? now,
      messageId: incoming.messageId,
      text: 'text' in incoming ? incoming.text : '',
      html: 'html' in incoming ? incoming.html : '',
      file: incoming.kind === 'file' ? incoming.file : undefined,
      contact: incoming.kind === 'contact' ? incoming.contact : undefined,
      args: incoming.kind === 'press' ? incoming.data.split(':').slice(1) : [],
      replyTo: incoming.replyTo,
      edited: 'edited' in incoming && incoming.edited,
      pressed: incoming.kind === 'press',
      telegramLanguage: incoming.telegramLanguage,
      async write(change: (tx: Tx) => Promise<Reply>) {
        const reply = await inTransaction(deps.db, async (tx) => {
          const result = await change(tx);
          await inbox.markApplied(tx, item.updateId, result);
          return result;
        });
        onCommit();
        return reply;
      },
    };
  }

  /** Telegram refuses our answer, and would again: a fault of ours, but the person is not left without a word. */
  async function apologise(item: InboxItem, visitor: Visitor, error: unknown): Promise<void> {
    const reply = fault(item, error);
    const context = { db: deps.db, visitor, now: clock.now(), t: deps.texts[visitor.language] };
    const screen = await dispatch.view(reply.view)(reply.params, context);
    try {
      await sendAnswer(
        deps.api,
        { chatId: item.chatId, press: undefined },
        { reply, screen, alert: undefined },
      );
    } catch (second) {
      logger.error({ err: second, updateId: item.updateId }, 'not even the apology was taken');
    }
  }

  async function answer(item: InboxItem, incoming: PersonIncoming, visitor: Visitor, reply: Reply) {
    // Whoever chose a language has an account since.
    const reader = reply.language ? { ...visitor, language: reply.language, hasAccount: true } : visitor;
    const shown = await showReply(reply, {
      dispatch,
      context: { db: deps.db, visitor: reader, now: clock.now(), t: deps.texts[reader.language] },
      pressed: incoming.kind === 'press',
      onFault: (error) => fault(item, error),
    });
    const press = incoming.kind === 'press' ? pressOf(incoming) : undefined;
    const messageIds = await sendAnswer(deps.api, { chatId: item.chatId, press }, shown);
    await deps.menus.refresh(item.chatId, reader);
    return messageIds;
  }

  return { work };
}

/** Which message an answer to the press may edit. */
function pressOf({ messageId, queryId, keepsMessage }: Extract<Incoming, { kind: 'press' }>) {
  return { messageId: keepsMessage ? undefined : messageId, queryId };
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
