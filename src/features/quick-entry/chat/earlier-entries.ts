import { decodeRef, type LessonRef } from '../../../regulation/lesson-ref.ts';
import type { Reply } from '../../../telegram/feature.ts';
import type { EarlierAnswer, Inbox } from '../../../telegram/inbox.ts';

/** Views that ask before anything is entered. */
const QUESTIONS = ['entry-ask', 'material-ask', 'lesson-question'];

/** The answers with which a message was entered: at once, or after a question about it. */
export async function enteredBy(
  { inbox }: { readonly inbox: Inbox },
  telegramId: number,
  answers: readonly EarlierAnswer[],
): Promise<EarlierAnswer[]> {
  const atOnce = answers.filter(({ reply }) => reply.view === 'lesson');
  const questions = answers
    .filter(({ reply }) => QUESTIONS.includes(reply.view))
    .flatMap((asked) => asked.answerMessageId ?? []);
  if (questions.length === 0) return atOnce;
  const presses = await inbox.answersTo(telegramId, questions);
  const answered = questions.flatMap(
    (question) =>
      presses.find(({ messageId, reply }) => messageId === question && reply.view === 'lesson') ?? [],
  );
  return [...atOnce, ...answered].sort((a, b) => a.updateId - b.updateId);
}

/** The lessons that a card is about. */
export function lessonsOn(reply: Reply | undefined): LessonRef[] {
  const lessons = reply?.params['lessons'];
  return Array.isArray(lessons) ? lessons.flatMap((ref) => decodeRef(String(ref)) ?? []) : [];
}

/** The lesson of a card that is about one alone. */
export function onlyLesson(reply: Reply | undefined): LessonRef | undefined {
  const lessons = lessonsOn(reply);
  return lessons.length === 1 ? lessons[0] : undefined;
}
