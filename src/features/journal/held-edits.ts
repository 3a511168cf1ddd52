import { z } from 'zod';
import type { Tx } from '../../db/open.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { dropOldDrafts, type FormType, keepDraft } from '../../telegram/forms.ts';
import { ownState } from './day-lesson.ts';
import type { Judgement } from './judge-edits.ts';
import { keptState } from './kept-state.ts';

const draft = z.object({
  kind: z.enum(['clash', 'reason']),
  /** Of a clash: who was the other. */
  by: z.string(),
  edits: z.array(
    z.object({
      lesson: z.string(),
      /** What the author of the edit had before their eyes. */
      seen: keptState,
      /** What stood there when it was asked about. */
      present: keptState,
      next: keptState,
    }),
  ),
});

/** Edits that wait for a word: a reason, or whose version counts. */
export type HeldEdits = z.infer<typeof draft>;

const PREFIX = 'lesson-question:';

/** Each question has a draft of its own: another entry asks its own, and neither waits for the other. */
export function heldForm(key: string): FormType<HeldEdits> {
  return { form: `${PREFIX}${key}`, schemaVersion: 1, draft };
}

/** Keeps the edits and answers with the question about them. */
export async function keepHeldEdits(
  tx: Tx,
  request: MemberRequest,
  judged: Exclude<Judgement, { kind: 'save' }>,
): Promise<Reply> {
  const { visitor, now, updateId } = request;
  const key = updateId.toString(36);
  const held: HeldEdits = {
    kind: judged.kind,
    by: judged.kind === 'clash' ? judged.by : '',
    edits: judged.edits.map(({ lesson, seen, next }) => ({
      lesson: encodeRef(lesson.ref),
      seen,
      present: ownState(lesson),
      next,
    })),
  };
  await dropOldDrafts(tx, visitor, PREFIX, now);
  const revision = await keepDraft(tx, heldForm(key), visitor, judged.kind, held, now);
  const lessons = held.edits.map(({ lesson }) => lesson);
  return { view: 'lesson-question', params: { draft: key, revision, lessons } };
}
