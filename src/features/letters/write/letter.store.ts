import type { Prisma } from '../../../db/generated/client.ts';
import type { Tx } from '../../../db/open.ts';
import { instantOf, schoolDateOf } from '../../../kernel/school-date.ts';
import type { Language } from '../../../regulation/actor.ts';
import type { LetterAudience } from '../../../regulation/letter-audience.ts';
import type { LetterFile } from '../letter-files.ts';
import type { Addressed } from './address-letter.ts';

/** A letter as it is written. */
export interface NewLetter {
  readonly kind: 'letter' | 'news' | 'timetable';
  readonly audience: LetterAudience;
  readonly subject: string | null;
  /** Telegram's HTML. */
  readonly html: string;
  readonly files: readonly LetterFile[];
  readonly language?: Language;
  /** News in further languages. */
  readonly translations?: readonly {
    readonly language: Language;
    readonly subject: string | null;
    readonly html: string;
  }[];
  readonly mustConfirm?: boolean;
  /** A yes/no question. */
  readonly asks?: boolean;
  readonly asksBoth?: boolean;
  readonly answerUntil?: Date | null;
  /** News stays on top until then; a day as the database has it. */
  readonly pinnedUntil?: Date | null;
  /** None: at once. */
  readonly sendAt?: Date | null;
}

/** `reserved` before the readers are known: a letter that waits for its time. */
export async function insertLetter(
  tx: Tx,
  letter: NewLetter,
  {
    senderId,
    addressed,
    now,
  }: {
    senderId: number | null;
    addressed: Omit<Addressed, 'recipients' | 'senderRole'> & { senderRole: string };
    now: Date;
  },
): Promise<number> {
  const { kind, audience, subject, html, files, translations = [], language = null } = letter;
  const {
    mustConfirm = false,
    asks = false,
    asksBoth = false,
    answerUntil = null,
    pinnedUntil = null,
  } = letter;
  const { senderRole, studentId, replyToId, threadId } = addressed;
  const sendAt = letter.sendAt ?? now;
  const { id } = await tx.letter.create({
    data: {
      ...{ kind, subject, html, language, senderId, senderRole, studentId, replyToId, threadId },
      ...{ mustConfirm, asks, asksBoth, answerUntil, pinnedUntil, sendAt, createdAt: now },
      state: sendAt > now ? 'scheduled' : 'sent',
      audience: audience as Prisma.InputJsonObject,
      ...(files.length > 0 ? { files: { createMany: { data: files.map(fileRow) } } } : {}),
      ...(translations.length > 0 ? { translations: { createMany: { data: [...translations] } } } : {}),
    },
    select: { id: true },
  });
  return id;
}

const fileRow = ({ fileId, kind, name = null, mimeType = null, size = null }: LetterFile) => ({
  ...{ fileId, kind, name, mimeType, size },
});

/** How many letters the person has written on the day of `now`. Whoever writes two at once waits for the first. */
export async function writtenToday(tx: Tx, personId: number, now: Date): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId} FOR UPDATE`;
  return tx.letter.count({
    where: { senderId: personId, createdAt: { gte: instantOf(schoolDateOf(now), '00:00') } },
  });
}
