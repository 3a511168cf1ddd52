import type { PrismaClient } from '../db/generated/client.ts';
import { type SchoolDate, toDbDate } from '../kernel/school-date.ts';
import { FIRST_TELEGRAM_ID, STRANGERS, telegramIdOf } from './telegram-ids.ts';

/** One who can speak in the demo; the ids are those under which the school's data came. */
export interface DemoPersona {
  readonly id: string;
  /** `Uzvārds Vārds` */
  readonly name: string;
  /** Of the day: staff roles, `guardian`, `student`, `stranger`; none for someone who has left. */
  readonly roles: readonly string[];
  readonly telegramId: number;
  /** This account of theirs is connected, and not cut off. */
  readonly linked: boolean;
  /** The number of the Telegram account. */
  readonly phone?: string;
  /** A student's, or a class teacher's. */
  readonly class?: string;
  readonly children?: readonly { readonly name: string; readonly class: string }[];
}

/** Everyone in the demo school as of `today`, then the strangers. */
export async function personasOf(db: PrismaClient, today: SchoolDate): Promise<readonly DemoPersona[]> {
  const people = await loadPeople(db, toDbDate(today));
  return [...people.map(toPersona), ...(await strangers(db))];
}

interface PersonRow {
  readonly id: number;
  readonly externalId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly linked: boolean;
  readonly staffRoles: readonly string[] | null;
  readonly teachesClass: string | null;
  readonly inClass: string | null;
  readonly children: readonly { readonly name: string; readonly class: string }[] | null;
}

/** One statement for all, however many: a large demo school has 200,000 people. */
async function loadPeople(db: PrismaClient, day: Date): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    WITH linked AS (
      SELECT "telegramId", "personId" FROM account WHERE "personId" IS NOT NULL AND "closedAt" IS NULL
    ), staff AS (
      SELECT "personId", array_agg(role::text ORDER BY staff_role.id) AS roles, min(school_class.name) AS class
      FROM staff_role LEFT JOIN school_class ON school_class.id = "classId"
      WHERE since <= ${day}::date AND ("until" IS NULL OR "until" >= ${day}::date) GROUP BY 1
    ), enrolled AS (
      SELECT "studentId", min(student."personId") AS "personId", min(school_class.name) AS class
      FROM enrolment
      JOIN student ON student.id = "studentId"
      JOIN school_class ON school_class.id = "classId"
      WHERE since <= ${day}::date AND ("until" IS NULL OR "until" >= ${day}::date) GROUP BY 1
    ), guardian AS (
      SELECT guardianship."personId", json_agg(json_build_object(
        'name', child."familyName" || ' ' || child."givenName", 'class', enrolled.class
      ) ORDER BY guardianship."studentId") AS children
      FROM guardianship
      JOIN enrolled ON enrolled."studentId" = guardianship."studentId"
      JOIN person child ON child.id = enrolled."personId"
      WHERE since <= ${day}::date AND ("until" IS NULL OR "until" >= ${day}::date) GROUP BY 1
    )
    SELECT person.id, "externalId", "familyName" || ' ' || "givenName" AS name, phone,
      linked."telegramId" IS NOT NULL AS linked,
      staff.roles AS "staffRoles", staff.class AS "teachesClass", enrolled.class AS "inClass", children
    FROM person
    LEFT JOIN linked ON linked."personId" = person.id AND linked."telegramId" = ${FIRST_TELEGRAM_ID}::bigint + person.id
    LEFT JOIN staff ON staff."personId" = person.id
    LEFT JOIN enrolled ON enrolled."personId" = person.id
    LEFT JOIN guardian ON guardian."personId" = person.id
    ORDER BY person.id`;
}

function toPersona(person: PersonRow): DemoPersona {
  const { id, externalId, name, phone, linked, staffRoles, teachesClass, inClass, children } = person;
  const className = inClass ?? teachesClass;
  return {
    id: externalId ?? `person-${id}`,
    name,
    roles: [...new Set(staffRoles), ...(children ? ['guardian'] : []), ...(inClass ? ['student'] : [])],
    telegramId: telegramIdOf(id),
    linked,
    ...(phone ? { phone } : {}),
    ...(className ? { class: className } : {}),
    ...(children ? { children } : {}),
  };
}

/** Linked once someone has connected the stranger's account to a person. */
async function strangers(db: PrismaClient): Promise<DemoPersona[]> {
  const linked = await db.account.findMany({
    where: {
      telegramId: { in: STRANGERS.map(({ telegramId }) => BigInt(telegramId)) },
      personId: { not: null },
      closedAt: null,
    },
    select: { telegramId: true },
  });
  const ids = new Set(linked.map(({ telegramId }) => Number(telegramId)));
  return STRANGERS.map((one) => ({ ...one, roles: ['stranger'], linked: ids.has(one.telegramId) }));
}
