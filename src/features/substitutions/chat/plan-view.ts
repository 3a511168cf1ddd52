import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { encodeRef, sameRef } from '../../../regulation/lesson-ref.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { lessonName } from '../../timetable/change-words.ts';
import { type AffectedLesson, affectedLessons } from '../affected-lessons.store.ts';
import { rankTeachers } from '../rank-teachers.ts';
import { checkArranges } from '../save-substitution.ts';
import { choiceFor, type SubstitutionPlan } from '../substitution.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { type Hour, type Teacher, teachersThen } from '../teachers-then.store.ts';
import { planOf, refOf } from './draft-form.ts';
import { lessonLabel, lessonsByDay, namesIn, planTitle, settledWords } from './plan-words.ts';
import { allButton, candidateButton } from './teacher-buttons.ts';

const LESSONS_ON_A_PAGE = 12;
const TEACHERS_ON_A_PAGE = 8;

/** A plan on its way with the lessons that it is about. */
export interface LoadedPlan {
  readonly plan: SubstitutionPlan;
  readonly substitutionId: number | undefined;
  readonly lessons: readonly AffectedLesson[];
}

async function loadPlan(
  { db, frames }: SubstitutionsDeps,
  params: Params,
  { visitor }: Pick<ViewContext, 'visitor'>,
): Promise<LoadedPlan> {
  const { plan, substitutionId } = planOf(params);
  checkArranges(visitor.actor, plan.absentId);
  const lessons = await affectedLessons(db, await frames(plan.from), plan, substitutionId);
  return { plan, substitutionId, lessons };
}

/** ¶4.11: the lessons, each with what becomes of it: `{plan, changed?, page?}`. */
export function planView(deps: SubstitutionsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { plan, lessons } = await loadPlan(deps, params, context);
    const names = await namesIn(deps.db, plan);
    const page = Number(params['page'] ?? 0);
    const shown = lessons.slice(page * LESSONS_ON_A_PAGE, (page + 1) * LESSONS_ON_A_PAGE);
    const open = lessons.filter((lesson) => !lesson.settledElsewhere && !choiceFor(plan, lesson.ref));
    return {
      html: blocks(
        planTitle(plan, names.people.get(plan.absentId) ?? '', t),
        ...lessonsByDay(shown, plan, names, t),
        lessons.length === 0 ? t.html('substitution-no-lessons') : t.html('substitution-plan-hint'),
      ),
      buttons: [
        ...inRows(lessonButtons(shown, plan, t.language), 2),
        pageButtons('sub-plan', page, lessons.length, LESSONS_ON_A_PAGE),
        open.length > 1 ? [{ label: t('button-substitute-all'), data: 'sub-all' }] : [],
        [
          { label: t('button-substitution-dates'), data: 'sub-when:ask' },
          { label: t('button-order-number'), data: 'sub-order:ask' },
        ],
        [{ label: t('button-save'), data: 'sub-save' }],
      ],
    };
  };
}

function lessonButtons(
  lessons: readonly AffectedLesson[],
  plan: SubstitutionPlan,
  language: ViewContext['t']['language'],
): Button[] {
  const many = plan.from !== plan.until;
  return lessons
    .filter(({ settledElsewhere }) => !settledElsewhere)
    .map((lesson) => ({
      label: lessonLabel(lesson, plan, many ? `${formatDate(lesson.day, language)} ` : ''),
      data: `sub-ls:${encodeRef(lesson.ref)}`,
    }));
}

/** `‹` and `›` where there is more. */
function pageButtons(data: string, page: number, count: number, onAPage: number): Button[] {
  return [
    ...(page > 0 ? [{ label: '‹', data: `${data}:${page - 1}` }] : []),
    ...((page + 1) * onAPage < count ? [{ label: '›', data: `${data}:${page + 1}` }] : []),
  ];
}

