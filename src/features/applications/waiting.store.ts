import { Prisma } from '../../db/generated/client.ts';
import type { Db } from '../../db/open.ts';
import type { ApplicationState } from './application.ts';

/** An application as a list shows it. */
export interface WaitingApplication {
  readonly id: number;
  readonly childName: string;
  readonly applicantName: string;
  readonly className: string;
  readonly state: ApplicationState;
  /** ISO instants. */
  readonly submittedAt: string;
  readonly passedAt: string | null;
}

export interface WaitingPage {
  readonly page: readonly WaitingApplication[];
  /** Of these classes: with the class teacher, the unanswered among them included. */
  readonly onClassDesk: number;
  /** Of them, those whose answer is awaited. */
  readonly asked: number;
  /** With the superuser. */
  readonly passed: number;
}

interface PageOf {
  readonly desk: 'class' | 'superuser';
  readonly classIds: readonly number[] | 'all';
  readonly take: number;
  readonly skip: number;
}

/** A page of what waits, the longest first, and how many there are; one statement. */
export async function waitingPage(db: Db, { desk, classIds, take, skip }: PageOf): Promise<WaitingPage> {
  const mine = classIds === 'all' ? Prisma.sql`true` : Prisma.sql`"classId" = ANY(${[...classIds]}::int[])`;
  const onDesk = desk === 'class' ? Prisma.sql`"passedAt" IS NULL` : Prisma.sql`"passedAt" IS NOT NULL`;
  const [found] = await db.$queryRaw<WaitingPage[]>`
    WITH open AS (
      SELECT * FROM application WHERE state IN ('submitted', 'asked', 'passed') AND ${mine}
    ), page AS (
      SELECT open.id, "childFamilyName" || ' ' || "childGivenName" AS "childName",
        "familyName" || ' ' || "givenName" AS "applicantName", school_class.name AS "className",
        state, "submittedAt", "passedAt", COALESCE("passedAt", "submittedAt") AS since
      FROM open JOIN school_class ON school_class.id = open."classId"
      WHERE ${onDesk} ORDER BY since, open.id LIMIT ${take} OFFSET ${skip}
    )
    SELECT (SELECT COALESCE(json_agg(page ORDER BY since, id), '[]') FROM page) AS page,
      count(*) FILTER (WHERE "passedAt" IS NULL)::int AS "onClassDesk",
      count(*) FILTER (WHERE ${onDesk} AND state = 'asked')::int AS asked,
      count(*) FILTER (WHERE "passedAt" IS NOT NULL)::int AS passed
    FROM open`;
  return found ?? { page: [], onClassDesk: 0, asked: 0, passed: 0 };
}
