import type { Random } from './random.ts';

/** How likely a student who is well falls ill on a school day, and how many days that takes at most. */
const FALLS_ILL = 0.018;
const LONGEST_ILLNESS = 3;

/** For each student the school days, counted from 0, on which they stay at home. */
export function someSickDays(
  random: Random,
  studentIds: Iterable<number>,
  days: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const sick = new Map<number, Set<number>>();
  for (const studentId of studentIds) {
    for (let day = 0; day < days; day++) {
      if (!random.chance(FALLS_ILL)) continue;
      const back = day + 1 + random.int(LONGEST_ILLNESS);
      const ownDays = sick.get(studentId) ?? new Set();
      for (; day < back && day < days; day++) ownDays.add(day);
      sick.set(studentId, ownDays);
    }
  }
  return sick;
}
