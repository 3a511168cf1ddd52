import type { Prisma } from '../../db/generated/client.ts';
import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolTime, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { sameRef } from '../../regulation/lesson-ref.ts';
import { recordAudit } from '../history/audit.store.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { affectedLessons } from './affected-lessons.store.ts';
import { checkCancelled, checkLessons, checkPast, refuseOverlap } from './check-plan.ts';
import {
  type CancelledLesson,
  cancelLessons,
  type KeptSubstitution,
  loadSubstitution,
  restoreLessons,
  writeSubstitution,
} from './substitution.store.ts';
import type { SubstitutionPlan } from './substitution.ts';
import { tellOfSubstitution } from './tell-of-substitution.ts';

export const SUBSTITUTION_SAVED = 'substitution.saved';

/** As the audit keeps it. */
export interface AuditedSubstitution {
  readonly plan: SubstitutionPlan;
  readonly cancelledLessons: readonly CancelledLesson[];
  readonly isCancelled: boolean;
}

export interface Moment {
  readonly now: Date;
  readonly updateId: number;
  readonly undoUntil: Date;
  /** When families hear of the next school day. */
  readonly evening: SchoolTime;
}

/** A stored substitution as the change was made from. */
export interface ChangedFrom {
  readonly id: number;
  readonly revision: number;
}

/** @throws Refusal not-allowed */
export function checkArranges(actor: Actor | undefined, absentId: number): asserts actor is Actor {
  if (!may(actor, 'substitution.arrange', { teacherId: absentId })) throw new Refusal('not-allowed');
}

/**
 * ¶4.11: a teacher is away, and these lessons are given by others, joined, or not held: stored at once with its
 * audit, and those affected are told. `changed`: in the place of that one. `frame` is that of the plan's days.
 * @returns the substitution's id
 * @throws Refusal not-allowed, substitution-changed, substitution-overlaps, substitution-past-day,
 *   substitution-moved-lesson, timetable-past-day, timetable-lesson-entered
 */
export async function saveSubstitution(
  tx: Tx,
  actor: Actor,
  { plan, changed, frame }: { plan: SubstitutionPlan; changed: ChangedFrom | undefined; frame: SchoolFrame },
  moment: Moment,
): Promise<number> {
  checkArranges(actor, plan.absentId);
  // Two who arrange the same teacher's absence wait for each other.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${plan.absentId} FOR UPDATE`;
  const before = changed && (await loadSubstitution(tx, changed.id));
  if (changed && (before?.revision !== changed.revision || before.isCancelled))
    throw new Refusal('substitution-changed');
  checkPast(actor, before?.plan, plan, moment.now);
  await refuseOverlap(tx, plan, changed?.id);
  const lessons = await affectedLessons(tx, frame, plan, changed?.id);
  checkLessons(plan, lessons);
  const cancelledLessons = await checkCancelled(tx, actor, { plan, lessons, before }, moment.now);

  const id = before?.id ?? (await createRow(tx, actor, plan, moment.now));
  return applyPlan(tx, actor, { id, plan, cancelledLessons, before, isCancelled: false, frame }, moment);
}

/** Writes a plan in the place of another, with the audit and the notices of the difference. */
export async function applyPlan(
  tx: Tx,
  actor: Actor,
  change: {
    readonly id: number;
    readonly plan: SubstitutionPlan;
    readonly cancelledLessons: readonly CancelledLesson[];
    readonly before: KeptSubstitution | undefined;
    readonly isCancelled: boolean;
    readonly frame: SchoolFrame;
  },
  moment: Moment,
): Promise<number> {
  const { id, plan, cancelledLessons, before, isCancelled, frame } = change;
  const { now, updateId, undoUntil } = moment;
  const was = before?.cancelledLessons ?? [];
  const fromRevision = before?.revision ?? 1;
  const written = await writeSubstitution(tx, {
    id,
    fromRevision,
    plan,
    cancelledLessons,
    cancelledAt: isCancelled ? now : null,
  });
  if (!written) throw new Refusal('substitution-changed');
  await restoreLessons(tx, without(was, cancelledLessons));
  await cancelLessons(tx, without(cancelledLessons, was));
  const after: AuditedSubstitution = { plan, cancelledLessons, isCancelled };
  await recordAudit(tx, [
    {
      at: now,
      actorId: actor.personId,
      action: SUBSTITUTION_SAVED,
      subject: 'substitution',
      subjectId: id,
      before: before ? asJson(audited(before)) : null,
      after: asJson(after),
      updateId,
      undoUntil,
    },
  ]);
  await tellOfSubstitution(tx, {
    id,
    revision: fromRevision + 1,
    before: before && !before.isCancelled ? before.plan : undefined,
    after: isCancelled ? undefined : plan,
    actor,
    frame,
    ...moment,
  });
  return id;
}

function audited({ plan, cancelledLessons, isCancelled }: KeptSubstitution): AuditedSubstitution {
  return { plan, cancelledLessons, isCancelled };
}

function asJson(kept: AuditedSubstitution): Prisma.InputJsonValue {
  return kept as unknown as Prisma.InputJsonValue;
}

async function createRow(tx: Tx, actor: Actor, plan: SubstitutionPlan, now: Date): Promise<number> {
  const { id } = await tx.substitution.create({
    data: {
      absentId: plan.absentId,
      from: toDbDate(plan.from),
      until: toDbDate(plan.until),
      createdById: actor.personId,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

/** The lessons that are not among the others. */
export function without(
  lessons: readonly CancelledLesson[],
  others: readonly CancelledLesson[],
): CancelledLesson[] {
  return lessons.filter((lesson) => !others.some((other) => sameRef(other, lesson)));
}
