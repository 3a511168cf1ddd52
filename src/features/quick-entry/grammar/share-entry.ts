import type { Said } from './statement.ts';
import type { EntryStudent } from './types.ts';

/**
 * What is said of several classes at once, as far as it is about these students. Where only students of
 * the other classes are named, nothing is said of this class's roll.
 */
export function saidOf(students: readonly EntryStudent[], said: Said): Said {
  const { homework, absent, late, praised, ...forAll } = said;
  const own = (ids: readonly number[]) => ids.filter((id) => students.some((student) => student.id === id));
  const isOurs = (ids: readonly number[] | undefined) =>
    ids !== undefined && (ids.length === 0 || own(ids).length > 0);
  const ours = homework?.flatMap((item) => {
    if (item.kind === 'none' || !item.studentIds) return [item];
    return isOurs(item.studentIds) ? [{ ...item, studentIds: own(item.studentIds) }] : [];
  });
  return {
    ...forAll,
    ...(ours && ours.length > 0 ? { homework: ours } : {}),
    ...(absent && isOurs(absent) ? { absent: own(absent) } : {}),
    ...(late && isOurs(late) ? { late: own(late) } : {}),
    ...(praised && isOurs(praised) ? { praised: own(praised) } : {}),
  };
}
