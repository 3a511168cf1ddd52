import { holdsOn } from '../../db/holds-on.ts';
import type { Tx } from '../../db/open.ts';
import { instantOf, schoolDateOf } from '../../kernel/school-date.ts';
import type { Actor, Language, StaffRole } from '../../regulation/actor.ts';

/** A person in whose chat a board of today stands. */
export interface BoardViewer {
  readonly telegramId: number;
  readonly messageId: number;
  readonly language: Language | null;
  /** With the rights of this moment; a board needs nothing of their family. */
  readonly actor: Actor;
}

interface Row {
  telegramId: bigint;
  messageId: number;
  language: Language | null;
  personId: number;
  givenName: string;
  familyName: string;
  roles: { role: StaffRole; classId: number | null }[];
}

/**
 * The newest board of each person, if it was opened today and still shows the board: not where they went on from it,
 * nor in a chat of which something has not been answered yet.
 */
export async function loadViewers(db: Tx, view: string, now: Date): Promise<BoardViewer[]> {
  const today = schoolDateOf(now);
  const rows = await db.$queryRaw<Row[]>`
    WITH shown AS (
      SELECT DISTINCT ON ("chatId") "chatId", "answerMessageId", "updateId" FROM inbox
      WHERE "receivedAt" >= ${instantOf(today, '00:00')} AND "answerMessageId" IS NOT NULL AND reply ->> 'view' = ${view}
      ORDER BY "chatId", "updateId" DESC
    )
    SELECT account."telegramId", shown."answerMessageId" AS "messageId", account.language,
      person.id AS "personId", person."givenName", person."familyName",
      (SELECT json_agg(json_build_object('role', held.role, 'classId', held."classId")) FROM staff_role held
        WHERE held."personId" = person.id AND ${holdsOn('held', today)}) AS roles
    FROM shown
    JOIN account ON account."telegramId" = shown."chatId" AND account."closedAt" IS NULL
    JOIN person ON person.id = account."personId"
    WHERE NOT EXISTS (
      SELECT 1 FROM inbox later WHERE later."chatId" = shown."chatId" AND later."answerMessageId" = shown."answerMessageId"
        AND later."updateId" > shown."updateId"
    ) AND NOT EXISTS (
      SELECT 1 FROM inbox waiting WHERE waiting."chatId" = shown."chatId" AND waiting.state IN ('received', 'applied'))`;
  return rows.map(({ telegramId, messageId, language, roles, ...person }) => ({
    telegramId: Number(telegramId),
    messageId,
    language,
    actor: {
      ...person,
      roles: (roles ?? []).map(({ role, classId }) => (classId === null ? { role } : { role, classId })),
      children: [],
      self: undefined,
    },
  }));
}
