import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { UndoEntry } from '../history/undo.ts';
import type { CorrectedRows } from './correct-timetable.ts';
import { renumberLessons } from './outside-lessons.store.ts';
import { isEntered } from './planned-numbers.store.ts';
import { keepQuietAbout } from './tell-of-change.ts';
import { replaceRows } from './timetable-rows.store.ts';

/**
 * Puts the timetable back, and nobody hears of it; false if it has changed since, or a lesson has been entered
 * at its new place.
 * @throws Refusal not-allowed
 */
export async function undoCorrection(tx: Tx, actor: Actor, { before, after }: UndoEntry): Promise<boolean> {
  if (!may(actor, 'timetable.change')) throw new Refusal('not-allowed');
  const was = before as CorrectedRows;
  const is = after as CorrectedRows;
  await renumberLessons(tx, is.attached ?? []);
  if (await enteredAtNewPlace(tx, was, is)) return false;
  if (!(await replaceRows(tx, is, was))) return false;
  await keepQuietAbout(tx, is.changeId);
  return true;
}

async function enteredAtNewPlace(
  tx: Tx,
  was: CorrectedRows,
  { slots, moves }: CorrectedRows,
): Promise<boolean> {
  const begun = slots.filter(({ id }) => was.slots.every((slot) => slot.id !== id));
  const places = [
    ...moves.map(({ courseId, toDay, toNumber }) => ({
      courseId,
      number: toNumber,
      from: toDay,
      until: toDay,
    })),
    ...begun.map(({ courseId, number, from, until }) => ({ courseId, number, from, until })),
  ].filter(({ from, number }) => from !== null && number !== null);
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      AS place("courseId" int, number int, "from" date, until date)
    JOIN lesson ON lesson."courseId" = place."courseId" AND lesson.number = place.number
      AND lesson.day >= place."from" AND (place.until IS NULL OR lesson.day <= place.until)
    WHERE ${isEntered} LIMIT 1`;
  return found.length > 0;
}
