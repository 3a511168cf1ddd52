import { fold } from '../../../kernel/folding.ts';
import { readClassName } from '../../../kernel/read-class.ts';
import type { Target } from './school-data.ts';

const words = (text: string) =>
  fold(text)
    .replace(/[\s.]+/g, ' ')
    .trim();

/** A class or a group by the name that a cell gives it. */
export function findTarget<Found extends Target>(cell: string, targets: readonly Found[]): Found | undefined {
  const read = readClassName(cell);
  const name = typeof read === 'string' ? cell : read.name;
  return (
    targets.find((target) => target.kind === 'class' && target.name === name) ??
    targets.find((target) => words(target.name) === words(cell))
  );
}

/** The column by which a course belongs to its class or group. */
export function columnsOf(target: Target): { classId: number | null; groupId: number | null } {
  return target.kind === 'class'
    ? { classId: target.id, groupId: null }
    : { classId: null, groupId: target.id };
}

export const targetKey = ({ classId, groupId }: { classId: number | null; groupId: number | null }) =>
  classId === null ? `group ${groupId}` : `class ${classId}`;
