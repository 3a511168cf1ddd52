import { z } from 'zod';
import type { MemberRequest, Reply, Visitor } from '../../../telegram/feature.ts';
import { type FormType, isTooLate, keepDraft, leaveForms, waitingDraft } from '../../../telegram/forms.ts';

const ids = { groupId: z.int(), studentId: z.int() };

const asked = z.discriminatedUnion('ask', [
  /** A child's last day in a group. */
  z.object({ ask: z.literal('leave'), ...ids }),
  /** A student's first day in another part of the class. */
  z.object({ ask: z.literal('move'), ...ids, classId: z.int(), subjectId: z.int() }),
  /** The child of an application on paper. */
  z.object({ ask: z.literal('paper'), groupId: z.int() }),
  z.object({ ask: z.literal('places'), groupId: z.int() }),
]);

export type AskedAnswer = z.infer<typeof asked>;

const draft = z.object({ asked, at: z.iso.datetime() });

/** A question about a group that is answered in writing: the next text is the answer. */
export const TYPED_ANSWER: FormType<z.infer<typeof draft>> = {
  form: 'group-answer',
  schemaVersion: 1,
  draft,
};

export function askTyped(request: MemberRequest, question: AskedAnswer, reply: Reply): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    const kept = { asked: question, at: request.now.toISOString() };
    await keepDraft(tx, TYPED_ANSWER, request.visitor, question.ask, kept, request.now);
    return reply;
  });
}

export function askedAnswer(visitor: Visitor, now: Date): AskedAnswer | undefined {
  const open = waitingDraft(visitor, TYPED_ANSWER);
  if (!open) return undefined;
  return isTooLate(open.draft.at, now) ? undefined : open.draft.asked;
}
