import type { Db, Tx } from '../../db/open.ts';
import { fromDbDate, type SchoolTime, toDbDate } from '../../kernel/school-date.ts';
import type { Span } from '../../regulation/calendar.ts';
import type { SchoolEvent } from '../../regulation/school-events.ts';

interface Row {
  readonly id: number;
  readonly title: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly classIds: readonly number[];
  readonly noLessons: boolean;
  readonly reason: SchoolEvent['noLessons'] | null;
}

/** The events that fall into these days, in their order. */
export async function loadEvents(db: Db | Tx, { from, until }: Span): Promise<SchoolEvent[]> {
  const rows = await db.schoolEvent.findMany({
    where: { startsOn: { lte: toDbDate(until) }, endsOn: { gte: toDbDate(from) } },
    orderBy: [{ startsOn: 'asc' }, { startsAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rows.map(toEvent);
}

export function toEvent(row: Row): SchoolEvent {
  const { id, title, startsAt, endsAt, classIds } = row;
  return {
    id,
    title,
    from: fromDbDate(row.startsOn),
    until: fromDbDate(row.endsOn),
    hours:
      startsAt && endsAt ? { startsAt: startsAt as SchoolTime, endsAt: endsAt as SchoolTime } : undefined,
    classIds,
    noLessons: row.noLessons ? (row.reason ?? 'event') : undefined,
  };
}
