import type { Db, Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { Actor } from '../../regulation/actor.ts';

/** One who has applications on their desk that day: a class teacher with the class, or a superuser. */
export interface StaffDesk {
  readonly personId: number;
  /** None: a superuser. */
  readonly classId: number | null;
}

function rolesOn(db: Db | Tx, day: SchoolDate, among?: readonly number[]) {
  const date = toDbDate(day);
  return db.staffRole.findMany({
    where: {
      role: { in: ['superuser', 'classTeacher'] },
      since: { lte: date },
      OR: [{ until: null }, { until: { gte: date } }],
      ...(among ? { personId: { in: [...among] } } : {}),
    },
    select: { personId: true, role: true, classId: true },
    orderBy: { id: 'asc' },
  });
}

export async function desksOn(db: Db | Tx, day: SchoolDate): Promise<StaffDesk[]> {
  const roles = await rolesOn(db, day);
  return roles.flatMap(({ personId, role, classId }): StaffDesk[] => {
    if (role === 'superuser') return [{ personId, classId: null }];
    return classId === null ? [] : [{ personId, classId }];
  });
}

/** What these people may do with applications, by the roles of that day. */
export async function deskActors(
  db: Db,
  day: SchoolDate,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, Actor>> {
  const roles = await rolesOn(db, day, personIds);
  return new Map(
    [...Map.groupBy(roles, ({ personId }) => personId)].map(([personId, own]): [number, Actor] => [
      personId,
      {
        ...{ personId, givenName: '', familyName: '', children: [], self: undefined },
        roles: own.map(({ role, classId }) => (classId === null ? { role } : { role, classId })),
      },
    ]),
  );
}
