import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import { HOMEWORK_LIMIT, type LessonChange, TOPIC_LIMIT } from '../../../regulation/lesson-state.ts';
import { asMember, type Handler, type Reply, type Request, type View } from '../../../telegram/feature.ts';
import {
  dropDraft,
  type FormType,
  isTooLate,
  keepDraft,
  LEFT,
  leaveForms,
  openDraft,
} from '../../../telegram/forms.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { changeLessons, nextLessonDay } from '../change-lesson.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { pressedLesson } from './lesson-buttons.ts';
import { loadShown } from './lesson-views.ts';
import { lessonTitle } from './lesson-words.ts';

const part = z.enum(['topic', 'homework']);

const draft = z.object({ lesson: z.string(), part, askedAt: z.iso.datetime() });

/** "Write the topic": the next text is it. */
const LESSON_TEXT: FormType<z.infer<typeof draft>> = { form: 'lesson-text', schemaVersion: 1, draft };

/** The first step: a button asks for the text. */
export function askForText(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const asked = part.safeParse(request.args[1]);
    if (!asked.success) throw new Refusal('stale-button');
    const ref = encodeRef(lesson.ref);
    return member.write(async (tx) => {
      const kept = { lesson: ref, part: asked.data, askedAt: request.now.toISOString() };
      await leaveForms(tx, request.visitor);
      await keepDraft(tx, LESSON_TEXT, request.visitor, asked.data, kept, request.now);
      return { view: 'lesson-ask', params: { lessons: [ref], part: asked.data } };
    });
  };
}

export function askView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const asked = params['part'] === 'topic' ? 'topic' : 'homework';
    return {
      html: blocks(html`<b>${lessonTitle(lesson, context.t)}</b>`, context.t.html(`lesson-ask-${asked}`)),
      buttons: [[{ label: context.t('button-back'), data: `ls:${encodeRef(lesson.ref)}` }]],
    };
  };
}

/** The second step: a text that nothing else claims. */
export async function takeText(deps: JournalDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = openDraft(request.visitor, LESSON_TEXT);
  if (!member || !open || open.step === LEFT || request.edited) return undefined;
  if (isTooLate(open.draft.askedAt, request.now)) return undefined;
  const ref = decodeRef(open.draft.lesson);
  if (!ref) return undefined;
  const [lesson] = await findLessons(deps, member.visitor.actor, [ref], request.now);
  if (!lesson) return undefined;

  const text = request.text.trim().replace(/\s+/g, ' ');
  const limit = open.draft.part === 'topic' ? TOPIC_LIMIT : HOMEWORK_LIMIT;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal('text-empty');
  if (text.length > limit) throw new Refusal('text-too-long', { limit });
  const due = await nextLessonDay(deps, lesson);
  const change: LessonChange =
    open.draft.part === 'topic' ? { topic: text } : { homework: [{ text, ...(due ? { dueOn: due } : {}) }] };
  return changeLessons(deps, member, [{ lesson, change }], (tx) =>
    dropDraft(tx, LESSON_TEXT, request.visitor),
  );
}
