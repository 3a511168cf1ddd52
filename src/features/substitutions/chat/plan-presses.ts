import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef, type LessonRef, sameRef } from '../../../regulation/lesson-ref.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, Params, Reply, Request } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { type AffectedLesson, affectedLessons } from '../affected-lessons.store.ts';
import { clashAt } from '../rank-teachers.ts';
import { saveSubstitution } from '../save-substitution.ts';
import { choiceFor, choose, type SubstitutionPlan } from '../substitution.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { type Teacher, teachersThen } from '../teachers-then.store.ts';
import { dropPlan, keepOn, type OpenPlan, openPlan, refOf } from './draft-form.ts';
import { hoursOf, openLessons } from './plan-view.ts';

/** The plan goes on, nothing is asked in writing. */
function keepPlan(
  { member, draft }: OpenPlan,
  plan: SubstitutionPlan,
  view = 'substitution-plan',
  more: Params = {},
): Promise<Reply> {
  const { changed } = draft;
  return keepOn(member, { plan, changed }, view, more);
}

async function lessonsOf({ db, frames }: SubstitutionsDeps, { plan, draft }: OpenPlan) {
  return affectedLessons(db, await frames(plan.from), plan, draft.changed?.id);
}

async function pressedLesson(
  deps: SubstitutionsDeps,
  open: OpenPlan,
  ref: LessonRef,
): Promise<AffectedLesson> {
  const lessons = await lessonsOf(deps, open);
  const lesson = lessons.find((one) => sameRef(one.ref, ref) && !one.settledElsewhere);
  if (!lesson) throw new Refusal('substitution-changed');
  return lesson;
}

async function teacherThen(
  deps: SubstitutionsDeps,
  { plan, draft }: OpenPlan,
  lessons: readonly AffectedLesson[],
  id: number,
): Promise<Teacher> {
  const about = { absentId: plan.absentId, substitutionId: draft.changed?.id };
  const teachers = await teachersThen(deps.db, await hoursOf(deps, lessons), about);
  const teacher = teachers.find((one) => one.id === id);
  if (!teacher) throw new Refusal('stale-button');
  return teacher;
}

/** `sub-set:<lesson>:<teacher>[:join|:alone]`, `:none` nobody gives it, `:open` nothing is settled. */
function setLesson(deps: SubstitutionsDeps): Handler {
  return async (request) => {
    const open = openPlan(request);
    const { plan } = open;
    const [encoded, who, how] = request.args;
    const ref = refOf(encoded);
    const lesson = await pressedLesson(deps, open, ref);
    if (who === 'open') return keepPlan(open, choose(plan, ref, undefined));
    if (who === 'none') return keepPlan(open, choose(plan, ref, 'cancelled'));

    const teacher = await teacherThen(deps, open, [lesson], idOf(who));
    const clash = clashAt(teacher, ref, plan);
    if (clash?.why === 'away') throw new Refusal('substitution-changed');
    if (clash && how === undefined) {
      const { className, why } = clash;
      const busy = { lesson: encodeRef(ref), teacherId: teacher.id, name: teacher.name, className, why };
      return keepPlan(open, plan, 'substitution-clash', busy);
    }
    const joined = clash?.why === 'lesson' && how === 'join' ? clash : undefined;
    const given = {
      ref,
      substituteId: teacher.id,
      subjectId: joined?.subjectId ?? lesson.subjectId,
      joinedCourseId: joined?.courseId ?? null,
    };
    return keepPlan(open, choose(plan, ref, { given }));
  };
}

/** `sub-subj:<lesson>[:<subject>]` */
function setSubject(deps: SubstitutionsDeps): Handler {
  return async (request) => {
    const open = openPlan(request);
    const { plan } = open;
    const [encoded, subject] = request.args;
    const ref = refOf(encoded);
    const lesson = await pressedLesson(deps, open, ref);
    const choice = choiceFor(plan, ref);
    if (choice === undefined || choice === 'cancelled') throw new Refusal('stale-button');
    const teacher = await teacherThen(deps, open, [lesson], choice.given.substituteId);
    const subjects = [...new Set([lesson.subjectId, ...teacher.subjectIds])];
    if (subject === undefined)
      return keepPlan(open, plan, 'substitution-subject', { lesson: encodeRef(ref), subjects });
    const subjectId = idOf(subject);
    if (!subjects.includes(subjectId)) throw new Refusal('stale-button');
    return keepPlan(open, choose(plan, ref, { given: { ...choice.given, subjectId } }));
  };
}

/** `sub-all-to:<teacher>`: every lesson that is open and that they are free for. */
function giveAll(deps: SubstitutionsDeps): Handler {
  return async (request) => {
    const open = openPlan(request);
    const lessons = openLessons({ plan: open.plan, lessons: await lessonsOf(deps, open) });
    const teacher = await teacherThen(deps, open, lessons, idOf(request.args[0]));
    let plan = open.plan;
    for (const { ref, subjectId } of lessons) {
      if (clashAt(teacher, ref, plan)) continue;
      const given = { ref, substituteId: teacher.id, subjectId, joinedCourseId: null };
      plan = choose(plan, ref, { given });
    }
    return keepPlan(open, plan);
  };
}

/** `sub-save` */
function save(deps: SubstitutionsDeps): Handler {
  return async (request) => {
    const open = openPlan(request);
    const { plan, draft, member } = open;
    const { now, updateId } = request;
    const undoUntil = undoWindowEnd(deps.settings, now);
    const frame = await deps.frames(plan.from);
    return request.write(async (tx) => {
      const id = await saveSubstitution(
        tx,
        member.visitor.actor,
        { plan, changed: draft.changed, frame },
        { now, updateId, undoUntil, evening: deps.settings.tomorrow.time },
      );
      await dropPlan(tx, member);
      return { view: 'substitution', params: { id, ...undoOffer({ updateId, undoUntil }) } };
    });
  };
}

const pageOf = ({ args }: Request, at: number) => (args[at] === undefined ? 0 : idOf(args[at]));

/** The buttons of a plan on its way. */
export function planPresses(deps: SubstitutionsDeps): Readonly<Record<string, Handler>> {
  return {
    'sub-plan': async (request) => {
      const open = openPlan(request);
      return keepPlan(open, open.plan, 'substitution-plan', { page: pageOf(request, 0) });
    },
    'sub-ls': async (request) => {
      const open = openPlan(request);
      const lesson = encodeRef(refOf(request.args[0]));
      return keepPlan(open, open.plan, 'substitution-lesson', { lesson, page: pageOf(request, 1) });
    },
    'sub-all': async (request) => {
      const open = openPlan(request);
      return keepPlan(open, open.plan, 'substitution-all', { page: pageOf(request, 0) });
    },
    'sub-find': async (request) => {
      const { member, draft, plan } = openPlan(request);
      const [encoded] = request.args;
      const lesson = encoded === 'all' ? undefined : encodeRef(refOf(encoded));
      const asked = { ask: 'substitute' as const, ...(lesson ? { lesson } : {}) };
      const { changed } = draft;
      return keepOn(member, { plan, changed, asked }, 'substitution-ask', {
        ask: asked.ask,
        back: lesson ? `sub-ls:${lesson}` : 'sub-all',
      });
    },
    'sub-set': setLesson(deps),
    'sub-subj': setSubject(deps),
    'sub-all-to': giveAll(deps),
    'sub-save': save(deps),
  };
}
