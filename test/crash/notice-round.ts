import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import type { Absentee } from './absentees.ts';
import { TEACHER } from './entry-round.ts';
import { newestId, newMessages } from './journal-facts.ts';
import type { KillableProduct } from './killable-product.ts';

/** Of the messages that were marked as begun when the process died, most were out: a quarter of a batch is too many. */
const MOST_LOST = 5;

export interface NoticeOutcome {
  readonly sent: number;
  /** By their state. */
  readonly 'maybe sent': number;
  /** Of those maybe sent: what nobody can know without asking the guardians. */
  readonly 'in fact not sent': number;
}

/** Most of two classes are absent; the product dies while it tells their guardians. */
export async function noticeRound(
  product: KillableProduct,
  topic: string,
  absentees: readonly Absentee[],
): Promise<NoticeOutcome> {
  const guardians = [...new Set(absentees.flatMap((one) => one.guardians))];
  const newest = new Map<string, number>();
  for (const guardian of guardians) newest.set(guardian, await newestId(product, guardian));
  for (const [className, children] of Map.groupBy(absentees, (one) => one.className)) {
    const names = children.map(({ surname }) => surname).join(', ');
    await product.post('say', { persona: TEACHER, text: `${className} ${topic}; md –; n ${names}` });
  }
  await product.settle();

  const count = randomInt(1, guardians.length + 1);
  const when = `killed when message ${count} of ${guardians.length} was out`;
  await product.arm({ at: 'message taken', count });
  await product.tryControl('clock', { forward: 'PT11M' });
  await product.died();
  await product.recover();

  const rows = await product.read<{ guardian: string; state: string }>(
    `SELECT "externalId" AS guardian, state::text FROM delivery JOIN person ON person.id = "personId"
     WHERE kind = 'absence' AND params->>'day' = (SELECT min(day)::text FROM lesson WHERE topic = $1)`,
    topic,
  );
  expect(rows.map(({ guardian }) => guardian).sort(), when).toEqual([...guardians].sort());
  const outcome = { sent: 0, 'maybe sent': 0, 'in fact not sent': 0 };
  for (const { guardian, state } of rows) {
    const messages = await newMessages(product, guardian, newest.get(guardian) ?? 0);
    expect(['sent', 'maybeSent'], `${when}: ${guardian}`).toContain(state);
    expect(messages, `${when}: messages to ${guardian}, ${state}`).toBeLessThanOrEqual(1);
    if (state === 'sent') {
      expect(messages, `${when}: ${guardian}`).toBe(1);
      outcome.sent += 1;
    } else {
      outcome['maybe sent'] += 1;
      outcome['in fact not sent'] += 1 - messages;
    }
  }
  expect(outcome['maybe sent'], `${when}: maybe sent`).toBeGreaterThanOrEqual(1);
  expect(outcome['in fact not sent'], `${when}: never sent`).toBeLessThanOrEqual(MOST_LOST);
  expect(await product.page('/metrics')).toContain(`outcome="maybeSent"} ${outcome['maybe sent']}`);
  return outcome;
}
