import type { GivenLesson, SubstitutionPlan } from '../../../src/features/substitutions/substitution.ts';
import type { SchoolDate } from '../../../src/kernel/school-date.ts';
import type { LessonRef } from '../../../src/regulation/lesson-ref.ts';

export const ABSENT = 1;
export const ANNA = 11;
export const ILZE = 12;
export const MONDAY: SchoolDate = '2026-11-23';
export const TUESDAY: SchoolDate = '2026-11-24';
export const WEDNESDAY: SchoolDate = '2026-11-25';

export function lessonAt(day: SchoolDate, number: number, courseId = 100): LessonRef {
  return { courseId, day, number };
}

export function given(ref: LessonRef, substituteId: number, more: Partial<GivenLesson> = {}): GivenLesson {
  return { ref, substituteId, subjectId: 5, joinedCourseId: null, ...more };
}

export function plan(more: Partial<SubstitutionPlan> = {}): SubstitutionPlan {
  return {
    ...{ absentId: ABSENT, from: MONDAY, until: WEDNESDAY, orderNumber: null, given: [], cancelled: [] },
    ...more,
  };
}