/** Who gives one lesson: `{plan, changed?, lesson, page?, found?}`; `found`: the people that were sought by name. */
export function lessonChoiceView(deps: SubstitutionsDeps): View {
  return async (params, context) => {
    const { t, visitor } = context;
    const { plan, lessons, substitutionId } = await loadPlan(deps, params, context);
    const ref = refOf(String(params['lesson']));
    const lesson = lessons.find((one) => sameRef(one.ref, ref) && !one.settledElsewhere);
    if (!lesson) throw new Refusal('substitution-changed');
    const teachers = await teachersThen(deps.db, await hoursOf(deps, [lesson]), {
      absentId: plan.absentId,
      substitutionId,
    });
    const names = await namesIn(deps.db, plan);
    const ranked = onlyFound(rankTeachers(teachers, lesson, plan), params);
    const page = Number(params['page'] ?? 0);
    const shown = ranked.slice(page * TEACHERS_ON_A_PAGE, (page + 1) * TEACHERS_ON_A_PAGE);
    const name = encodeRef(ref);
    const choice = choiceFor(plan, ref);
    const set = (what: string, label: string): Button => ({ label, data: `sub-set:${name}:${what}` });
    const mayCancel = may(visitor.actor, 'substitution.oversee') && lesson.place !== 'movedHere';
    return {
      html: blocks(
        html`<b>${formatDate(lesson.day, t.language)} ${lesson.number}. ${lessonName(lesson, true)}</b>`,
        choice && html`${settledWords(lesson, plan, names, t)}`,
        t.html(params['found'] ? 'substitution-found' : 'substitution-who-gives'),
      ),
      buttons: [
        ...(choice && choice !== 'cancelled'
          ? [[{ label: t('button-subject-taught'), data: `sub-subj:${name}` }]]
          : []),
        ...shown.map((candidate) => [candidateButton(candidate, name, t)]),
        pageButtons(`sub-ls:${name}`, page, ranked.length, TEACHERS_ON_A_PAGE),
        [{ label: t('button-search'), data: `sub-find:${name}` }],
        [
          ...(mayCancel && choice !== 'cancelled' ? [set('none', t('button-nobody'))] : []),
          ...(choice ? [set('open', t('button-substitution-open'))] : []),
        ],
        [{ label: t('button-back'), data: 'sub-plan' }],
      ],
    };
  };
}

/** One teacher for all lessons that have none yet: `{plan, changed?, page?, found?}`. */
export function allToOneView(deps: SubstitutionsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const loaded = await loadPlan(deps, params, context);
    const open = openLessons(loaded);
    const teachers = await teachersThen(deps.db, await hoursOf(deps, open), {
      absentId: loaded.plan.absentId,
      substitutionId: loaded.substitutionId,
    });
    const ranked = onlyFound(
      freestFirst(teachers).map((teacher) => ({ teacher })),
      params,
    );
    const page = Number(params['page'] ?? 0);
    const shown = ranked.slice(page * TEACHERS_ON_A_PAGE, (page + 1) * TEACHERS_ON_A_PAGE);
    return {
      html: blocks(t.html('substitution-all-to-whom', { count: open.length })),
      buttons: [
        ...shown.map(({ teacher }) => [allButton(teacher, open.length, t)]),
        pageButtons('sub-all', page, ranked.length, TEACHERS_ON_A_PAGE),
        [{ label: t('button-search'), data: 'sub-find:all' }],
        [{ label: t('button-back'), data: 'sub-plan' }],
      ],
    };
  };
}

export function openLessons({ plan, lessons }: Pick<LoadedPlan, 'plan' | 'lessons'>): AffectedLesson[] {
  return lessons.filter((lesson) => !lesson.settledElsewhere && !choiceFor(plan, lesson.ref));
}

/** Who is away on one of the days is not asked. */
function freestFirst(teachers: readonly Teacher[]): Teacher[] {
  return teachers
    .filter(({ engagements }) => !engagements.some(({ why }) => why === 'away'))
    .sort((a, b) => a.engagements.length - b.engagements.length || Number(b.atSchool) - Number(a.atSchool));
}

function onlyFound<Row extends { readonly teacher: Teacher }>(rows: readonly Row[], params: Params): Row[] {
  const found = params['found'];
  return Array.isArray(found) ? rows.filter(({ teacher }) => found.includes(teacher.id)) : [...rows];
}

/** The hours of these lessons. */
export async function hoursOf(
  { frames }: SubstitutionsDeps,
  lessons: readonly AffectedLesson[],
): Promise<Hour[]> {
  const [first] = lessons;
  if (!first) return [];
  const { calendar } = await frames(first.day);
  return lessons.flatMap(({ day, number }) => {
    const taught = calendar.lessonsOn(day);
    return 'weekday' in taught ? [{ day, weekday: taught.weekday, number }] : [];
  });
}
