import type { Db } from '../../../db/open.ts';
import type { SchoolDate } from '../../../kernel/school-date.ts';
import { formatDay } from '../../../telegram/format.ts';
import { type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { lessonName } from '../../timetable/change-words.ts';
import { courseName } from '../../timetable/course-name.ts';
import { substitutedWords } from '../../timetable/substituted-words.ts';
import type { AffectedLesson } from '../affected-lessons.store.ts';
import { spanWords } from '../span-words.ts';
import { choiceFor, type SubstitutionPlan } from '../substitution.ts';

/** The names behind a plan's ids. */
export interface PlanNames {
  readonly people: ReadonlyMap<number, string>;
  readonly subjects: ReadonlyMap<number, string>;
  /** The class or group of a course. */
  readonly courses: ReadonlyMap<number, string>;
}

/** In one statement. */
export async function namesIn(db: Db, plan: SubstitutionPlan): Promise<PlanNames> {
  const people = [plan.absentId, ...plan.given.map(({ substituteId }) => substituteId)];
  const subjects = plan.given.map(({ subjectId }) => subjectId);
  const courses = plan.given.flatMap(({ joinedCourseId }) => joinedCourseId ?? []);
  const rows = await db.$queryRaw<{ kind: keyof PlanNames; id: number; name: string }[]>`
    SELECT 'people' AS kind, id, "familyName" || ' ' || "givenName" AS name FROM person WHERE id = ANY(${people}::int[])
    UNION ALL SELECT 'subjects', id, name FROM subject WHERE id = ANY(${subjects}::int[])
    UNION ALL SELECT 'courses', course.id, COALESCE(team.name, class.name) FROM course
    LEFT JOIN teaching_group team ON team.id = course."groupId"
    LEFT JOIN school_class class ON class.id = course."classId" WHERE course.id = ANY(${courses}::int[])`;
  const of = (kind: keyof PlanNames) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
  return { people: of('people'), subjects: of('subjects'), courses: of('courses') };
}

/** Who is away, when, by which order. */
export function planTitle(plan: SubstitutionPlan, absentName: string, t: Translate): Html {
  return lines(
    t.html('substitution-title', { name: absentName, span: spanWords(plan, t) }),
    plan.orderNumber === null
      ? t.html('substitution-order-later')
      : t.html('substitution-order', { number: plan.orderNumber }),
  );
}

/** Each lesson with what becomes of it, under its day. */
export function lessonsByDay(
  lessons: readonly AffectedLesson[],
  plan: SubstitutionPlan,
  names: PlanNames,
  t: Translate,
): Html[] {
  return [...Map.groupBy(lessons, ({ day }) => day)].map(([day, own]) =>
    lines(
      html`<b>${formatDay(day as SchoolDate, t.language)}</b>`,
      ...own.map((lesson) => lessonLine(lesson, plan, names, t)),
    ),
  );
}

function lessonLine(lesson: AffectedLesson, plan: SubstitutionPlan, names: PlanNames, t: Translate): Html {
  return html`${lesson.number}. ${lessonName(lesson, true)} – ${settledWords(lesson, plan, names, t)}`;
}

/** `aizvieto: Kalniņa Ilze`, `nenotiks`, `vēl nav aizvietotāja` */
export function settledWords(
  lesson: AffectedLesson,
  plan: SubstitutionPlan,
  names: PlanNames,
  t: Translate,
): string {
  const { substitution } = lesson;
  if (lesson.settledElsewhere && substitution) return substitutedWords(substitution, lesson.subjectName, t);
  const choice = choiceFor(plan, lesson.ref);
  if (choice === undefined) return t('substitution-open');
  if (choice === 'cancelled') return t('substitution-not-held');
  const { substituteId, subjectId, joinedCourseId } = choice.given;
  const given = {
    substituteName: names.people.get(substituteId) ?? '',
    subjectName: names.subjects.get(subjectId) ?? '',
    joinedName: joinedCourseId === null ? null : (names.courses.get(joinedCourseId) ?? ''),
  };
  return substitutedWords(given, lesson.subjectName, t);
}

/** `24.11. 1. 5.b ✓` */
export function lessonLabel(lesson: AffectedLesson, plan: SubstitutionPlan, day: string): string {
  const settled = lesson.settledElsewhere || choiceFor(plan, lesson.ref) !== undefined;
  return `${settled ? '✓ ' : ''}${day}${lesson.number}. ${courseName(lesson)}`;
}
