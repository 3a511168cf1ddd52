import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { fromDbDate, type SchoolDate, type SchoolTime, toDbDate } from '../../kernel/school-date.ts';
import type { Span } from '../../regulation/calendar.ts';
import type { DayBellTimes } from './read-bells.ts';

export interface SemesterRow extends Span {
  readonly id: number;
  readonly number: number;
  /** The leaving grade's own last day. */
  readonly grade9Until: SchoolDate | null;
}

export interface BreakRow extends Span {
  readonly id: number;
}

export interface YearRows {
  readonly id: number;
  readonly name: string;
  readonly span: Span;
  readonly semesters: readonly SemesterRow[];
  readonly breaks: readonly BreakRow[];
}

/** What the school itself says of a day. */
export interface DayRows {
  readonly override: { readonly working: boolean; readonly lessonsAsOn: number | null } | null;
  readonly bells: readonly DayBellTimes[];
}

/**
 * The year that holds the day, locked: of two who change the calendar at once the second waits, and sees
 * what the first one did. @throws Refusal day-outside-year
 */
export async function lockYear(tx: Tx, day: SchoolDate): Promise<YearRows> {
  const date = toDbDate(day);
  await tx.$queryRaw`SELECT id FROM school_year WHERE "startsOn" <= ${date} AND "endsOn" >= ${date} FOR UPDATE`;
  const year = await tx.schoolYear.findFirst({
    where: { startsOn: { lte: date }, endsOn: { gte: date } },
    relationLoadStrategy: 'join',
    include: { semesters: { orderBy: { number: 'asc' } }, breaks: { orderBy: { startsOn: 'asc' } } },
  });
  if (!year) throw new Refusal('day-outside-year');
  return {
    id: year.id,
    name: year.name,
    span: toSpan(year),
    semesters: year.semesters.map((row) => ({
      id: row.id,
      number: row.number,
      ...toSpan(row),
      grade9Until: row.grade9EndsOn && fromDbDate(row.grade9EndsOn),
    })),
    breaks: year.breaks.map((row) => ({ id: row.id, ...toSpan(row) })),
  };
}

const toSpan = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): Span => ({
  from: fromDbDate(startsOn),
  until: fromDbDate(endsOn),
});

export async function writeSemester(tx: Tx, { id, from, until, grade9Until }: SemesterRow): Promise<void> {
  await tx.semester.update({
    where: { id },
    data: {
      startsOn: toDbDate(from),
      endsOn: toDbDate(until),
      grade9EndsOn: grade9Until && toDbDate(grade9Until),
    },
  });
}

/** With an id: that very row, be it there or not. */
export async function writeBreak(
  tx: Tx,
  yearId: number,
  { id, from, until }: Span & { readonly id?: number },
): Promise<number> {
  const span = { startsOn: toDbDate(from), endsOn: toDbDate(until) };
  if (id === undefined) return (await tx.schoolBreak.create({ data: { yearId, ...span } })).id;
  await tx.schoolBreak.upsert({ where: { id }, create: { id, yearId, ...span }, update: span });
  return id;
}

export async function removeBreak(tx: Tx, id: number): Promise<void> {
  await tx.schoolBreak.deleteMany({ where: { id } });
}

export async function readDayRows(tx: Tx, day: SchoolDate): Promise<DayRows> {
  const date = toDbDate(day);
  const override = await tx.dayOverride.findUnique({
    where: { day: date },
    select: { working: true, lessonsAsOn: true },
  });
  const bells = await tx.dayBell.findMany({ where: { day: date }, orderBy: { number: 'asc' } });
  return {
    override,
    bells: bells.map(({ number, startsAt, endsAt }) => ({
      number,
      startsAt: startsAt as SchoolTime,
      endsAt: endsAt as SchoolTime,
    })),
  };
}

export async function writeDayRows(tx: Tx, day: SchoolDate, { override, bells }: DayRows): Promise<void> {
  const date = toDbDate(day);
  if (override)
    await tx.dayOverride.upsert({
      where: { day: date },
      create: { day: date, ...override },
      update: override,
    });
  else await tx.dayOverride.deleteMany({ where: { day: date } });
  await tx.dayBell.deleteMany({ where: { day: date } });
  if (bells.length > 0) await tx.dayBell.createMany({ data: bells.map((bell) => ({ day: date, ...bell })) });
}
