import type { Db } from '../../../db/open.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { type LessonState, missingParts } from '../../../regulation/lesson-state.ts';
import { loadSchoolLessons, type SchoolLesson } from '../../journal/school-lessons.store.ts';
import type { BoardDeps } from '../board-deps.ts';
import { type BoardScope, seesClasses } from '../scope.ts';
import type { SettledLesson } from './week-tally.ts';

/** ¶4.5: the lessons of the school year whose deadline has passed, as far as the viewer sees them; in two statements. */
export async function loadLessonHistory(
  { db, frames, settings }: Pick<BoardDeps, 'db' | 'frames' | 'settings'>,
  scope: BoardScope,
  now: Date,
): Promise<SettledLesson[]> {
  const today = schoolDateOf(now);
  const frame = await frames(today);
  const asked = { from: frame.calendar.year.from, until: today, frame, settings, which: 'all' } as const;
  const settled = (await loadSchoolLessons(db, asked)).filter(
    ({ dueAt, notHeld, classIds }) => !notHeld && dueAt <= now && seesClasses(scope, classIds),
  );
  const changedLater = settled.filter(({ kept, dueAt }) => kept && kept.updatedAt > dueAt);
  const before = await statesAtDeadline(db, changedLater);
  return settled.map((lesson): SettledLesson => {
    const complete = lesson.missing.length === 0;
    return { ...lesson, complete, completeInTime: completeAtDeadline(lesson, complete, before) };
  });
}

/** A lesson that nobody touched after its deadline is as it was then; else the audit says how it was. */
function completeAtDeadline(
  { kept, dueAt, homeworkDefaultsToNone }: SchoolLesson,
  complete: boolean,
  before: ReadonlyMap<number, LessonState>,
): boolean {
  if (!kept || kept.updatedAt <= dueAt) return complete;
  const state = before.get(kept.lessonId);
  return state !== undefined && missingParts(state, { homeworkDefaultsToNone }).length === 0;
}

/** What the first change after its deadline found in each of these lessons. */
async function statesAtDeadline(
  db: Db,
  lessons: readonly SchoolLesson[],
): Promise<ReadonlyMap<number, LessonState>> {
  if (lessons.length === 0) return new Map();
  const asked = lessons.flatMap(({ kept, dueAt }) => (kept ? [{ id: kept.lessonId, dueAt }] : []));
  const rows = await db.$queryRaw<{ id: number; before: LessonState | null }[]>`
    SELECT DISTINCT ON (asked.id) asked.id, later.before
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked (id int, "dueAt" timestamptz)
    JOIN audit_entry later ON later.subject = 'lesson' AND later."subjectId" = asked.id AND later.at > asked."dueAt"
    ORDER BY asked.id, later.id`;
  return new Map(rows.flatMap(({ id, before }) => (before ? [[id, before] as const] : [])));
}
