import { Refusal } from '../../../kernel/refusal.ts';

/** A part of a class: who teaches it, who is in it. */
export interface SplitPart {
  readonly teacherId: number;
  readonly studentIds: readonly number[];
}

/** ¶4.3: the fewest and the most parts of one class. */
export const SPLIT_PARTS = [2, 3] as const;

/**
 * The class list cut into parts of one size, one student more in the first ones: the number of each one's
 * part, from 0, in the order of the list.
 */
export function byAlphabet(students: number, parts: number): number[] {
  return Array.from({ length: students }, (_, place) => Math.floor((place * parts) / students));
}

/**
 * ¶4.3: every student of the class is in exactly one part, no part is empty, and each has a teacher of its own:
 * the parts are taught at the same time.
 * @throws Refusal split-changed, split-group-empty, split-one-teacher
 */
export function checkParts(parts: readonly SplitPart[], roster: readonly number[]): void {
  const placed = parts.flatMap(({ studentIds }) => studentIds);
  const once = new Set(placed).size === placed.length;
  if (!once || placed.length !== roster.length || !roster.every((id) => placed.includes(id)))
    throw new Refusal('split-changed');
  if (parts.some(({ studentIds }) => studentIds.length === 0)) throw new Refusal('split-group-empty');
  if (new Set(parts.map(({ teacherId }) => teacherId)).size < parts.length)
    throw new Refusal('split-one-teacher');
}
