import type { LessonRef } from '../../regulation/lesson-ref.ts';
import type { SubstitutionPlan } from './substitution.ts';
import type { Engagement, Teacher } from './teachers-then.store.ts';

/** A teacher, as far as they can give one lesson. */
export interface Candidate {
  readonly teacher: Teacher;
  /** What they have at that hour; none: they are free. */
  readonly clash: Engagement | undefined;
  readonly teachesIt: boolean;
}

/**
 * ¶4.11: who can give the lesson: the free ones first, of these those who teach the subject, then those who are at
 * school that day; who is away cannot. The order is otherwise kept.
 */
export function rankTeachers(
  teachers: readonly Teacher[],
  lesson: { readonly ref: LessonRef; readonly subjectId: number },
  plan: Pick<SubstitutionPlan, 'given'>,
): Candidate[] {
  return teachers
    .map((teacher) => ({
      teacher,
      clash: clashAt(teacher, lesson.ref, plan),
      teachesIt: teacher.subjectIds.includes(lesson.subjectId),
    }))
    .filter(({ clash }) => clash?.why !== 'away')
    .sort((a, b) => rank(b) - rank(a));
}

function rank({ teacher, clash, teachesIt }: Candidate): number {
  return (clash ? 0 : 4) + (teachesIt ? 2 : 0) + (teacher.atSchool ? 1 : 0);
}

/** What a teacher has at the lesson's hour, by the timetable or by the very plan; undefined: they are free. */
export function clashAt(
  { id, engagements }: Teacher,
  { courseId, day, number }: LessonRef,
  { given }: Pick<SubstitutionPlan, 'given'>,
): Engagement | undefined {
  const known = engagements.filter((one) => one.day === day && one.number === number);
  const away = known.find(({ why }) => why === 'away');
  if (away || known[0]) return away ?? known[0];
  const planned = given.find(
    ({ ref, substituteId }) =>
      substituteId === id && ref.day === day && ref.number === number && ref.courseId !== courseId,
  );
  return (
    planned && {
      day,
      number,
      why: 'substitutes',
      courseId: planned.ref.courseId,
      className: '',
      subjectId: planned.subjectId,
    }
  );
}
