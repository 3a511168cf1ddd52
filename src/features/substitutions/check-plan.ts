import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { encodeRef, type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';
import { isEntered } from '../timetable/planned-numbers.store.ts';
import type { AffectedLesson } from './affected-lessons.store.ts';
import { type CancelledLesson, inForceBetween, type KeptSubstitution } from './substitution.store.ts';
import { changedLessons, type SubstitutionPlan } from './substitution.ts';

/** A day of a teacher's absence belongs to one substitution. */
export async function refuseOverlap(
  tx: Tx,
  { absentId, from, until }: SubstitutionPlan,
  ownId: number | undefined,
): Promise<void> {
  const found = await tx.substitution.count({
    where: {
      absentId,
      ...inForceBetween(from, until),
      ...(ownId === undefined ? {} : { id: { not: ownId } }),
    },
  });
  if (found > 0) throw new Refusal('substitution-overlaps');
}

/** The timetable may have changed since the lessons were shown. */
export function checkLessons(
  { given, cancelled }: SubstitutionPlan,
  lessons: readonly AffectedLesson[],
): void {
  const open = new Set(
    lessons.filter(({ settledElsewhere }) => !settledElsewhere).map(({ ref }) => encodeRef(ref)),
  );
  for (const ref of [...given.map((lesson) => lesson.ref), ...cancelled])
    if (!open.has(encodeRef(ref))) throw new Refusal('substitution-changed');
}

/** What past days hold is the academic office's to change: a substitute has entered those lessons. */
export function checkPast(
  actor: Actor,
  before: SubstitutionPlan | undefined,
  after: SubstitutionPlan,
  now: Date,
): void {
  if (may(actor, 'substitution.oversee')) return;
  const today = schoolDateOf(now);
  if (changedLessons(before, after).some(({ ref }) => ref.day < today))
    throw new Refusal('substitution-past-day');
}

/** History stays: what is newly cancelled lies ahead, has its place in the week, and nothing is entered in it. */
export async function checkCancelled(
  tx: Tx,
  actor: Actor,
  {
    plan,
    lessons,
    before,
  }: {
    readonly plan: SubstitutionPlan;
    readonly lessons: readonly AffectedLesson[];
    readonly before: KeptSubstitution | undefined;
  },
  now: Date,
): Promise<CancelledLesson[]> {
  const was = before?.cancelledLessons ?? [];
  const kept = was.filter((lesson) => plan.cancelled.some((ref) => sameRef(ref, lesson)));
  const fresh = plan.cancelled.filter((ref) => !kept.some((lesson) => sameRef(ref, lesson)));
  if (fresh.length === 0) return kept;
  if (!may(actor, 'substitution.oversee')) throw new Refusal('not-allowed');
  if (fresh.some(({ day }) => day < schoolDateOf(now))) throw new Refusal('timetable-past-day');
  const entered = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS own("courseId" int, day date, number int)
    JOIN lesson USING ("courseId", day, number) WHERE ${isEntered} LIMIT 1`;
  if (entered.length > 0) throw new Refusal('timetable-lesson-entered');
  return [...kept, ...fresh.map((ref) => asCancelled(ref, lessons))];
}

function asCancelled(ref: LessonRef, lessons: readonly AffectedLesson[]): CancelledLesson {
  const lesson = lessons.find((candidate) => sameRef(candidate.ref, ref));
  // Of one that was moved the timetable would forget where from.
  if (!lesson || lesson.place === 'movedHere') throw new Refusal('substitution-moved-lesson');
  return { ...ref, room: lesson.place === 'room' ? (lesson.room ?? null) : null };
}
