import type { NewNotice } from '../../delivery/notice.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';

export const ABSENCE_NOTICE = 'absence';

/** One message for each guardian, child and day; later lessons of the day edit it. */
function absenceKey(studentId: number, day: SchoolDate, guardianId: number): string {
  return `absence:${studentId}:${day}:${guardianId}`;
}

interface StudentWithGuardians {
  readonly id: number;
  /** The connected guardians' persons. */
  readonly guardians: readonly number[];
}

export function absentIn(state: Pick<LessonState, 'roll'>): ReadonlySet<number> {
  return new Set(state.roll.filter(({ kind }) => kind === 'absent').map(({ studentId }) => studentId));
}

/** The keys under which the guardians of these students hear of that day. */
export function absenceKeys(
  students: readonly StudentWithGuardians[],
  of: ReadonlySet<number>,
  day: SchoolDate,
): string[] {
  return students
    .filter(({ id }) => of.has(id))
    .flatMap(({ id, guardians }) => guardians.map((guardian) => absenceKey(id, day, guardian)));
}

/**
 * Who hears of a changed roll: the guardians of those who are absent now and were not, or no longer
 * are. Whether anything is owed is decided again when the notice's time comes.
 */
export function absenceNotices(change: {
  readonly day: SchoolDate;
  readonly students: readonly StudentWithGuardians[];
  readonly before: Pick<LessonState, 'roll'>;
  readonly after: Pick<LessonState, 'roll'>;
  readonly notBefore: Date;
}): NewNotice[] {
  const { day, notBefore } = change;
  const before = absentIn(change.before);
  const after = absentIn(change.after);
  return change.students
    .filter(({ id }) => before.has(id) !== after.has(id))
    .flatMap(({ id: studentId, guardians }) =>
      guardians.map((personId) => ({
        dedupeKey: absenceKey(studentId, day, personId),
        personId,
        kind: ABSENCE_NOTICE,
        params: { studentId, day },
        notBefore,
      })),
    );
}
