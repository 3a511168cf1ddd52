import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply, Request, View } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { changeLessons } from '../change-lesson.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { loadShown } from './lesson-views.ts';
import { lessonTitle } from './lesson-words.ts';
import { pressedLesson } from './pressed-lesson.ts';
import { studentButtons } from './student-list.ts';

const draft = z.object({
  lesson: z.string(),
  praised: z.array(z.int()),
  page: z.int(),
  /** Who was praised when the list was opened. */
  before: z.array(z.int()),
});
type PraiseDraft = z.infer<typeof draft>;

/** The class list with a star for each student who is praised. */
const LESSON_PRAISE: FormType<PraiseDraft> = { form: 'lesson-praise', schemaVersion: 1, draft };

/** `ls-praise:<lesson>`, then `lp…:<lesson>[:<student or page>]` */
export function praiseButtons(deps: JournalDeps): Record<string, Handler> {
  return {
    'ls-praise': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const before = [...(lesson.state.praised ?? [])];
      return keep(member, { lesson: encodeRef(lesson.ref), praised: before, page: 0, before });
    },
    lp: async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const open = draftOf(request, lesson);
      const studentId = Number(request.args[1]);
      if (!lesson.course.students.some(({ id }) => id === studentId)) throw new Refusal('stale-button');
      const without = open.praised.filter((id) => id !== studentId);
      const praised = without.length < open.praised.length ? without : [...without, studentId];
      return keep(member, { ...open, praised });
    },
    'lp-page': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      return keep(member, { ...draftOf(request, lesson), page: idOf(request.args[1]) });
    },
    'lp-done': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const { praised, before } = draftOf(request, lesson);
      // What somebody else added meanwhile stays.
      const unpraised = before.filter((id) => !praised.includes(id));
      return changeLessons(deps, member, [{ lesson, change: { praised, unpraised } }], (tx) =>
        dropDraft(tx, LESSON_PRAISE, request.visitor),
      );
    },
  };
}

/** @throws Refusal stale-button where another list was opened since, or this one is done. */
function draftOf(request: Request, lesson: DayLesson): PraiseDraft {
  const open = openDraft(request.visitor, LESSON_PRAISE);
  if (open?.draft.lesson !== encodeRef(lesson.ref)) throw new Refusal('stale-button');
  return open.draft;
}

function keep(member: MemberRequest, open: PraiseDraft): Promise<Reply> {
  return member.write(async (tx) => {
    await keepDraft(tx, LESSON_PRAISE, member.visitor, 'praise', open, member.now);
    const { lesson, praised, page } = open;
    return { view: 'lesson-praise', params: { lessons: [lesson], praised, page } };
  });
}

export function praiseView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const { t } = context;
    const ref = encodeRef(lesson.ref);
    const praised = Array.isArray(params['praised']) ? params['praised'] : [];
    return {
      html: blocks(html`<b>${lessonTitle(lesson, t)}</b>`, t.html('lesson-praise-hint')),
      buttons: [
        ...studentButtons(lesson.course.students, Number(params['page'] ?? 0), {
          label: ({ id, familyName, givenName }) =>
            `${praised.includes(id) ? '⭐ ' : ''}${familyName} ${givenName}`,
          tap: ({ id }) => `lp:${ref}:${id}`,
          turn: (page) => `lp-page:${ref}:${page}`,
        }),
        [
          { label: t('button-save'), data: `lp-done:${ref}` },
          { label: t('button-back'), data: `ls:${ref}` },
        ],
      ],
    };
  };
}
