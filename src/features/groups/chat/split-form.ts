import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, leaveForms, openDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { type GroupsDeps, momentOf } from '../groups-deps.ts';
import { splitClass } from '../split/split-class.ts';
import { byAlphabet, SPLIT_PARTS } from '../split/split-roster.ts';
import { rosterOf, wholeClassCourse } from '../split/splits.store.ts';
import { forMembers } from './group-requests.ts';
import { checkSplits } from './split-views.ts';

const draft = z.object({
  courseId: z.int(),
  classId: z.int(),
  parts: z.int(),
  /** In the order of the class list: each student and the number of the part, from 0. */
  students: z.array(z.object({ id: z.int(), part: z.int() })),
  teachers: z.array(z.int()),
});
export type SplitDraft = z.infer<typeof draft>;

/** ¶4.3: a class course on its way into groups: how many, who is in which, who teaches them, from when. */
const SPLIT_FORM: FormType<SplitDraft> = { form: 'group-split', schemaVersion: 1, draft };

export type SplitStep = 'parts' | 'list' | 'teachers' | 'day';

function keep(request: MemberRequest, step: SplitStep, next: SplitDraft, page = 0): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, SPLIT_FORM, request.visitor, step, next, request.now);
    return { view: 'group-splitting', params: { step, page, ...next } };
  });
}

/** `gs-new:<course>`: the class as one, to be cut. */
export function openSplit({ db }: GroupsDeps): Handler {
  return forMembers(async (request) => {
    checkSplits(request);
    const courseId = idOf(request.args[0]);
    const course = await wholeClassCourse(db, courseId);
    if (!course) throw new Refusal('split-gone');
    const roster = await rosterOf(db, course.classId, schoolDateOf(request.now));
    const students = roster.map(({ studentId }) => ({ id: studentId, part: 0 }));
    return keep(request, 'parts', { courseId, classId: course.classId, parts: 0, students, teachers: [] });
  });
}

/** `gs-set:<course>:<what>[:<value>]`: one step of the split that is open. */
export function splitStep(deps: GroupsDeps): Handler {
  return forMembers(async (request) => {
    checkSplits(request);
    const [course, what, value] = request.args;
    const open = openDraft(request.visitor, SPLIT_FORM)?.draft;
    if (open?.courseId !== idOf(course)) throw new Refusal('stale-button');
    switch (what) {
      case 'parts': {
        if (value === undefined) return keep(request, 'parts', open);
        const parts = SPLIT_PARTS.find((count) => String(count) === value);
        if (!parts) throw new Refusal('stale-button');
        return keep(request, 'list', { ...alphabetically(open, parts), parts, teachers: [] });
      }
      case 'abc':
        return keep(request, 'list', alphabetically(open, open.parts));
      case 'list':
        return keep(request, 'list', open);
      case 'st':
        return keep(request, 'list', toggled(open, idOf(value)));
      case 'teachers':
        return keep(request, 'teachers', { ...open, teachers: [] }, value === undefined ? 0 : idOf(value));
      case 'page':
        return keep(request, 'teachers', open, idOf(value));
      case 'te': {
        const teachers = [...open.teachers, idOf(value)].slice(0, open.parts);
        return keep(request, teachers.length < open.parts ? 'teachers' : 'day', { ...open, teachers });
      }
      case 'day':
        if (!isSchoolDate(value ?? '')) throw new Refusal('stale-button');
        return finish(deps, request, open, value as Parameters<typeof finish>[3]);
      default:
        throw new Refusal('stale-button');
    }
  });
}

function alphabetically(open: SplitDraft, parts: number): SplitDraft {
  const places = byAlphabet(open.students.length, parts);
  return { ...open, students: open.students.map(({ id }, index) => ({ id, part: places[index] ?? 0 })) };
}

function toggled(open: SplitDraft, studentId: number): SplitDraft {
  const next = (part: number) => (part + 1) % open.parts;
  return {
    ...open,
    students: open.students.map(({ id, part }) => ({ id, part: id === studentId ? next(part) : part })),
  };
}

async function finish(
  deps: GroupsDeps,
  request: MemberRequest,
  open: SplitDraft,
  from: Parameters<typeof splitClass>[2]['from'],
): Promise<Reply> {
  const moment = await momentOf(deps, request);
  const parts = open.teachers.map((teacherId, index) => ({
    teacherId,
    studentIds: open.students.filter(({ part }) => part === index).map(({ id }) => id),
  }));
  return request.write(async (tx) => {
    const kept = await splitClass(
      tx,
      request.visitor.actor,
      { courseId: open.courseId, from, parts },
      moment,
    );
    await dropDraft(tx, SPLIT_FORM, request.visitor);
    const { classId, subjectId } = kept;
    return { view: 'group-split', params: { classId, subjectId, ...undoOffer(moment) } };
  });
}
