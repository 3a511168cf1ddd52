import { expect } from 'vitest';
import type { UpdateStep } from '../../src/telegram/worker.ts';
import { TEACHER } from './entry-round.ts';
import { lessonOf, newestId, newMessages } from './journal-facts.ts';
import type { KillableProduct } from './killable-product.ts';

const ALL_PRESENT = 'Visi klāt';
const UNDO = 'Atsaukt';

async function say(product: KillableProduct, topic: string): Promise<number> {
  await product.post('say', { persona: TEACHER, text: `5.a ${topic}` });
  await product.settle();
  return newestId(product, TEACHER);
}

/** Presses it on that card and dies of it. @returns the messages that came besides the edited card */
async function pressAndDie(product: KillableProduct, step: UpdateStep, messageId: number, button: string) {
  await product.arm({ at: step, count: 1 });
  await product.tryControl('press', { persona: TEACHER, button, messageId });
  await product.died();
  await product.recover();
  const extra = await newMessages(product, TEACHER, messageId);
  expect(extra, 'messages besides the edited card').toBe(0);
  return extra;
}

const cardText = async (product: KillableProduct, id: number) =>
  (await product.chat(TEACHER)).find((message) => message.id === id)?.text;

/** `All present`, once; afterwards it is taken back. */
export async function allPresentRound(product: KillableProduct, step: UpdateStep, topic: string) {
  const card = await say(product, topic);
  const before = await lessonOf(product, topic);
  expect(before.rollConfirmed).toBe(false);
  const extra = await pressAndDie(product, step, card, ALL_PRESENT);
  const after = await lessonOf(product, topic);
  expect(after).toEqual({ ...before, rollConfirmed: true, revision: before.revision + 1 });
  const effects = after.revision - before.revision;
  expect(await cardText(product, card)).toContain(ALL_PRESENT);

  await product.post('press', { persona: TEACHER, button: UNDO, messageId: card });
  await product.settle();
  expect((await lessonOf(product, topic)).rollConfirmed).toBe(false);
  return { effects, 'extra messages': extra };
}

/** `Undo` of a line that changed an earlier one, once. */
export async function undoRound(product: KillableProduct, step: UpdateStep, topic: string) {
  const earlier = `${topic} ievads`;
  await say(product, earlier);
  const before = await lessonOf(product, earlier);
  const card = await say(product, topic);
  const extra = await pressAndDie(product, step, card, UNDO);
  const after = await lessonOf(product, earlier);
  // The line that was taken back, and its taking back.
  expect(after).toEqual({ ...before, revision: before.revision + 2 });
  const effects = after.revision - before.revision - 1;
  const undone = await product.read(
    `SELECT id FROM audit_entry WHERE after->>'topic' = $1 AND "undoneAt" IS NOT NULL`,
    topic,
  );
  expect(undone).toHaveLength(1);
  expect(await cardText(product, card)).toContain(earlier);
  return { effects, 'extra messages': extra };
}
