import type { Db } from '../../db/open.ts';

/** The student's id of each of these persons who is one. */
export async function studentsByPerson(db: Db, personIds: readonly number[]): Promise<Map<number, number>> {
  if (personIds.length === 0) return new Map();
  const students = await db.student.findMany({
    where: { personId: { in: [...personIds] } },
    select: { id: true, personId: true },
  });
  return new Map(students.map(({ id, personId }) => [personId, id]));
}
