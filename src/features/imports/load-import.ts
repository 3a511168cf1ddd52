import type { Db } from '../../db/open.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { namesOf } from '../people/names.store.ts';
import { type Batch, findBatches } from './batch.store.ts';
import { maySee } from './import-rights.ts';
import { nextQuestion, type Question } from './rows.store.ts';

/** An import as one reader sees it. */
export interface ShownImport {
  readonly batch: Batch;
  /** Whoever sent it, if that is not the reader. */
  readonly senderName: string | undefined;
  readonly mayApply: boolean;
  /** Asked once there are no faults: the mended file would ask all of it again. */
  readonly question: Question | undefined;
}

/** What these readers may see of these imports now, in their order; undefined: nothing. */
export async function loadImports(
  db: Db,
  asked: readonly { readonly batchId: number; readonly reader: Actor | undefined }[],
): Promise<(ShownImport | undefined)[]> {
  const batches = await findBatches(
    db,
    asked.map(({ batchId }) => batchId),
  );
  const senders = [...batches.values()].flatMap(({ sentById }) => sentById ?? []);
  const names = await namesOf(db, senders);
  const questions = new Map<number, Question | undefined>();
  // One import is open at a time, so one at most asks.
  for (const batch of batches.values()) {
    const { ambiguous = 0, faults = 0 } = batch.summary.counts ?? {};
    if (batch.state === 'ready' && ambiguous > 0 && faults === 0)
      questions.set(batch.id, await nextQuestion(db, batch.id, batch.summary.decisions));
  }
  return asked.map(({ batchId, reader }) => {
    const batch = batches.get(batchId);
    if (!batch || !maySee(reader, batch)) return undefined;
    const own = batch.sentById === reader?.personId;
    return {
      batch,
      senderName: own || batch.sentById === null ? undefined : names.get(batch.sentById),
      mayApply: may(reader, 'import.apply'),
      question: questions.get(batchId),
    };
  });
}
