import { instantOf, type SchoolDate, type SchoolTime, schoolDateOf } from '../../kernel/school-date.ts';
import type { LessonRef } from '../../regulation/lesson-ref.ts';
import { eveningBefore } from '../../regulation/school-evening.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { type ChangedLesson, type Choice, changedLessons, type SubstitutionPlan } from './substitution.ts';

export interface PlanChange {
  readonly before: SubstitutionPlan | undefined;
  readonly after: SubstitutionPlan | undefined;
}

/** ¶4.11: who hears of a change, and when. */
export interface WhomToTell {
  /** Substitutes, those who were, and the absent teacher; today's at once, else when it can no longer be taken back. */
  readonly staff: ReadonlyMap<number, 'now' | 'later'>;
  /** The courses whose families hear at once, by day: of today's lessons, and of the next school day's after the evening's news. */
  readonly families: ReadonlyMap<SchoolDate, readonly number[]>;
}

/**
 * Lessons that are over are told to nobody.
 * @param evening when families hear of the next school day: from then on they hear of a change of it by itself
 */
export function whomToTell(
  change: PlanChange,
  { frame, now, evening }: { readonly frame: SchoolFrame; readonly now: Date; readonly evening: SchoolTime },
): WhomToTell {
  const changed = changedLessons(change.before, change.after).filter(({ ref }) => isAhead(ref, frame, now));
  return {
    staff: staffOf(change, changed, now),
    families: familiesOf(changed, (day) => now >= instantOf(eveningBefore(frame.calendar, day), evening)),
  };
}

function isAhead({ day, number }: LessonRef, { bellsOn }: SchoolFrame, now: Date): boolean {
  const bell = bellsOn(day).get(number);
  return bell !== undefined && now < instantOf(day, bell.endsAt);
}

function staffOf(
  { before, after }: PlanChange,
  changed: readonly ChangedLesson[],
  now: Date,
): Map<number, 'now' | 'later'> {
  const today = schoolDateOf(now);
  const staff = new Map<number, 'now' | 'later'>();
  const tell = (personId: number | undefined, day: SchoolDate) => {
    if (personId === undefined || staff.get(personId) === 'now') return;
    staff.set(personId, day === today ? 'now' : 'later');
  };
  const absentId = (after ?? before)?.absentId;
  for (const { ref, before: was, after: is } of changed) {
    tell(substituteOf(was), ref.day);
    tell(substituteOf(is), ref.day);
    tell(absentId, ref.day);
  }
  return staff;
}

function substituteOf(choice: Choice): number | undefined {
  return choice === undefined || choice === 'cancelled' ? undefined : choice.given.substituteId;
}

function familiesOf(
  changed: readonly ChangedLesson[],
  isNewsOut: (day: SchoolDate) => boolean,
): Map<SchoolDate, number[]> {
  const families = new Map<SchoolDate, number[]>();
  for (const { ref } of changed) {
    if (!isNewsOut(ref.day)) continue;
    families.set(ref.day, [...new Set([...(families.get(ref.day) ?? []), ref.courseId])]);
  }
  return families;
}
