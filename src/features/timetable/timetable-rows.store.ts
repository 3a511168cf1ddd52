import type { Tx } from '../../db/open.ts';
import { fromDbDate, type SchoolDate, toDbDate } from '../../kernel/school-date.ts';

/** An hour of the week, as its row has it. */
export interface SlotRow {
  /** None: not stored yet. */
  readonly id?: number;
  readonly courseId: number;
  readonly weekday: number;
  readonly number: number;
  readonly room: string | null;
  readonly from: SchoolDate;
  readonly until: SchoolDate | null;
}

/** What became of the lesson of one day, as its row has it. */
export interface MoveRow {
  readonly id?: number;
  readonly courseId: number;
  readonly day: SchoolDate;
  readonly number: number;
  readonly toDay: SchoolDate | null;
  readonly toNumber: number | null;
  readonly room: string | null;
}

export interface TimetableRows {
  readonly slots: readonly SlotRow[];
  readonly moves: readonly MoveRow[];
}

const ids = (rows: readonly { readonly id?: number }[]) => rows.flatMap(({ id }) => id ?? []);
const orNull = (day: SchoolDate | null) => (day === null ? null : toDbDate(day));

/**
 * Puts `after` in the place of `before`; gives `after` with its ids. Undefined: somebody else changed one of the
 * rows meanwhile, so the transaction must not be committed.
 */
export async function replaceRows(
  tx: Tx,
  before: TimetableRows,
  after: TimetableRows,
): Promise<TimetableRows | undefined> {
  const slotIds = ids(before.slots);
  const moveIds = ids(before.moves);
  const slotsGone = await tx.timetableSlot.deleteMany({ where: { id: { in: slotIds } } });
  const movesGone = await tx.lessonMove.deleteMany({ where: { id: { in: moveIds } } });
  if (slotsGone.count < slotIds.length || movesGone.count < moveIds.length) return undefined;
  const slots = await tx.timetableSlot.createManyAndReturn({
    data: after.slots.map((slot) => ({ ...slot, from: toDbDate(slot.from), until: orNull(slot.until) })),
  });
  const moves = await tx.lessonMove.createManyAndReturn({
    data: after.moves.map((move) => ({ ...move, day: toDbDate(move.day), toDay: orNull(move.toDay) })),
  });
  return { slots: slots.map(toSlotRow), moves: moves.map(toMoveRow) };
}

type StoredSlot = Omit<Required<SlotRow>, 'from' | 'until'> & { from: Date; until: Date | null };
type StoredMove = Omit<Required<MoveRow>, 'day' | 'toDay'> & { day: Date; toDay: Date | null };

export function toSlotRow(slot: StoredSlot): SlotRow {
  return { ...slot, from: fromDbDate(slot.from), until: slot.until && fromDbDate(slot.until) };
}

export function toMoveRow(move: StoredMove): MoveRow {
  return { ...move, day: fromDbDate(move.day), toDay: move.toDay && fromDbDate(move.toDay) };
}
