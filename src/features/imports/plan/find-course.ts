import { fold } from '../../../kernel/folding.ts';
import type { KnownCourse, KnownTeacher, Target, TimetableRoster } from './school-data.ts';
import { columnsOf, targetKey } from './targets.ts';

/** The course that a row of a timetable means, or why there is none. */
export type CourseMatch =
  | { readonly course: KnownCourse }
  | 'unknown-teacher'
  | 'no-course'
  /** Several teach it there. */
  | 'which-teacher';

export type FindCourse = (subjectId: number, target: Target, teacher: string | undefined) => CourseMatch;

/** A class's row may also mean the course of one of its groups, where the teacher says which. */
export function courseFinder(roster: Pick<TimetableRoster, 'courses' | 'teachers' | 'targets'>): FindCourse {
  const ofTarget = Map.groupBy(roster.courses, (course) => `${course.subjectId} ${targetKey(course)}`);
  const groupsOf = Map.groupBy(roster.targets, ({ kind, classId }) =>
    kind === 'group' ? classId : undefined,
  );
  const namesOf = new Map(roster.teachers.map((teacher) => [teacher.id, namesOfTeacher(teacher)]));

  return (subjectId, target, teacher) => {
    const coursesOf = (one: Target) => ofTarget.get(`${subjectId} ${targetKey(columnsOf(one))}`) ?? [];
    const own = coursesOf(target);
    const ofGroups = target.kind === 'class' ? (groupsOf.get(target.id) ?? []).flatMap(coursesOf) : [];
    const typed = teacher === undefined ? undefined : spelling(teacher);
    const found =
      typed === undefined
        ? own.length > 0
          ? own
          : ofGroups
        : [...own, ...ofGroups].filter(({ teacherId }) => namesOf.get(teacherId)?.has(typed));
    const [course, another] = found;
    if (course) return another ? 'which-teacher' : { course };
    const isKnown = typed === undefined || [...namesOf.values()].some((names) => names.has(typed));
    return isKnown ? 'no-course' : 'unknown-teacher';
  };
}

const spelling = (text: string) =>
  fold(text)
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** `Bērziņa Anna`, `Anna Bērziņa`, `A. Bērziņa`, `Bērziņa A.`, `Bērziņa`, the register's id. */
function namesOfTeacher({ familyName, givenName, externalId }: KnownTeacher): ReadonlySet<string> {
  const [family, given] = [spelling(familyName), spelling(givenName)];
  const initial = given.slice(0, 1);
  const names = [
    `${family} ${given}`,
    `${given} ${family}`,
    `${initial} ${family}`,
    `${family} ${initial}`,
    family,
  ];
  return new Set(externalId === null ? names : [...names, spelling(externalId)]);
}
