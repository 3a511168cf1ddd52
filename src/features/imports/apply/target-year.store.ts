import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { fromDbDate, type SchoolDate } from '../../../kernel/school-date.ts';
import type { TargetYear } from '../plan/school-data.ts';

/**
 * The school year that an import of this day is for: the one it lies in, or the coming one once lessons are
 * over and it has been made. @throws Refusal no-school-year
 */
export async function findTargetYear(db: Db, today: SchoolDate): Promise<TargetYear> {
  const rows = await db.schoolYear.findMany({ include: { semesters: true }, orderBy: { startsOn: 'asc' } });
  const years = rows.map(({ id, startsOn, endsOn, semesters }) => {
    const ends = semesters.map((semester) => fromDbDate(semester.endsOn)).sort();
    const until = fromDbDate(endsOn);
    return { id, from: fromDbDate(startsOn), until, lessonsUntil: ends.at(-1) ?? until };
  });
  const current = years.findLast(({ from }) => from <= today);
  const coming = years.find(({ from }) => from > today);
  const found = current && (!coming || today <= current.lessonsUntil) ? current : coming;
  if (!found) throw new Refusal('no-school-year');
  return found;
}
