import { createHash } from 'node:crypto';
import type { Db } from '../../../db/open.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { Decisions, ImportKind, RawRow } from '../import-types.ts';
import { planStaff } from '../plan/plan-staff.ts';
import { planStudents } from '../plan/plan-students.ts';
import { planTimetable } from '../plan/plan-timetable.ts';
import { readStaff } from '../plan/read-staff.ts';
import { readStudents } from '../plan/read-students.ts';
import type { Plan, Writes } from '../plan/writes.ts';
import { loadLists, loadStaffRoster, loadStudentRoster, loadTimetableRoster } from './rosters.store.ts';
import { findTargetYear } from './target-year.store.ts';

/** A plan with where and when it is carried out. */
export interface DatedPlan extends Plan {
  readonly yearId: number;
  readonly today: SchoolDate;
}

/** What these rows come to, by the school's data as they are now. @throws Refusal no-school-year */
export async function makePlan(
  db: Db,
  kind: ImportKind,
  rows: readonly RawRow[],
  decisions: Decisions,
  now: Date,
): Promise<DatedPlan> {
  const today = schoolDateOf(now);
  const year = await findTargetYear(db, today);
  const since = today < year.from ? year.from : today;
  const days = { today, since };
  const plan = async (): Promise<Plan> => {
    switch (kind) {
      case 'students':
        return planStudents(
          rows,
          await loadStudentRoster(db, year, readStudents(rows), days),
          since,
          decisions,
        );
      case 'staff': {
        const lists = await loadLists(db, year, since);
        const roster = await loadStaffRoster(db, lists, readStaff(rows, lists), days);
        return planStaff(rows, roster, since, decisions);
      }
      case 'timetable':
        return planTimetable(rows, await loadTimetableRoster(db, year, rows, days));
    }
  };
  const { dryRun, writes } = await plan();
  return { dryRun: { ...dryRun, plan: digestOf(writes) }, writes, yearId: year.id, today };
}

/** The same for plans that do the same; the day on which they do it aside. */
function digestOf({ since: _, audits: __, ...writes }: Writes): string {
  return createHash('sha256').update(JSON.stringify(writes)).digest('base64url');
}
