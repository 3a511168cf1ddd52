import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { UndoEntry, Undoer } from '../history/undo.ts';
import type { SchoolFrames } from '../timetable/school-frame.ts';
import { keepQuietAbout } from '../timetable/tell-of-change.ts';
import {
  lockYear,
  removeBreak,
  type SemesterRow,
  writeBreak,
  writeDayRows,
  writeSemester,
} from './calendar-rows.store.ts';
import {
  BREAK_CHANGED,
  DAY_CHANGED,
  type KeptBreak,
  type KeptDay,
  SEMESTER_CHANGED,
} from './change-calendar.ts';
import { checkBreak, checkSemesters } from './check-calendar.ts';
import { SEMESTER_CLOSED, undoClosing } from './close-semester.ts';

/** Puts it back and gives a day of its year. */
type PutBack = (tx: Tx, entry: UndoEntry) => Promise<SchoolDate>;

const semester: PutBack = async (tx, { before }) => {
  const was = before as SemesterRow;
  const { span, semesters } = await lockYear(tx, was.from);
  checkSemesters(span, [...semesters.filter(({ id }) => id !== was.id), was]);
  await writeSemester(tx, was);
  return was.from;
};

const schoolBreak: PutBack = async (tx, { before, after }) => {
  const was = before as KeptBreak | null;
  const is = after as KeptBreak | null;
  const { span, breaks } = await lockYear(tx, (was ?? is)?.from as SchoolDate);
  if (was) {
    checkBreak(span, breaks, was);
    await writeBreak(tx, was.yearId, was);
  } else if (is) await removeBreak(tx, is.id);
  return span.from;
};

const calendarDay: PutBack = async (tx, { before }) => {
  const was = before as KeptDay;
  await lockYear(tx, was.day);
  await writeDayRows(tx, was.day, was);
  return was.day;
};

/** Undo of each change of the calendar; one that would break its order by now has changed since. */
export function calendarUndoers(frames: Pick<SchoolFrames, 'expectChange'>): Record<string, Undoer> {
  const undoer =
    (putBack: PutBack): Undoer =>
    async (tx, actor, entries) => {
      if (!may(actor, 'calendar.change')) throw new Refusal('not-allowed');
      frames.expectChange();
      let day: SchoolDate | undefined;
      try {
        for (const entry of entries) {
          day = await putBack(tx, entry);
          await keepQuietAbout(tx, `update-${entry.updateId}`);
        }
      } catch (error) {
        if (error instanceof Refusal) return undefined;
        throw error;
      }
      return { view: 'calendar', params: day ? { day } : {}, alert: { key: 'undone', params: {} } };
    };
  return {
    [SEMESTER_CHANGED]: undoer(semester),
    [BREAK_CHANGED]: undoer(schoolBreak),
    [DAY_CHANGED]: undoer(calendarDay),
    [SEMESTER_CLOSED]: undoer(undoClosing),
  };
}
