import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply, Request, View } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { changeLessons } from '../change-lesson.ts';
import { type DayLesson, ownState, type RollStudent } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { keptState } from '../kept-state.ts';
import { loadShown } from './lesson-views.ts';
import { asEarlier, lessonTitle } from './lesson-words.ts';
import { pressedLesson } from './pressed-lesson.ts';
import { studentButtons } from './student-list.ts';

const draft = z.object({
  lesson: z.string(),
  absent: z.array(z.int()),
  late: z.array(z.int()),
  page: z.int(),
  /** What the journal held when the list was opened. */
  seen: keptState,
});
type RollDraft = z.infer<typeof draft>;

/** The class list with a tap for each student: present → absent → late → present. */
const LESSON_ROLL: FormType<RollDraft> = { form: 'lesson-roll', schemaVersion: 2, draft };

/** `ls-roll:<lesson>`, then `lr…:<lesson>[:<student or page>]` */
export function rollButtons(deps: JournalDeps): Record<string, Handler> {
  const edited =
    (edit: (roll: RollDraft, lesson: DayLesson, arg: string | undefined) => RollDraft): Handler =>
    async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      return keep(member, edit(draftOf(request, lesson), lesson, request.args[1]));
    };
  return {
    'ls-roll': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const seen = ownState(lesson);
      const named = (kind: 'absent' | 'late') =>
        seen.roll.filter((mark) => mark.kind === kind).map((mark) => mark.studentId);
      const ref = encodeRef(lesson.ref);
      return keep(member, { lesson: ref, absent: named('absent'), late: named('late'), page: 0, seen });
    },
    lr: edited((roll, lesson, arg) => {
      const studentId = Number(arg);
      if (!lesson.course.students.some(({ id }) => id === studentId)) throw new Refusal('stale-button');
      return nextMark(roll, studentId);
    }),
    'lr-page': edited((roll, _lesson, arg) => ({ ...roll, page: idOf(arg) })),
    'lr-same': edited((roll, { earlierRoll }) => {
      if (!earlierRoll) throw new Refusal('stale-button');
      const { absent } = earlierRoll;
      return { ...roll, absent: [...absent], late: roll.late.filter((id) => !absent.includes(id)) };
    }),
    'lr-done': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const { absent, late, seen } = draftOf(request, lesson);
      return changeLessons(deps, member, [{ lesson, change: { absent, late }, seen }], (tx) =>
        dropDraft(tx, LESSON_ROLL, request.visitor),
      );
    },
  };
}

function nextMark(roll: RollDraft, id: number): RollDraft {
  const without = (ids: readonly number[]) => ids.filter((other) => other !== id);
  if (roll.absent.includes(id)) return { ...roll, absent: without(roll.absent), late: [...roll.late, id] };
  if (roll.late.includes(id)) return { ...roll, late: without(roll.late) };
  return { ...roll, absent: [...roll.absent, id] };
}

/** @throws Refusal stale-button where another list was opened since, or this one is done. */
function draftOf(request: Request, lesson: DayLesson): RollDraft {
  const open = openDraft(request.visitor, LESSON_ROLL);
  if (open?.draft.lesson !== encodeRef(lesson.ref)) throw new Refusal('stale-button');
  return open.draft;
}

function keep(member: MemberRequest, roll: RollDraft): Promise<Reply> {
  return member.write(async (tx) => {
    await keepDraft(tx, LESSON_ROLL, member.visitor, 'roll', roll, member.now);
    const { lesson, absent, late, page } = roll;
    return { view: 'lesson-roll', params: { lessons: [lesson], absent, late, page } };
  });
}

export function rollView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const { t } = context;
    const ref = encodeRef(lesson.ref);
    const { students } = lesson.course;
    const { earlierRoll } = lesson;
    const has = (name: 'absent' | 'late', { id }: Pick<RollStudent, 'id'>) =>
      Array.isArray(params[name]) && params[name].includes(id);
    const suggested = earlierRoll?.absent.some((id) => !has('absent', { id })) ? earlierRoll : undefined;
    const label = (student: RollStudent) => {
      const announced = student.announced ? '✉️ ' : '';
      const mark = has('absent', student) ? '❌ ' : has('late', student) ? '⏰ ' : announced;
      return `${mark}${student.familyName} ${student.givenName}`;
    };
    return {
      html: blocks(
        html`<b>${lessonTitle(lesson, t)}</b>`,
        t.html('lesson-roll-hint'),
        students.some(({ announced }) => announced) && t.html('lesson-roll-announced'),
      ),
      buttons: [
        ...(suggested ? [[{ label: asEarlier(suggested, t), data: `lr-same:${ref}` }]] : []),
        ...studentButtons(students, Number(params['page'] ?? 0), {
          label,
          tap: ({ id }) => `lr:${ref}:${id}`,
          turn: (page) => `lr-page:${ref}:${page}`,
        }),
        [
          { label: t('button-save'), data: `lr-done:${ref}` },
          { label: t('button-back'), data: `ls:${ref}` },
        ],
      ],
    };
  };
}
