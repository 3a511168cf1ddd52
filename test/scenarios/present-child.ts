import { toDbDate } from '../../src/kernel/school-date.ts';
import { type Family, familiesOf } from '../support/families.ts';
import type { RunningApp } from '../support/running-app.ts';
import { studentIdsOf, TODAY } from './demo-lessons.ts';

/** A child of 5.b whom nobody has entered as absent today: two connected guardians, no other child. */
export async function presentChild(
  app: RunningApp,
): Promise<{ readonly child: Family; readonly parent: string; readonly studentId: number }> {
  const away = await app.app.database.db.absence.findMany({ where: { lesson: { day: toDbDate(TODAY) } } });
  const students = await studentIdsOf(app, '5.b');
  for (const child of await familiesOf(app, '5.b')) {
    const studentId = students.get(child.name);
    const [parent, second] = child.guardians;
    if (!studentId || !parent || !second || !child.onlyChild) continue;
    if (!away.some((absence) => absence.studentId === studentId)) return { child, parent, studentId };
  }
  throw new Error('5.b has no such child');
}
