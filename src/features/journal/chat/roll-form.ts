import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import type { Handler, MemberRequest, Reply, Request, View } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { changeLessons } from '../change-lesson.ts';
import type { DayLesson, RollStudent } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { pressedLesson } from './lesson-buttons.ts';
import { loadShown } from './lesson-views.ts';
import { lessonTitle } from './lesson-words.ts';

const draft = z.object({ lesson: z.string(), absent: z.array(z.int()), late: z.array(z.int()) });
type RollDraft = z.infer<typeof draft>;

/** The class list with a tap for each student: present → absent → late → present. */
const LESSON_ROLL: FormType<RollDraft> = { form: 'lesson-roll', schemaVersion: 1, draft };

export function openRoll(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const named = (kind: 'absent' | 'late') =>
      lesson.state.roll.filter((mark) => mark.kind === kind).map((mark) => mark.studentId);
    return keep(member, { lesson: encodeRef(lesson.ref), absent: named('absent'), late: named('late') });
  };
}

export function toggleStudent(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const roll = draftOf(request, lesson);
    const studentId = Number(request.args[1]);
    if (!lesson.course.students.some(({ id }) => id === studentId)) throw new Refusal('stale-button');
    return keep(member, nextMark(roll, studentId));
  };
}

function nextMark(roll: RollDraft, id: number): RollDraft {
  const without = (ids: readonly number[]) => ids.filter((other) => other !== id);
  if (roll.absent.includes(id)) return { ...roll, absent: without(roll.absent), late: [...roll.late, id] };
  if (roll.late.includes(id)) return { ...roll, late: without(roll.late) };
  return { ...roll, absent: [...roll.absent, id] };
}

export function saveRoll(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const { absent, late } = draftOf(request, lesson);
    return changeLessons(deps, member, [{ lesson, change: { absent, late } }], (tx) =>
      dropDraft(tx, LESSON_ROLL, request.visitor),
    );
  };
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
    return { view: 'lesson-roll', params: { lessons: [roll.lesson], absent: roll.absent, late: roll.late } };
  });
}

export function rollView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const ref = encodeRef(lesson.ref);
    const has = (name: 'absent' | 'late', { id }: RollStudent) =>
      Array.isArray(params[name]) && params[name].includes(id);
    const label = (student: RollStudent) => {
      const mark = has('absent', student) ? '❌ ' : has('late', student) ? '⏰ ' : '';
      return `${mark}${student.familyName} ${student.givenName}`;
    };
    return {
      html: blocks(html`<b>${lessonTitle(lesson, context.t)}</b>`, context.t.html('lesson-roll-hint')),
      buttons: [
        ...inRows(
          lesson.course.students.map((student) => ({
            label: label(student),
            data: `lr:${ref}:${student.id}`,
          })),
          2,
        ),
        [
          { label: context.t('button-done'), data: `lr-done:${ref}` },
          { label: context.t('button-back'), data: `ls:${ref}` },
        ],
      ],
    };
  };
}
