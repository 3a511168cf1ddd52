import type { Tx } from '../../db/open.ts';
import type { NewNotice } from '../../delivery/notice.ts';
import { queueNotices, reviseNotices } from '../../delivery/queue-notices.ts';
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

/** How the roll of one lesson changed. */
export interface RollChange {
  readonly day: SchoolDate;
  readonly students: readonly StudentWithGuardians[];
  readonly before: Pick<LessonState, 'roll'>;
  readonly after: Pick<LessonState, 'roll'>;
}

/**
 * Tells the guardians of those who are absent now and were not; where somebody no longer is, the message
 * that went out is set right. What is owed is decided again when the time comes.
 */
export async function tellOfAbsences(
  tx: Tx,
  changes: readonly RollChange[],
  at: { readonly absent: Date; readonly corrected: Date },
): Promise<void> {
  const notices = changes.flatMap((change) => newAbsences(change, at.absent));
  if (notices.length > 0) await queueNotices(tx, notices);
  const corrected = changes.flatMap(({ day, students, before, after }) =>
    absenceKeys(students, without(absentIn(before), absentIn(after)), day),
  );
  await reviseNotices(tx, corrected, at.corrected);
}

function newAbsences({ day, students, before, after }: RollChange, notBefore: Date): NewNotice[] {
  const absent = without(absentIn(after), absentIn(before));
  return students
    .filter(({ id }) => absent.has(id))
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

const without = (ids: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...ids].filter((id) => !others.has(id)));
