import type { Db, Tx } from '../../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { belongs, type Standing, standingsOf } from '../standing.store.ts';
import { mayVouchFor, mayVouchForAnyone } from '../who-may-vouch.ts';
import { type Claim, fitsHint, foldedNames } from './claim.ts';

/** More namesakes than that are not looked at. */
const MOST_NAMESAKES = 20;

/** Everyone at the school who bears the name. */
async function namesakes(db: Db | Tx, name: string, day: SchoolDate): Promise<Standing[]> {
  const people = await db.person.findMany({
    where: { foldedName: { in: foldedNames(name) } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST_NAMESAKES,
  });
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  return (await standingsOf(db, ids, day)).filter(belongs);
}

/** The one person whom a claim fits; none: nobody, or more than one. */
export async function claimed(db: Db | Tx, claim: Claim, day: SchoolDate): Promise<Standing | undefined> {
  const [only, ...others] = (await namesakes(db, claim.name, day)).filter((one) => fitsHint(claim.hint, one));
  return others.length === 0 ? only : undefined;
}

/**
 * Who decides of a claim: the superusers, and the class teachers who may vouch for the person; of
 * `among` alone, if given.
 */
export async function decidersOf(
  db: Db | Tx,
  day: SchoolDate,
  among?: readonly number[],
): Promise<(person: Standing | undefined) => number[]> {
  const date = toDbDate(day);
  const roles = await db.staffRole.findMany({
    where: {
      role: { in: ['superuser', 'classTeacher'] },
      since: { lte: date },
      OR: [{ until: null }, { until: { gte: date } }],
      ...(among ? { personId: { in: [...among] } } : {}),
    },
    select: { personId: true, role: true, classId: true },
  });
  const actors = [...Map.groupBy(roles, ({ personId }) => personId)].map(
    ([personId, own]): Actor => ({
      ...{ personId, givenName: '', familyName: '', children: [], self: undefined },
      roles: own.map(({ role, classId }) => (classId === null ? { role } : { role, classId })),
    }),
  );
  return (person) => actors.filter((actor) => mayDecide(actor, person)).map(({ personId }) => personId);
}

/** Of nobody in the roster the superuser decides. */
export function mayDecide(actor: Actor, person: Standing | undefined): boolean {
  return person ? mayVouchFor(actor, 'recovery.decide', person) : mayVouchForAnyone(actor, 'recovery.decide');
}

/** Of two who decide at once, the second waits here and then sees what was decided. */
export async function lockRecovery(tx: Tx, id: number) {
  await tx.$queryRaw`SELECT id FROM access_recovery WHERE id = ${id} FOR UPDATE`;
  return tx.accessRecovery.findUnique({ where: { id } });
}
