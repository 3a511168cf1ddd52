import type { Db } from '../db/open.ts';
import {
  instantOf,
  type SchoolDate,
  type SchoolTime,
  schoolDateOf,
  schoolTimeOf,
} from '../kernel/school-date.ts';
import type { SlotTime } from './slots.ts';

export const SLOT_TASK = 'slot';

const FIRST_START = 'first-start';

/**
 * Wins slots: the inserted row decides which replica runs it. The work becomes a task in the same
 * statement, so that a slot that was won is also run, whatever happens to this process.
 */
export async function winSlots(db: Db, slots: readonly SlotTime[], now: Date): Promise<void> {
  if (slots.length === 0) return;
  const rows = slots.map(({ name, at }, n) => ({ n, name, at }));
  await db.$executeRaw`
    WITH due AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (n int, name text, at timestamptz)
    ), won AS (
      INSERT INTO slot_run (slot, "startedAt") SELECT name, ${now} FROM due ORDER BY name
      ON CONFLICT (slot) DO NOTHING RETURNING slot
    )
    INSERT INTO task ("dedupeKey", kind, params, "dueAt")
    SELECT 'slot ' || due.name, ${SLOT_TASK}, jsonb_build_object('run', due.name), due.at
    FROM due JOIN won ON won.slot = due.name ORDER BY due.n
    ON CONFLICT ("dedupeKey") DO NOTHING`;
}

export async function finishSlot(db: Db, name: string, at: Date): Promise<void> {
  await db.slotRun.updateMany({ where: { slot: name }, data: { finishedAt: at } });
}

/** Those of the slots that no one has won yet. */
export async function notYetWon(db: Db, slots: readonly SlotTime[]): Promise<SlotTime[]> {
  if (slots.length === 0) return [];
  const won = await db.slotRun.findMany({
    where: { slot: { in: slots.map(({ name }) => name) } },
    select: { slot: true },
  });
  const names = new Set(won.map(({ slot }) => slot));
  return slots.filter(({ name }) => !names.has(name));
}

/**
 * Up to where the slots were run before `now`, exclusive. The very first start runs nothing of the past:
 * it leaves a mark, from which later starts go on. Otherwise the latest slot that was won counts, itself
 * included: another of the same minute may have been missed.
 */
export async function runUpTo(db: Db, now: Date): Promise<Date> {
  const minute = `${schoolDateOf(now)}T${schoolTimeOf(now)}`;
  const [latest] = await db.$queryRaw<{ minute: string; first: boolean }[]>`
    SELECT left(slot, 16) AS minute, bool_or(slot LIKE ${`% ${FIRST_START}`}) AS first
    FROM slot_run WHERE left(slot, 16) <= ${minute}
    GROUP BY 1 ORDER BY 1 DESC LIMIT 1`;
  if (latest) {
    const [day, time] = latest.minute.split('T') as [SchoolDate, SchoolTime];
    const at = instantOf(day, time);
    return latest.first ? at : new Date(at.getTime() - 1);
  }
  await db.$executeRaw`
    INSERT INTO slot_run (slot, "startedAt", "finishedAt") VALUES (${`${minute} ${FIRST_START}`}, ${now}, ${now})
    ON CONFLICT (slot) DO NOTHING`;
  return now;
}
