import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '../db/generated/client.ts';
import { StartupFault } from '../db/startup-fault.ts';
import type { DemoSchool } from './generate/demo-school.ts';
import { SUPERUSER_ID } from './generate/staff.ts';

/** Each table after those that it refers to. */
const TABLES: Readonly<Record<keyof DemoSchool, string>> = {
  years: 'school_year',
  semesters: 'semester',
  breaks: 'school_break',
  overrides: 'day_override',
  bells: 'bell',
  subjects: 'subject',
  classes: 'school_class',
  people: 'person',
  accounts: 'account',
  staffRoles: 'staff_role',
  students: 'student',
  enrolments: 'enrolment',
  guardianships: 'guardianship',
  groups: 'teaching_group',
  groupMembers: 'group_member',
  courses: 'course',
  slots: 'timetable_slot',
  lessons: 'lesson',
  absences: 'absence',
  homework: 'homework',
  absenceNotes: 'absence_note',
  briefings: 'briefing',
  briefingAttendances: 'briefing_attendance',
};

const ROWS_A_STATEMENT = 5_000;

/** Whether the database holds a school; a load that was broken off does not count. */
export async function isLoaded(db: PrismaClient): Promise<boolean> {
  return (await db.school.count()) > 0;
}

interface DemoTerms {
  readonly name?: string;
  /** The rules of use that everyone with an account has accepted; none: they will be asked. */
  readonly rulesVersion?: string;
}

/**
 * Fills an empty database with the demo school, thousands of rows a statement, each its own transaction.
 * The school's own row comes last and stands for "complete": what a broken-off load left behind is cleared
 * and loaded anew.
 *
 * @param at school time
 * @throws StartupFault if the database holds a school or other people already
 */
export async function loadDemoSchool(
  db: PrismaClient,
  school: DemoSchool,
  at: Date,
  { name = 'Zvana pamatskola', rulesVersion }: DemoTerms = {},
): Promise<void> {
  if (await isLoaded(db)) throw new StartupFault('The database holds a school already. Nothing was loaded.');
  await clearBrokenOffLoad(db);
  for (const [rows, table] of Object.entries(TABLES) as [keyof DemoSchool, string][]) {
    await insert(db, table, school[rows]);
  }
  await continueNumbering(db, school);
  if (rulesVersion) await acceptRules(db, rulesVersion);
  await db.school.create({ data: { name, stamp: randomUUID(), demo: true, createdAt: at } });
}

/** Rows as one JSON value: many times quicker than a parameter for each field. */
async function insert(db: PrismaClient, table: string, rows: readonly object[]): Promise<void> {
  const into = Prisma.raw(`"${table}"`);
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const chunk = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    await db.$executeRaw`
      INSERT INTO ${into} SELECT * FROM jsonb_populate_recordset(NULL::${into}, ${chunk}::jsonb)`;
  }
}

async function acceptRules(db: PrismaClient, version: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO consent ("personId", version, language, "telegramId", "acceptedAt")
    SELECT "personId", ${version}, 'lv', "telegramId", "linkedAt" FROM account
    WHERE "personId" IS NOT NULL ORDER BY account.id`;
}

async function clearBrokenOffLoad(db: PrismaClient): Promise<void> {
  const first = await db.person.findFirst({ orderBy: { id: 'asc' }, select: { externalId: true } });
  if (first && first.externalId !== SUPERUSER_ID)
    throw new StartupFault('The database holds other people already. Nothing was loaded.');
  const tables = Object.values(TABLES).map((table) => `"${table}"`);
  await db.$executeRaw`TRUNCATE ${Prisma.raw(tables.join(', '))} RESTART IDENTITY CASCADE`;
}

/** Rows came with their ids; the next row of each table is numbered after them. */
async function continueNumbering(db: PrismaClient, school: DemoSchool): Promise<void> {
  const { overrides: _, briefingAttendances: __, ...numbered } = TABLES;
  const lasts = (Object.entries(numbered) as [keyof DemoSchool, string][])
    .map(([rows, table]) => ({ table, last: school[rows].length }))
    .filter(({ last }) => last > 0);
  await db.$queryRaw`
    SELECT setval(pg_get_serial_sequence(quote_ident(name), 'id')::regclass, last)
    FROM unnest(${lasts.map(({ table }) => table)}::text[], ${lasts.map(({ last }) => last)}::int[])
      AS numbered(name, last)`;
}
