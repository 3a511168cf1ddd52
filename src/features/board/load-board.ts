import type { Tx } from '../../db/open.ts';
import { addDays, instantOf, type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { DayOff } from '../../regulation/calendar.ts';
import { addWorkingDays } from '../../regulation/due-day.ts';
import type { DutyFrame, OpenDuty } from '../../regulation/duty.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';
import { type Asked, endOfDay, openDuties } from '../duties/open-duties.ts';
import { loadSchoolLessons, type SchoolLesson } from '../journal/school-lessons.store.ts';
import type { BoardDeps } from './board-deps.ts';
import { type BoardScope, seesClasses, seesDuty } from './scope.ts';

/** Lessons that nobody entered are shown for so many working days. */
const LOOKS_BACK = 5;
/** What falls due within so many days is shown. */
const LOOKS_AHEAD = 7;

/** How the school stands at a moment. */
export interface Board {
  readonly day: SchoolDate;
  /** Why there are no lessons that day. */
  readonly off: DayOff | undefined;
  readonly lessons: readonly SchoolLesson[];
  readonly duties: readonly OpenDuty[];
}

type Sources = Pick<BoardDeps, 'evidence' | 'settings' | 'frames'>;

/** One statement for the day's lessons and one for each paragraph. */
export async function loadBoard(
  deps: Sources,
  db: Tx,
  { now, keys, lessons }: { now: Date; keys: readonly ParagraphKey[]; lessons: boolean },
): Promise<Board> {
  const day = schoolDateOf(now);
  const frame = await deps.frames(day);
  const taught = frame.calendar.lessonsOn(day);
  const asked = { from: day, until: day, frame, settings: deps.settings, which: 'all' } as const;
  return {
    day,
    off: 'off' in taught ? taught.off : undefined,
    lessons: lessons ? await loadSchoolLessons(db, asked) : [],
    duties: await owedNow(deps, db, keys, now),
  };
}

/** What of these paragraphs is owed at that moment; a lesson that is not over is not. */
export async function owedNow(
  deps: Sources,
  db: Tx,
  keys: readonly ParagraphKey[],
  now: Date,
): Promise<OpenDuty[]> {
  const frame = await deps.frames(schoolDateOf(now));
  const open = await Promise.all(keys.map((key) => openDuties(deps, db, [key], askedOf(key, now, frame))));
  return open.flat().filter(({ since }) => since <= now);
}

export function askedOf<Frame extends DutyFrame>(
  key: ParagraphKey,
  now: Date,
  frame: Frame,
): Asked & { readonly frame: Frame } {
  const today = schoolDateOf(now);
  if (key === '4.5') {
    return { now, until: endOfDay(now), since: addWorkingDays(today, -LOOKS_BACK, frame.calendar), frame };
  }
  return { now, until: instantOf(addDays(today, LOOKS_AHEAD + 1), '00:00'), since: today, frame };
}

/** As much of it as that person sees. */
export function partOf(board: Board, scope: BoardScope): Board {
  return {
    ...board,
    lessons: board.lessons.filter(({ classIds }) => seesClasses(scope, classIds)),
    duties: board.duties.filter((duty) => seesDuty(scope, duty)),
  };
}
