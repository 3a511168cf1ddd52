import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { schoolDateOf, weekdayOf } from '../../src/kernel/school-date.ts';
import { answersWith } from './journal-facts.ts';
import type { KillableProduct } from './killable-product.ts';

const TEACHERS = 5;
const LINES_EACH = 3;
const STEPS_OF_A_LINE = 5;

interface Sent {
  readonly topic: string;
  /** Telegram has told the teacher that it has the line. */
  readonly acknowledged: boolean;
}

export interface LoadOutcome {
  readonly acknowledged: number;
  readonly entries: number;
  readonly answers: number;
  readonly 'extra copies': number;
}

/** Five teachers write at once, each three lines one after the other, and the product dies somewhere in it. */
export async function loadRound(product: KillableProduct, name: string): Promise<LoadOutcome> {
  const writers = await findWriters(product);
  expect(writers).toHaveLength(TEACHERS);

  const write = async ({ persona, className }: Writer, index: number) => {
    const sent: Sent[] = [];
    for (let line = 1; line <= LINES_EACH; line += 1) {
      const topic = `${name} S${index + 1}R${line}`;
      const answer = await product.tryControl('say', { persona, text: `${className} ${topic}` });
      sent.push({ topic, acknowledged: answer?.status === 200 });
    }
    return { persona, sent };
  };
  const count = randomInt(1, TEACHERS * LINES_EACH * STEPS_OF_A_LINE - 20);
  const laterMs = randomInt(0, 25);
  const when = `killed ${laterMs} ms after step ${count}`;
  await product.arm({ at: 'any step', count, laterMs });
  const written = await Promise.all(writers.map(write));
  await product.died();
  await product.recover();

  const outcome = { acknowledged: 0, entries: 0, answers: 0, 'extra copies': 0 };
  for (const { persona, sent } of written) {
    const entered = await topicsEntered(product, sent);
    const lost = sent.filter(({ topic, acknowledged }) => acknowledged && !entered.includes(topic));
    expect(lost, `${when}: acknowledged and lost`).toEqual([]);
    // In the order of sending, each once; one that was not acknowledged may or may not have come through.
    expect(entered, when).toEqual(sent.map(({ topic }) => topic).filter((topic) => entered.includes(topic)));
    let copies = 0;
    for (const topic of entered) {
      const answers = await answersWith(product, persona, topic);
      expect(answers, `${when}: answers to ${topic}`).toBeGreaterThanOrEqual(1);
      copies += answers - 1;
      outcome.answers += answers;
    }
    expect(copies, `${when}: extra copies in one chat`).toBeLessThanOrEqual(1);
    outcome.acknowledged += sent.filter(({ acknowledged }) => acknowledged).length;
    outcome.entries += entered.length;
    outcome['extra copies'] += copies;
  }
  return outcome;
}

async function topicsEntered(product: KillableProduct, sent: readonly Sent[]): Promise<string[]> {
  const rows = await product.read<{ topic: string }>(
    `SELECT after->>'topic' AS topic FROM audit_entry WHERE after->>'topic' = ANY($1::text[]) ORDER BY id`,
    sent.map(({ topic }) => topic),
  );
  return rows.map(({ topic }) => topic);
}

interface Writer {
  readonly persona: string;
  readonly className: string;
}

/** Teachers without groups who have one lesson with a class that day: their lines raise no question. */
async function findWriters(product: KillableProduct): Promise<Writer[]> {
  const day = schoolDateOf(new Date((await product.get('clock')).now));
  return product.read<Writer>(
    `SELECT DISTINCT ON ("teacherId") teacher."externalId" AS persona, class.name AS "className"
     FROM course
     JOIN person teacher ON teacher.id = "teacherId"
     JOIN school_class class ON class.id = "classId"
     JOIN timetable_slot slot ON slot."courseId" = course.id AND weekday = $1
     WHERE NOT EXISTS (
       SELECT FROM course other WHERE other."teacherId" = course."teacherId" AND other."groupId" IS NOT NULL
     )
     GROUP BY "teacherId", persona, "className" HAVING count(*) = 1
     ORDER BY "teacherId", "className" LIMIT ${TEACHERS}`,
    weekdayOf(day),
  );
}
