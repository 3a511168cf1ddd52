import type { Tx } from '../../db/open.ts';
import type { CorrectionReason } from '../../regulation/lesson-correction.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import type { JournalDeps } from './find-lessons.ts';
import { keepHeldEdits } from './held-edits.ts';
import { judgeEdits, type PlannedEdit } from './judge-edits.ts';
import { changedReply, completesOne, lessonReply, withLine } from './lesson-reply.ts';
import { takeLineHint } from './line-hint.store.ts';
import { recordLessons } from './record-lessons.ts';

interface SaveOptions {
  /** Joins the transaction. */
  readonly also?: (tx: Tx) => Promise<void>;
  /** Of the correction that the edits are. */
  readonly reason?: CorrectionReason;
}

/** Enters the edits and answers with the card, or asks first, with all of them kept. */
export async function saveEdits(
  deps: JournalDeps,
  request: MemberRequest,
  planned: readonly PlannedEdit[],
  { also = async () => undefined, reason }: SaveOptions,
): Promise<Reply> {
  const { now, updateId } = request;
  const { actor } = request.visitor;
  const judged = await judgeEdits(deps, request, planned, reason);
  if (judged.kind !== 'save')
    return request.write(async (tx) => {
      await also(tx);
      return keepHeldEdits(tx, request, judged);
    });
  const { settings } = deps;
  const undoUntil = undoWindowEnd(settings, now);
  return request.write(async (tx) => {
    await recordLessons(tx, actor, judged.edits, {
      undoUntil,
      updateId,
      now,
      settings,
      ...(reason ? { reason } : {}),
    });
    await also(tx);
    if (deps.lineFor && completesOne(judged.edits) && (await takeLineHint(tx, actor.personId, now)))
      return withLine(lessonReply(judged.edits.map(({ lesson }) => lesson)));
    return changedReply(judged.edits, { settings, updateId, undoUntil });
  });
}
