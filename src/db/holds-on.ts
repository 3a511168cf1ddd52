import type { SchoolDate } from '../kernel/school-date.ts';
import { Prisma } from './generated/client.ts';

/** SQL: a row with `since` and `until`, both inclusive, holds on that day. */
export function holdsOn(table: string, day: SchoolDate): Prisma.Sql {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.since <= ${day}::date AND (${row}.until IS NULL OR ${row}.until >= ${day}::date)`;
}
