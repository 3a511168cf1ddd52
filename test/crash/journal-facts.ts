import type { KillableProduct } from './killable-product.ts';

/** How the killed product's journal holds the lesson of a topic that only one line has named. */
export interface LessonFacts {
  /** Rises by one with each change. */
  readonly revision: number;
  readonly rollConfirmed: boolean;
  readonly homework: readonly string[];
  /** Family names. */
  readonly absent: readonly string[];
}

export async function lessonOf(product: KillableProduct, topic: string): Promise<LessonFacts> {
  const rows = await product.read<LessonFacts>(
    `SELECT revision, "rollConfirmedAt" IS NOT NULL AS "rollConfirmed",
       ARRAY(SELECT text FROM homework WHERE "lessonId" = lesson.id) AS homework,
       ARRAY(
         SELECT "familyName" FROM absence JOIN student ON student.id = "studentId" JOIN person ON person.id = "personId"
         WHERE "lessonId" = lesson.id AND kind = 'absent'
       ) AS absent
     FROM lesson WHERE topic = $1`,
    topic,
  );
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} lessons have the topic ${topic}`);
  return row;
}

/** Audit entries that made this the topic. */
export async function entriesOf(product: KillableProduct, topic: string): Promise<number> {
  const rows = await product.read(`SELECT id FROM audit_entry WHERE after->>'topic' = $1`, topic);
  return rows.length;
}

/** The bot's messages to the persona that name it. */
export async function answersWith(product: KillableProduct, persona: string, words: string): Promise<number> {
  const chat = await product.chat(persona);
  return chat.filter(({ from, text }) => from === 'bot' && text.includes(words)).length;
}

/** The bot's messages after that one; edits of earlier ones are none. */
export async function newMessages(product: KillableProduct, persona: string, after: number): Promise<number> {
  return (await product.chat(persona)).filter(({ from, id }) => from === 'bot' && id > after).length;
}

/** The id of the newest message in the chat; 0: there is none. */
export async function newestId(product: KillableProduct, persona: string): Promise<number> {
  return Math.max(0, ...(await product.chat(persona)).map(({ id }) => id));
}
