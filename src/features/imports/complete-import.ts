import type { Db, Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Batch, changeBatch } from './batch.store.ts';
import { nextQuestion, questionOf } from './rows.store.ts';
import { isKindOf, queueCheck } from './take-in-file.ts';

/** "What is in the file?", where its columns do not tell. @throws Refusal stale-button, import-over */
export async function chooseKind(tx: Tx, batch: Batch, kind: string, now: Date): Promise<void> {
  if (batch.kind !== null || !isKindOf(batch.summary.kinds, kind)) throw new Refusal('stale-button');
  if (!(await changeBatch(tx, batch.id, ['reading'], { kind }))) throw new Refusal('import-over');
  await queueCheck(tx, batch.id, 0, now);
}

/**
 * "Whom does this row mean?": one of the candidates, or `new`. With the last answer the file is checked
 * again, since the next row may mean the same person.
 * @throws Refusal stale-button, import-over
 */
export async function decideWho(
  db: Db,
  batch: Batch,
  key: string,
  answer: string,
): Promise<(tx: Tx, now: Date) => Promise<void>> {
  const question = batch.state === 'ready' ? await questionOf(db, batch.id, key) : undefined;
  const personId = Number(answer);
  const known = question?.candidates?.some((candidate) => candidate.personId === personId);
  if (!question || (answer !== 'new' && !known)) throw new Refusal('stale-button');
  const decided = answer === 'new' ? ('new' as const) : personId;
  const decisions = { ...batch.summary.decisions, [key]: decided };
  const last = (await nextQuestion(db, batch.id, decisions)) === undefined;
  const round = (batch.summary.round ?? 0) + (last ? 1 : 0);
  return async (tx, now) => {
    const changed = await changeBatch(tx, batch.id, ['ready'], {
      ...(last ? { state: 'reading', progress: 0 } : {}),
      summary: { decisions, round },
    });
    if (!changed) throw new Refusal('import-over');
    if (last) await queueCheck(tx, batch.id, round, now);
  };
}
