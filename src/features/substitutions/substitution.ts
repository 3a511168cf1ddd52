import type { SchoolDate } from '../../kernel/school-date.ts';
import { encodeRef, type LessonRef, sameRef } from '../../regulation/lesson-ref.ts';

/** ¶4.11: a lesson given by somebody else, where it is held. */
export interface GivenLesson {
  readonly ref: LessonRef;
  readonly substituteId: number;
  /** The subject taught. */
  readonly subjectId: number;
  /** The substitute's own course, with which it is taught together. */
  readonly joinedCourseId: number | null;
}

/** A teacher is away, and what becomes of their lessons; the lessons not named here are still theirs. */
export interface SubstitutionPlan {
  readonly absentId: number;
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  /** None yet: it may follow. */
  readonly orderNumber: string | null;
  readonly given: readonly GivenLesson[];
  /** Nobody gives them. */
  readonly cancelled: readonly LessonRef[];
}

/** What a plan makes of one lesson; undefined: nothing yet. */
export type Choice = { readonly given: GivenLesson } | 'cancelled' | undefined;

export function choiceFor(plan: SubstitutionPlan, ref: LessonRef): Choice {
  if (plan.cancelled.some((other) => sameRef(other, ref))) return 'cancelled';
  const given = plan.given.find((lesson) => sameRef(lesson.ref, ref));
  return given && { given };
}

/** The plan with another choice for one lesson. */
export function choose(plan: SubstitutionPlan, ref: LessonRef, choice: Choice): SubstitutionPlan {
  const given = plan.given.filter((lesson) => !sameRef(lesson.ref, ref));
  const cancelled = plan.cancelled.filter((other) => !sameRef(other, ref));
  if (choice === undefined) return { ...plan, given, cancelled };
  if (choice === 'cancelled') return { ...plan, given, cancelled: [...cancelled, ref] };
  return { ...plan, given: [...given, choice.given], cancelled };
}

/** Without what lies outside of its days: they were changed. */
export function withinDays(plan: SubstitutionPlan): SubstitutionPlan {
  const inside = ({ day }: LessonRef) => plan.from <= day && day <= plan.until;
  return {
    ...plan,
    given: plan.given.filter(({ ref }) => inside(ref)),
    cancelled: plan.cancelled.filter(inside),
  };
}

/** A lesson of which two plans make different things. */
export interface ChangedLesson {
  readonly ref: LessonRef;
  readonly before: Choice;
  readonly after: Choice;
}

/** Undefined plan: there is none. The order's number changes no lesson. */
export function changedLessons(
  before: SubstitutionPlan | undefined,
  after: SubstitutionPlan | undefined,
): ChangedLesson[] {
  const refs = new Map(
    [before, after].flatMap((plan) =>
      plan
        ? [...plan.given.map(({ ref }) => ref), ...plan.cancelled].map((ref) => [encodeRef(ref), ref])
        : [],
    ) as [string, LessonRef][],
  );
  return [...refs.values()]
    .map((ref) => ({
      ref,
      before: before && choiceFor(before, ref),
      after: after && choiceFor(after, ref),
    }))
    .filter((lesson) => asText(lesson.before) !== asText(lesson.after));
}

function asText(choice: Choice): string {
  if (choice === undefined || choice === 'cancelled') return String(choice);
  const { substituteId, subjectId, joinedCourseId } = choice.given;
  return `${substituteId} ${subjectId} ${joinedCourseId}`;
}
