import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { Span } from '../../regulation/calendar.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import { tellConcerned } from '../timetable/tell-of-change.ts';
import {
  type BreakRow,
  type DayRows,
  lockYear,
  readDayRows,
  removeBreak,
  type SemesterRow,
  writeBreak,
  writeDayRows,
  writeSemester,
} from './calendar-rows.store.ts';
import { checkBreak, checkSemesters } from './check-calendar.ts';

export const SEMESTER_CHANGED = 'semester.changed';
export const BREAK_CHANGED = 'break.changed';
export const DAY_CHANGED = 'calendar-day.changed';

/** Who changes the calendar, when, and until when it can be taken back. */
export interface ChangeContext {
  readonly actor: Actor;
  readonly frames: Pick<SchoolFrames, 'expectChange'>;
  readonly now: Date;
  readonly updateId: number;
  readonly undoUntil: Date;
}

interface Change {
  readonly action: string;
  readonly subject: string;
  readonly subjectId: number;
  readonly before: object | null;
  readonly after: object | null;
}

function begin({ actor, frames }: ChangeContext): void {
  if (!may(actor, 'calendar.change')) throw new Refusal('not-allowed');
  frames.expectChange();
}

/** The audit of a change. @throws Refusal calendar-unchanged */
export async function recordChange(tx: Tx, context: ChangeContext, change: Change): Promise<void> {
  if (JSON.stringify(change.before) === JSON.stringify(change.after)) throw new Refusal('calendar-unchanged');
  const { actor, now, updateId, undoUntil } = context;
  const asJson = (rows: object | null) => rows as Prisma.InputJsonValue | null;
  await recordAudit(tx, [
    {
      ...change,
      before: asJson(change.before),
      after: asJson(change.after),
      at: now,
      actorId: actor.personId,
      updateId,
      undoUntil,
    },
  ]);
}

/** What is to be different of a semester. */
export type SemesterChange = Partial<Pick<SemesterRow, 'from' | 'until' | 'grade9Until'>>;

/** @throws Refusal not-allowed, semesters-out-of-order, day-outside-year, calendar-unchanged, stale-button */
export async function changeSemester(
  tx: Tx,
  context: ChangeContext,
  { yearDay, number, change }: { yearDay: SchoolDate; number: number; change: SemesterChange },
): Promise<void> {
  begin(context);
  const { span, semesters } = await lockYear(tx, yearDay);
  const before = semesters.find((one) => one.number === number);
  if (!before) throw new Refusal('stale-button');
  const after = { ...before, ...change };
  checkSemesters(span, [...semesters.filter((one) => one !== before), after]);
  await writeSemester(tx, after);
  await recordChange(tx, context, {
    action: SEMESTER_CHANGED,
    subject: 'semester',
    subjectId: before.id,
    before,
    after,
  });
}

/** As the audit keeps a break: with its year, so that it can be put back. */
export type KeptBreak = BreakRow & { readonly yearId: number };

/**
 * A new break, other dates for the one that begins on `startsOn`, or with no dates its end.
 * @throws Refusal not-allowed, break-overlaps, day-outside-year, calendar-unchanged, stale-button
 */
export async function changeBreak(
  tx: Tx,
  context: ChangeContext,
  { yearDay, startsOn, to }: { yearDay: SchoolDate; startsOn?: SchoolDate; to: Span | undefined },
): Promise<void> {
  begin(context);
  const { id: yearId, span, breaks } = await lockYear(tx, yearDay);
  const before = startsOn && breaks.find(({ from }) => from === startsOn);
  if (startsOn && !before) throw new Refusal('stale-button');
  if (to) checkBreak(span, breaks, { ...to, id: before?.id });
  let id = before?.id;
  if (to) id = await writeBreak(tx, yearId, { ...to, ...(id === undefined ? {} : { id }) });
  else if (id !== undefined) await removeBreak(tx, id);
  if (id === undefined) throw new Refusal('stale-button');
  await recordChange(tx, context, {
    action: BREAK_CHANGED,
    subject: 'school-break',
    subjectId: id,
    before: before ? { ...before, yearId } : null,
    after: to ? { id, ...to, yearId } : null,
  });
}

/** As the audit keeps a day. */
export type KeptDay = DayRows & { readonly day: SchoolDate };

/**
 * A day off, a moved working day, or a day with bells of its own; what is not named stays. What was entered in
 * the journal that day stays too. Of a day to come everyone hears, once it can no longer be taken back (¶6).
 * @throws Refusal not-allowed, day-outside-year, calendar-unchanged
 */
export async function changeDay(
  tx: Tx,
  context: ChangeContext,
  day: SchoolDate,
  change: Partial<DayRows>,
): Promise<void> {
  begin(context);
  await lockYear(tx, day);
  const before = await readDayRows(tx, day);
  const after = { ...before, ...change };
  await writeDayRows(tx, day, after);
  await recordChange(tx, context, {
    action: DAY_CHANGED,
    subject: 'calendar-day',
    subjectId: Number(day.replaceAll('-', '')),
    before: { day, ...before },
    after: { day, ...after },
  });
  const { now, updateId, undoUntil } = context;
  if (day >= schoolDateOf(now))
    await tellConcerned(tx, { news: { what: 'day', day }, changeId: `update-${updateId}`, now, undoUntil });
}
