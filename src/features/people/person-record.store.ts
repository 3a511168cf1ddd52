import type { Db, Tx } from '../../db/open.ts';
import { fromDbDate } from '../../kernel/school-date.ts';
import { fullName, type PersonRecord, type Spell } from './person-record.ts';

const NAME = { id: true, givenName: true, familyName: true } as const;
const SPELL = { id: true, since: true, until: true } as const;
const CLASS = { select: { name: true } } as const;
const IN_ORDER = { id: 'asc' } as const;
const GUARDIANSHIP = {
  select: {
    ...SPELL,
    nickname: true,
    person: { select: { ...NAME, accounts: { where: { closedAt: null }, select: { id: true } } } },
    student: {
      select: {
        id: true,
        person: { select: NAME },
        enrolments: { select: { since: true, until: true, class: CLASS }, orderBy: IN_ORDER },
      },
    },
  },
  orderBy: IN_ORDER,
} as const;

/** In one statement; undefined: there is no such person. */
export async function readPerson(db: Db | Tx, personId: number): Promise<PersonRecord | undefined> {
  const row = await db.person.findUnique({
    where: { id: personId },
    relationLoadStrategy: 'join',
    select: {
      ...NAME,
      phone: true,
      roles: { select: { ...SPELL, role: true, classId: true, class: CLASS }, orderBy: IN_ORDER },
      guardianships: GUARDIANSHIP,
      student: {
        select: {
          id: true,
          enrolments: { select: { ...SPELL, classId: true, class: CLASS }, orderBy: IN_ORDER },
          groups: {
            select: { ...SPELL, groupId: true, group: { select: { classId: true } } },
            orderBy: IN_ORDER,
          },
          guardianships: GUARDIANSHIP,
        },
      },
      accounts: {
        select: { id: true, linkedAt: true, closedAt: true, unreachableAt: true },
        orderBy: IN_ORDER,
      },
      invites: {
        where: { usedAt: null },
        select: { id: true, expiresAt: true, revokedAt: true },
        orderBy: IN_ORDER,
      },
    },
  });
  if (!row) return undefined;
  const { student } = row;
  return {
    id: row.id,
    givenName: row.givenName,
    familyName: row.familyName,
    phone: row.phone,
    studentId: student?.id ?? null,
    roles: row.roles.map(({ class: of, ...role }) => ({
      ...role,
      ...spell(role),
      className: of?.name ?? null,
    })),
    enrolments: (student?.enrolments ?? []).map(({ class: of, ...enrolment }) => ({
      ...enrolment,
      ...spell(enrolment),
      className: of.name,
    })),
    groups: (student?.groups ?? []).map(({ group, ...member }) => ({
      ...member,
      ...spell(member),
      classId: group.classId,
    })),
    guardianships: [...row.guardianships, ...(student?.guardianships ?? [])].map(
      ({ person, student: { id: studentId, person: child, enrolments }, nickname, ...guardianship }) => ({
        ...spell(guardianship),
        guardianId: person.id,
        guardianName: fullName(person),
        guardianConnected: person.accounts.length > 0,
        studentId,
        childId: child.id,
        childName: fullName(child),
        childClasses: enrolments.map(({ class: of, since, until }) => ({
          ...days({ since, until }),
          className: of.name,
        })),
        nickname,
      }),
    ),
    accounts: row.accounts.map(({ id, linkedAt, closedAt, unreachableAt }) => ({
      id,
      linkedAt: linkedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      unreachableAt: unreachableAt?.toISOString() ?? null,
    })),
    invites: row.invites.map(({ id, expiresAt, revokedAt }) => ({
      id,
      expiresAt: expiresAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
  };
}

const days = ({ since, until }: { since: Date; until: Date | null }) =>
  ({ since: fromDbDate(since), until: until && fromDbDate(until) }) satisfies Spell;

const spell = ({ id, ...row }: { id: number; since: Date; until: Date | null }) => ({ id, ...days(row) });

/**
 * The person, whom nobody else can change until the transaction is over; nor the other one, whom the
 * change is about too. In order of their ids: two such transactions must not wait for each other.
 */
export async function lockPeople(
  tx: Tx,
  personId: number,
  otherId?: number,
): Promise<PersonRecord | undefined> {
  const ids = otherId === undefined ? [personId] : [personId, otherId];
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  return readPerson(tx, personId);
}

/** Whether somebody else is superuser on that day; two who ask at once wait for each other. */
export async function hasOtherSuperuser(tx: Tx, personId: number, day: Date): Promise<boolean> {
  const held = await tx.$queryRaw<{ personId: number }[]>`
    SELECT "personId" FROM staff_role
    WHERE role = 'superuser' AND since <= ${day}::date AND (until IS NULL OR until >= ${day}::date)
    ORDER BY id FOR UPDATE`;
  return held.some((row) => row.personId !== personId);
}
