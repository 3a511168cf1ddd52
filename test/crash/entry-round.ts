import { expect } from 'vitest';
import type { UpdateStep } from '../../src/telegram/worker.ts';
import type { Absentee } from './absentees.ts';
import { answersWith, entriesOf, lessonOf, newestId, newMessages } from './journal-facts.ts';
import type { KillableProduct } from './killable-product.ts';

export const TEACHER = 'teacher-mat-5';

/** A teacher's line, the kill while it is worked on, and what is there after the restart. */
export async function entryRound(
  product: KillableProduct,
  step: UpdateStep,
  topic: string,
  { surname, guardians }: Absentee,
) {
  // What the round before entered would be corrected, with a question, not entered.
  await product.read(`DELETE FROM lesson WHERE topic LIKE 'Daļas %' RETURNING id`);
  const lastNotice = new Map<string, number>();
  for (const guardian of guardians) lastNotice.set(guardian, await newestId(product, guardian));

  await product.arm({ at: step, count: 1 });
  await product.tryControl('say', { persona: TEACHER, text: `5.b ${topic}; md 45. lpp.; n ${surname}` });
  await product.died();
  await product.recover();

  const { homework, absent } = await lessonOf(product, topic);
  expect({ homework, absent }).toEqual({ homework: ['45. lpp.'], absent: [surname] });
  const entries = await entriesOf(product, topic);
  expect(entries, 'entries').toBe(1);
  const answers = await answersWith(product, TEACHER, topic);
  expect(answers, 'answers').toBeGreaterThanOrEqual(1);
  expect(answers, 'answers, one extra copy included').toBeLessThanOrEqual(2);

  await product.post('clock', { forward: 'PT11M' });
  for (const [guardian, after] of lastNotice) {
    expect(await newMessages(product, guardian, after), `notices to ${guardian}`).toBe(1);
  }
  return { entries, answers, 'extra copies': answers - 1, notices: guardians.length };
}
