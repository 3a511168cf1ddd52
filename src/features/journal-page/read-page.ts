import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { PageCourse } from './courses.store.ts';
import { type JournalPage, journalPage, untilToday } from './journal-page.ts';
import { loadPage } from './page.store.ts';
import type { PageDeps } from './page-deps.ts';
import { type Period, periodsOf, presentMonth } from './period.ts';

export interface ReadPage {
  readonly course: PageCourse;
  readonly page: JournalPage;
  readonly period: Period;
  /** Those to choose from. */
  readonly periods: readonly Period[];
}

/**
 * ¶4.5, 8: a course's page of a period, of this month if none is named, as far as it has come.
 * @throws Refusal not-allowed, stale-button
 */
export async function readPage(
  { db, frames }: PageDeps,
  actor: Actor,
  { courseId, period: key }: { readonly courseId: number; readonly period: string | undefined },
  now: Date,
): Promise<ReadPage> {
  const today = schoolDateOf(now);
  const frame = await frames(today);
  const periods = periodsOf(frame.calendar, today);
  const period = key === undefined ? presentMonth(periods) : periods.find((one) => one.key === key);
  if (!period) throw new Refusal('stale-button');
  const loaded = await loadPage(db, frame.calendar, courseId, untilToday(period, today));
  if (!loaded) throw new Refusal('stale-button');
  if (!mayReadPage(actor, loaded)) throw new Refusal('not-allowed');
  return { course: loaded, page: journalPage(loaded, frame, loaded.classId ?? undefined), period, periods };
}

export function mayReadPage(
  actor: Actor,
  { teacherId, classId }: Pick<PageCourse, 'teacherId' | 'classId'>,
): boolean {
  return may(actor, 'journal.read', { teacherId, ...(classId === null ? {} : { classId }) });
}
