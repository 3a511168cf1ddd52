import { Prisma } from '../../db/generated/client.ts';

// The rules of answers.ts in SQL, for a row `recipient` of the letter `letter`.

/** Somebody who has it for one of the same children. */
const relatives = Prisma.sql`letter_recipient relative WHERE relative."letterId" = letter.id
  AND relative."personId" <> recipient."personId" AND relative."studentIds" && recipient."studentIds"`;

/** The question is put to this reader: not to a student whose guardians are asked. */
export const isAsked = Prisma.sql`(letter.asks AND NOT (
  EXISTS (SELECT 1 FROM student WHERE student."personId" = recipient."personId" AND student.id = ANY(recipient."studentIds"))
  AND EXISTS (SELECT 1 FROM ${relatives})))`;

/** An answer is still waited for: neither this reader's nor, where one is enough, the family's for each of the children. */
export function owesAnswer(now: Date): Prisma.Sql {
  return Prisma.sql`(${isAsked} AND COALESCE(letter."answerUntil" > ${now}, true) AND recipient."answeredAt" IS NULL
    AND (letter."asksBoth" OR recipient."studentIds" = '{}' OR NOT recipient."studentIds" <@ ARRAY(
      SELECT unnest(relative."studentIds") FROM ${relatives} AND relative."answeredAt" IS NOT NULL)))`;
}
