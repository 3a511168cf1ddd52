import type { Update } from 'grammy/types';
import { Prisma } from '../db/generated/client.ts';
import { LEASE_MS, leaseEnd } from '../db/lease.ts';
import type { Db, Tx } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { DueSource } from '../schedule/due.ts';
import type { Reply } from './feature.ts';
import { chatOf, messageOf, readUpdate, type SentFile } from './incoming.ts';
import { storable } from './storable.ts';

/** An update that this replica may work on: it holds the chat's lease. */
export interface InboxItem {
  readonly updateId: number;
  readonly chatId: number;
  readonly update: Update;
  /** Set once its effect is committed: only the answer is still owed. */
  readonly reply: Reply | undefined;
  readonly attempts: number;
}

/** Thrown inside a transaction whose update was applied before: it rolls everything back. */
export class AlreadyApplied extends Error {}

/** How an earlier message of the chat was answered. */
export interface EarlierAnswer {
  readonly reply: Reply;
  readonly answerMessageId: number | undefined;
  readonly updateId: number;
}

/** A message that brought a file. */
export interface FileMessage {
  readonly messageId: number;
  readonly file: SentFile;
  /** Its caption as it was last sent. */
  readonly text: string;
  readonly replyTo: number | undefined;
}

export interface Inbox extends DueSource {
  /** Stores a batch in one statement; gives back those that are new and in chats of this replica. */
  store(updates: readonly Update[]): Promise<InboxItem[]>;
  /** Keeps but the id of an update that the database does not take, so that it is not fetched for ever. */
  bury(updateId: number): Promise<void>;
  /**
   * Takes over what waits in chats that nobody holds: after a kill, or left by another replica. `own`: in
   * chats of this replica as well, since another one may have stored an update there.
   */
  sweep(options?: { readonly own: boolean }): Promise<InboxItem[]>;
  /** Keeps a chat for this replica while its work goes on. */
  renew(chatId: number): Promise<void>;
  /** In the effect's transaction, last. @throws AlreadyApplied */
  markApplied(tx: Tx, updateId: number, reply: Reply): Promise<void>;
  /** The end of an update; `release` gives the chat free in the same statement. */
  finish(
    item: InboxItem,
    outcome: { answerMessageId?: number; reply?: Reply; dead?: true; release: boolean },
  ): Promise<void>;
  countAttempt(updateId: number): Promise<void>;
  /** What was said about a message: its own answer, or, if it is one of ours, what it answers. */
  earlierAnswer(chatId: number, messageId: number): Promise<EarlierAnswer | undefined>;
  /** How these messages were answered, oldest first: a person's, its edits included; ours, each press on it. */
  answersTo(
    chatId: number,
    messageIds: readonly number[],
  ): Promise<(EarlierAnswer & { readonly messageId: number })[]>;
  /** All that came so far of the album that this message belongs to, in its order; of a single file, itself. */
  albumOf(chatId: number, messageId: number): Promise<FileMessage[]>;
}

interface Row {
  updateId: bigint;
  chatId: bigint;
  payload: Update;
  reply: Reply | null;
  attempts: number;
}

const toItem = (row: Row): InboxItem => ({
  updateId: Number(row.updateId),
  chatId: Number(row.chatId),
  update: row.payload,
  reply: row.reply ?? undefined,
  attempts: row.attempts,
});

const ANSWER = { updateId: true, reply: true, answerMessageId: true } as const;

const toAnswer = (row: {
  updateId: bigint;
  reply: unknown;
  answerMessageId: number | null;
}): EarlierAnswer => ({
  updateId: Number(row.updateId),
  reply: row.reply as Reply,
  answerMessageId: row.answerMessageId ?? undefined,
});

/** Telegram's bound of an album; its messages are numbered one after the other. */
const IN_AN_ALBUM = 10;

