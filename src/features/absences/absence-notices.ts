import type { Tx } from '../../db/open.ts';
import type { NewNotice } from '../../delivery/notice.ts';
import { hastenNotices, queueNotices, reviseNotices } from '../../delivery/queue-notices.ts';
import { soonestAllowed } from '../../delivery/quiet-hours.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { LessonState } from '../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { hastenAlarms, settleAlarms, type Watched } from './safety/alarms.store.ts';

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
  readonly before: Roll;
  readonly after: Roll;
}

type Roll = Pick<LessonState, 'roll' | 'rollConfirmedAt'>;

/** When it is told. */
export interface TellingTimes {
  readonly now: Date;
  /** Of new absences. */
  readonly absent: Date;
  /** That somebody was there after all. */
  readonly corrected: Date;
  readonly settings: Pick<RegulationSettings, '4.10' | 'quietHours'>;
}

/**
 * Tells the guardians of those who are absent now and were not; where somebody no longer is, the message
 * that went out is set right. What is owed is decided again when the time comes. What the school does about it that
 * very day: `safetyOf`.
 */
export async function tellOfAbsences(
  tx: Tx,
  changes: readonly RollChange[],
  at: TellingTimes,
): Promise<void> {
  await queueNotices(
    tx,
    changes.flatMap((change) => newAbsences(change, at.absent)),
  );
  const corrected = changes.flatMap(({ day, students, before, after }) =>
    absenceKeys(students, without(absentIn(before), absentIn(after)), day),
  );
  await reviseNotices(tx, corrected, at.corrected);
  const today = schoolDateOf(at.now);
  const back = changes
    .filter(({ day }) => day === today)
    .flatMap(({ before, after }) => [...without(absentIn(before), absentIn(after))]);
  await settleAlarms(tx, back, today, at.corrected);
}

/** ¶4.10: what the school watches over from now on, for a child's safety, on the very day; undefined: nothing new. */
export function safetyOf(changes: readonly RollChange[], at: TellingTimes): Watched | undefined {
  const day = schoolDateOf(at.now);
  const changed = changes.filter((change) => change.day === day && isNewRoll(change));
  if (changed.length === 0) return undefined;
  const asked = soonestAllowed(at.absent, at.settings.quietHours.absence);
  return {
    day,
    absent: changed.flatMap(({ students, before, after }) => {
      const absent = without(absentIn(after), absentIn(before));
      return students
        .filter(({ id }) => absent.has(id))
        .map(({ id, guardians }) => ({ studentId: id, hasGuardians: guardians.length > 0 }));
    }),
    seen: changed.flatMap(({ students }) => students.map(({ id }) => id)),
    at: { asked, unanswered: answerBy(asked, at.settings) },
  };
}

/** Confirmed, and not as it was. */
function isNewRoll({ before, after }: RollChange): boolean {
  if (after.rollConfirmedAt === undefined) return false;
  const changed = [
    ...without(absentIn(before), absentIn(after)),
    ...without(absentIn(after), absentIn(before)),
  ];
  return changed.length > 0 || before.rollConfirmedAt !== after.rollConfirmedAt;
}

/** Until when the guardians who are asked now may answer. */
function answerBy(asked: Date, settings: Pick<RegulationSettings, '4.10'>): Date {
  return new Date(asked.getTime() + settings['4.10'].inquiry.minutes * 60_000);
}

/** `Send now`: the guardians of the absent hear at once, and their time for an answer runs from now. Returns how many. */
export async function hastenAbsences(
  tx: Tx,
  {
    day,
    students,
    roll,
  }: { readonly day: SchoolDate; readonly students: RollChange['students']; readonly roll: Roll },
  { now, settings }: Pick<TellingTimes, 'now' | 'settings'>,
): Promise<number> {
  const absent = absentIn(roll);
  const hastened = await hastenNotices(tx, absenceKeys(students, absent, day), now);
  const alone = students.filter(({ id, guardians }) => absent.has(id) && guardians.length === 0);
  await hastenAlarms(tx, [...absent], day, { now, at: answerBy(now, settings) });
  await hastenAlarms(
    tx,
    alone.map(({ id }) => id),
    day,
    { now, at: now },
  );
  return hastened;
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
