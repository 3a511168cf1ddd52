import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import { HOMEWORK_LIMIT, type LessonChange, TOPIC_LIMIT } from '../../../regulation/lesson-state.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import {
  dropDraft,
  type FormType,
  isTooLate,
  keepDraft,
  leaveForms,
  openDraft,
  waitingDraft,
} from '../../../telegram/forms.ts';
import { BRING_LIMIT, changeBring } from '../change-bring.ts';
import { changeLessons, nextLessonDay } from '../change-lesson.ts';
import { type DayLesson, ownState } from '../day-lesson.ts';
import { findLessons, type JournalDeps } from '../find-lessons.ts';
import { keptState } from '../kept-state.ts';
import { mustBeMaterial, newMaterials } from '../materials/material.ts';
import { suggestTopics } from '../topic-suggestions.store.ts';
import { pressedLesson } from './pressed-lesson.ts';

const part = z.enum(['topic', 'homework', 'bring']);
/** What a text is asked for. */
export type TextPart = z.infer<typeof part>;

const LIMITS: Record<TextPart, number> = { topic: TOPIC_LIMIT, homework: HOMEWORK_LIMIT, bring: BRING_LIMIT };

const draft = z.object({
  lesson: z.string(),
  part,
  /** Of homework; none: by the course's next lesson. */
  dueOn: schoolDate.optional(),
  /** What the journal held when it was asked for. */
  seen: keptState,
  askedAt: z.iso.datetime(),
});

/** "Write the topic": the next text is it. */
const LESSON_TEXT: FormType<z.infer<typeof draft>> = { form: 'lesson-text', schemaVersion: 2, draft };

/** `ls-write:<lesson>:<part>`: asks for the text. */
export function askForText(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const asked = part.safeParse(request.args[1]);
    if (!asked.success) throw new Refusal('stale-button');
    return ask(member, lesson, asked.data);
  };
}

/** `ls-due:<lesson>:<day>`: another day for the homework that is there, or for the one that is to be written. */
export function chooseDueDay(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const [, dueOn = ''] = request.args;
    if (!isSchoolDate(dueOn) || dueOn <= lesson.ref.day) throw new Refusal('stale-button');
    const { homework } = lesson.state;
    if (homework.length === 0) return ask(member, lesson, 'homework', dueOn);
    const change = { homework: homework.map((item) => ({ ...item, dueOn })) };
    return changeLessons(deps, member, [{ lesson, change }]);
  };
}

function ask(member: MemberRequest, lesson: DayLesson, asked: TextPart, dueOn?: SchoolDate): Promise<Reply> {
  const { visitor, now } = member;
  const ref = encodeRef(lesson.ref);
  return member.write(async (tx) => {
    const due = dueOn ? { dueOn } : {};
    const kept = { lesson: ref, part: asked, ...due, seen: ownState(lesson), askedAt: now.toISOString() };
    await leaveForms(tx, visitor);
    await keepDraft(tx, LESSON_TEXT, visitor, asked, kept, now);
    return { view: 'lesson-ask', params: { lessons: [ref], part: asked, ...due } };
  });
}

/** The second step: a text that nothing else claims. */
export async function takeText(deps: JournalDeps, request: Request): Promise<Reply | undefined> {
  const open = await openQuestion(deps, request);
  if (!open) return undefined;
  const { member, lesson } = open;
  const { part: asked, seen } = open.draft;
  const text = request.text.trim().replace(/\s+/g, ' ');
  const limit = LIMITS[asked];
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal('text-empty');
  if (text.length > limit) throw new Refusal('text-too-long', { limit });
  if (asked === 'bring') return changeBring(deps, member, lesson, text, closeQuestion(request));
  const change: LessonChange = asked === 'topic' ? { topic: text } : await homeworkOf(deps, open, text);
  return changeLessons(deps, member, [{ lesson, change, seen }], closeQuestion(request));
}

/** Homework is asked for, and a picture or a file comes: it is the homework, with its words if it has any. */
export async function takeFile(deps: JournalDeps, request: Request): Promise<Reply | undefined> {
  const open = await openQuestion(deps, request);
  if (open?.draft.part !== 'homework' || !request.file) return undefined;
  const { member, lesson } = open;
  mustBeMaterial(request.file);
  const materials = newMaterials(lesson.state, [request.file]);
  const words = request.text.trim();
  if (words.length > HOMEWORK_LIMIT) throw new Refusal('text-too-long', { limit: HOMEWORK_LIMIT });
  const change = { ...(words ? await homeworkOf(deps, open, words) : {}), materials };
  return changeLessons(deps, member, [{ lesson, change, seen: open.draft.seen }], closeQuestion(request));
}

interface OpenQuestion {
  readonly member: MemberRequest;
  readonly lesson: DayLesson;
  readonly draft: z.infer<typeof draft>;
}

/** What was asked for, if this may answer it. */
async function openQuestion(deps: JournalDeps, request: Request): Promise<OpenQuestion | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, LESSON_TEXT);
  if (!member || !open || request.edited) return undefined;
  if (isTooLate(open.draft.askedAt, request.now)) return undefined;
  const ref = decodeRef(open.draft.lesson);
  const [lesson] = ref ? await findLessons(deps, member.visitor.actor, [ref], request.now) : [];
  return lesson && { member, lesson, draft: open.draft };
}

const closeQuestion =
  ({ visitor }: Request) =>
  (tx: Parameters<typeof dropDraft>[0]) =>
    dropDraft(tx, LESSON_TEXT, visitor);

async function homeworkOf(
  deps: JournalDeps,
  { lesson, draft: { dueOn } }: OpenQuestion,
  text: string,
): Promise<Pick<LessonChange, 'homework'>> {
  const due = dueOn ?? (await nextLessonDay(deps, lesson));
  return { homework: [{ text, ...(due ? { dueOn: due } : {}) }] };
}

/** `ls-topic:<lesson>:<lesson's id>`: the topic that another lesson has. */
export function takeTopic(deps: JournalDeps): Handler {
  return async (request) => {
    const { member, lesson } = await pressedLesson(deps, request);
    const suggested = (await suggestTopics(deps.db, lesson)).find(
      ({ lessonId }) => String(lessonId) === request.args[1],
    );
    if (!suggested) throw new Refusal('stale-button');
    const open = openDraft(request.visitor, LESSON_TEXT);
    const seen = open?.draft.lesson === encodeRef(lesson.ref) ? { seen: open.draft.seen } : {};
    const change = { topic: suggested.topic };
    return changeLessons(deps, member, [{ lesson, change, ...seen }], (tx) =>
      dropDraft(tx, LESSON_TEXT, request.visitor),
    );
  };
}
