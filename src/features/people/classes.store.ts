import type { Db, Tx } from '../../db/open.ts';
import { compareNames } from '../../kernel/folding.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import { type Action, may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';

export interface NamedClass {
  readonly id: number;
  readonly name: string;
}

/** The classes of the school year of that day, or of the next one in the summer, in the school's order. */
export async function classesOf(db: Db | Tx, day: SchoolDate): Promise<NamedClass[]> {
  const year = await db.schoolYear.findFirst({
    where: { endsOn: { gte: toDbDate(day) } },
    orderBy: { startsOn: 'asc' },
    relationLoadStrategy: 'join',
    select: { classes: { select: { id: true, name: true } } },
  });
  return (year?.classes ?? []).sort((a, b) => compareNames(a.name, b.name));
}

/** Those of them about which the actor may do it. */
export async function classesWhereMay(
  db: Db | Tx,
  actor: Actor,
  action: Action,
  day: SchoolDate,
): Promise<NamedClass[]> {
  const classes = await classesOf(db, day);
  return classes.filter(({ id }) => may(actor, action, { classId: id }));
}
