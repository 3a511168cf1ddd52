import type { Prisma, PrismaClient } from '../db/generated/client.ts';
import { type SchoolDate, toDbDate } from '../kernel/school-date.ts';
import { STRANGERS, telegramIdOf } from './telegram-ids.ts';

/** One who can speak in the demo; the ids are those under which the school's data came. */
export interface DemoPersona {
  readonly id: string;
  /** `Uzvārds Vārds` */
  readonly name: string;
  /** Of the day: staff roles, `guardian`, `student`, `stranger`; none for someone who has left. */
  readonly roles: readonly string[];
  readonly telegramId: number;
  /** Has an account that is connected and not cut off. */
  readonly linked: boolean;
  /** A student's, or a class teacher's. */
  readonly class?: string;
  readonly children?: readonly { readonly name: string; readonly class: string }[];
}

/** Everyone in the demo school as of `today`, and the strangers. */
export async function personasOf(db: PrismaClient, today: SchoolDate): Promise<readonly DemoPersona[]> {
  const people = await db.person.findMany({
    where: { externalId: { not: null } },
    orderBy: { id: 'asc' },
    select: personOn(toDbDate(today)),
    relationLoadStrategy: 'query',
  });
  return [...people.map(toPersona), ...(await strangers(db))];
}

/** Spaces out the joins: at the largest school `query` loads in seconds what one joined read cannot. */
function personOn(day: Date) {
  const valid = { since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] };
  const named = { id: true, externalId: true, givenName: true, familyName: true } as const;
  const inClass = { where: valid, select: { class: { select: { name: true } } } } as const;
  return {
    ...named,
    accounts: { where: { closedAt: null }, select: { telegramId: true }, orderBy: { id: 'desc' } },
    roles: {
      where: valid,
      select: { role: true, class: { select: { name: true } } },
      orderBy: { id: 'asc' },
    },
    student: { select: { enrolments: inClass } },
    guardianships: {
      where: valid,
      select: { student: { select: { person: { select: named }, enrolments: inClass } } },
      orderBy: { studentId: 'asc' },
    },
  } as const satisfies Prisma.PersonSelect;
}

type PersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof personOn> }>;

function toPersona(person: PersonRow): DemoPersona {
  const [account] = person.accounts;
  const roles = new Set<string>(person.roles.map(({ role }) => role));
  if (person.guardianships.length > 0) roles.add('guardian');
  const ownClass = person.student?.enrolments[0]?.class.name;
  if (ownClass) roles.add('student');
  const taughtClass = person.roles.find((role) => role.class)?.class?.name;
  const className = ownClass ?? taughtClass;
  const children = person.guardianships.map(({ student }) => ({
    name: nameOf(student.person),
    class: student.enrolments[0]?.class.name ?? '',
  }));

  return {
    id: person.externalId as string,
    name: nameOf(person),
    roles: [...roles],
    telegramId: account ? Number(account.telegramId) : telegramIdOf(person.id),
    linked: account !== undefined,
    ...(className ? { class: className } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

function nameOf({ familyName, givenName }: { familyName: string; givenName: string }): string {
  return `${familyName} ${givenName}`;
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