export function createInbox({ db, clock, owner }: { db: Db; clock: Clock; owner: string }): Inbox {
  return {
    async store(updates) {
      if (updates.length === 0) return [];
      const clean = JSON.parse(storable(updates)) as Update[];
      const rows = clean.map((update) => ({
        updateId: update.update_id,
        chatId: chatOf(update),
        messageId: messageOf(update),
        payload: update,
      }));
      const stored = await db.$queryRaw<{ updateId: bigint }[]>`
        WITH incoming AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS row("updateId" bigint, "chatId" bigint, "messageId" int, payload jsonb)
        ), stored AS (
          INSERT INTO inbox ("updateId", "chatId", "messageId", payload, "receivedAt")
          SELECT "updateId", "chatId", "messageId", payload, ${clock.now()}::timestamptz FROM incoming
          ON CONFLICT ("updateId") DO NOTHING
          RETURNING "updateId", "chatId"
        ), held AS (
          -- Only for what is new here: a chat that waits for the sweep must not look as if it were taken.
          INSERT INTO lease (name, owner, until)
          SELECT DISTINCT 'chat:' || "chatId", ${owner}, ${leaseEnd(clock)}::timestamptz FROM stored ORDER BY 1
          ON CONFLICT (name) DO UPDATE SET owner = EXCLUDED.owner, until = EXCLUDED.until
          WHERE lease.owner = EXCLUDED.owner OR lease.until < ${clock.real()}
          RETURNING name
        )
        SELECT stored."updateId" FROM stored JOIN held ON held.name = 'chat:' || stored."chatId"`;
      const ours = new Set(stored.map((row) => Number(row.updateId)));
      return rows
        .filter((row) => ours.has(row.updateId))
        .map((row) => ({
          updateId: row.updateId,
          chatId: row.chatId,
          update: row.payload,
          reply: undefined,
          attempts: 0,
        }));
    },

    async bury(updateId) {
      const dead = { updateId, chatId: 0, payload: {}, state: 'dead', receivedAt: clock.now() } as const;
      await db.inbox.createMany({ data: [dead], skipDuplicates: true });
    },

    async sweep({ own } = { own: false }) {
      const now = clock.real();
      const rows = await db.$queryRaw<Row[]>`
        WITH waiting AS (
          SELECT DISTINCT "chatId" FROM inbox
          WHERE state IN ('received', 'applied') AND NOT EXISTS (
            SELECT 1 FROM lease WHERE lease.name = 'chat:' || inbox."chatId" AND lease.until >= ${now}
              AND NOT (${own} AND lease.owner = ${owner})
          )
          LIMIT 100
        ), held AS (
          INSERT INTO lease (name, owner, until)
          SELECT 'chat:' || "chatId", ${owner}, ${leaseEnd(clock)}::timestamptz FROM waiting ORDER BY 1
          ON CONFLICT (name) DO UPDATE SET owner = EXCLUDED.owner, until = EXCLUDED.until
          WHERE lease.until < ${now} OR lease.owner = EXCLUDED.owner
          RETURNING name
        )
        SELECT inbox."updateId", inbox."chatId", inbox.payload, inbox.reply, inbox.attempts
        FROM inbox JOIN held ON held.name = 'chat:' || inbox."chatId"
        WHERE inbox.state IN ('received', 'applied')
        ORDER BY inbox."updateId"`;
      return rows.map(toItem);
    },

    async renew(chatId) {
      await db.lease.updateMany({
        where: { name: `chat:${chatId}`, owner },
        data: { until: leaseEnd(clock) },
      });
    },

    async markApplied(tx, updateId, reply) {
      const marked = await tx.$executeRaw`
        UPDATE inbox SET state = 'applied', reply = ${JSON.stringify(reply)}::jsonb
        WHERE "updateId" = ${updateId} AND state = 'received'`;
      if (marked === 0) throw new AlreadyApplied();
    },

    async finish(item, { answerMessageId, reply, dead, release }) {
      const state = dead ? 'dead' : 'answered';
      const name = release ? `chat:${item.chatId}` : '';
      await db.$executeRaw`
        WITH released AS (
          DELETE FROM lease WHERE name = ${name} AND owner = ${owner} AND NOT EXISTS (
            SELECT 1 FROM inbox WHERE "chatId" = ${item.chatId} AND state IN ('received', 'applied')
              AND "updateId" <> ${item.updateId}
          )
        )
        UPDATE inbox SET state = ${state}::"InboxState", "answerMessageId" = ${answerMessageId ?? null}::int,
          reply = COALESCE(${reply ? JSON.stringify(reply) : null}::jsonb, reply)
        WHERE "updateId" = ${item.updateId}`;
    },

    async countAttempt(updateId) {
      await db.inbox.update({ where: { updateId }, data: { attempts: { increment: 1 } } });
    },

    async earlierAnswer(chatId, messageId) {
      const row = await db.inbox.findFirst({
        where: {
          chatId,
          OR: [{ messageId }, { answerMessageId: messageId }],
          reply: { not: { equals: null } },
        },
        orderBy: { updateId: 'desc' },
        select: ANSWER,
      });
      return row ? toAnswer(row) : undefined;
    },

    async answersTo(chatId, messageIds) {
      const rows = await db.inbox.findMany({
        where: { chatId, messageId: { in: [...messageIds] }, reply: { not: { equals: null } } },
        orderBy: { updateId: 'asc' },
        select: { ...ANSWER, messageId: true },
      });
      return rows.map((row) => ({ ...toAnswer(row), messageId: row.messageId ?? 0 }));
    },

    async albumOf(chatId, messageId) {
      const rows = await db.inbox.findMany({
        where: { chatId, messageId: { gt: messageId - IN_AN_ALBUM, lt: messageId + IN_AN_ALBUM } },
        orderBy: [{ messageId: 'asc' }, { updateId: 'asc' }],
        select: { messageId: true, payload: true },
      });
      const messages = new Map<number, FileMessage>();
      for (const row of rows) {
        const incoming = readUpdate(row.payload as unknown as Update, '');
        if (incoming.kind !== 'file' || row.messageId === null) continue;
        const { file, text, replyTo } = incoming;
        messages.set(row.messageId, { messageId: row.messageId, file, text, replyTo });
      }
      const own = messages.get(messageId);
      if (own?.file.album === undefined) return own ? [own] : [];
      return [...messages.values()].filter(({ file }) => file.album === own.file.album);
    },

    nextDue: async () => undefined,

    async busy() {
      const rows = await db.inbox.findMany({
        where: { state: { in: ['received', 'applied'] } },
        select: { updateId: true, state: true },
        take: 20,
      });
      return rows.map(({ updateId, state }) => `update ${updateId} is ${state}, not answered`);
    },

    restless: () => Prisma.sql`EXISTS (SELECT FROM inbox WHERE state IN ('received', 'applied'))`,
  };
}

/** Renew when less than this is left. */
export const RENEW_AFTER_MS = LEASE_MS / 2;
