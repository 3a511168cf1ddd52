import type { Db, Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { fromDbDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { recordAudit } from '../../history/audit.store.ts';
import type { Undoer } from '../../history/undo.ts';
import type { SchoolFrames } from '../../timetable/school-frame.ts';
import { lockYear, type YearRows } from '../calendar-rows.store.ts';
import type { ChangeContext } from '../change-calendar.ts';
import { checkBreak, checkSemesters } from '../check-calendar.ts';
import { isUsed, moveBack, moveUp, type OwnEnd, ownEnds, type Passage } from './move-up.store.ts';
import { countNextYear, createYear, type NextYearCounts } from './next-year.store.ts';
import type { YearDates } from './next-year-dates.ts';

export const YEAR_MADE = 'school-year.made';

type Made = Passage & { readonly counts: NextYearCounts };

/** The last day of the newest year, from which the next is made; undefined: there is no year at all. */
export async function newestYearDay(db: Db | Tx): Promise<SchoolDate | undefined> {
  const { _max } = await db.schoolYear.aggregate({ _max: { endsOn: true } });
  return _max.endsOn ? fromDbDate(_max.endsOn) : undefined;
}

/**
 * The next school year: this one's bells, these dates, the classes a grade higher with their students and class
 * teachers; courses and the timetable come anew (¶4.2). `yearDay` is a day of the year that it follows.
 * @throws Refusal not-allowed, next-year-exists, semesters-out-of-order, break-overlaps, day-outside-year
 */
export async function makeNextYear(
  tx: Tx,
  context: ChangeContext,
  { yearDay, dates }: { yearDay: SchoolDate; dates: YearDates },
): Promise<NextYearCounts> {
  const { actor, frames, now, updateId, undoUntil } = context;
  if (!may(actor, 'calendar.change')) throw new Refusal('not-allowed');
  frames.expectChange();
  const old = await lockYear(tx, yearDay);
  await checkNew(tx, old, dates);
  const from = dates.span.from;
  const counts = await countNextYear(tx, old.id, from);
  const passage: Passage = { oldId: old.id, newId: await createYear(tx, old, dates), from };
  const ends = await ownEnds(tx, passage);
  await moveUp(tx, passage);
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: YEAR_MADE,
      subject: 'school-year',
      subjectId: passage.newId,
      before: { ends: ends.map((end) => ({ ...end })) },
      after: { ...passage, counts: { ...counts } },
      updateId,
      undoUntil,
    },
  ]);
  return counts;
}

async function checkNew(tx: Tx, old: YearRows, { span, semesters, breaks }: YearDates): Promise<void> {
  const newest = await newestYearDay(tx);
  if (newest !== old.span.until || span.from <= old.span.until) throw new Refusal('next-year-exists');
  checkSemesters(span, semesters);
  const rows = breaks.map((pause, id) => ({ id, ...pause }));
  for (const one of rows) checkBreak(span, rows, one);
}

/** A year that is used by now stays: courses, groups, or a student who came or went. */
export function undoYearMade(frames: Pick<SchoolFrames, 'expectChange'>): Undoer {
  return async (tx, actor, [entry]) => {
    if (!may(actor, 'calendar.change')) throw new Refusal('not-allowed');
    if (!entry) return undefined;
    frames.expectChange();
    const { counts, ...passage } = entry.after as Made;
    if (await isUsed(tx, passage, counts)) return undefined;
    await moveBack(tx, passage, (entry.before as { ends: OwnEnd[] }).ends);
    return { view: 'calendar', params: {}, alert: { key: 'undone', params: {} } };
  };
}
