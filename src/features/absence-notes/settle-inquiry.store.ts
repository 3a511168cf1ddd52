import type { Tx } from '../../db/open.ts';
import { type SchoolDate, toDbDate } from '../../kernel/school-date.ts';
import type { InquiryAnswer } from '../absences/inquiry-buttons.ts';

/** A note answers what was asked about its days, unless a guardian knew before. */
export async function settleInquiry(
  tx: Tx,
  said: {
    readonly studentId: number;
    readonly from: SchoolDate;
    readonly until: SchoolDate;
    readonly answer: InquiryAnswer;
    readonly by: number;
    readonly now: Date;
  },
): Promise<void> {
  const { studentId, from, until, answer, by, now } = said;
  await tx.absenceInquiry.updateMany({
    where: {
      studentId,
      day: { gte: toDbDate(from), lte: toDbDate(until) },
      OR: [{ answer: null }, { answer: 'unknown' }],
    },
    data: { answer, answeredById: by, answeredAt: now },
  });
}

/** The note that answered was taken back: the question stands again. */
export async function reopenInquiry(
  tx: Tx,
  note: { readonly studentId: number; readonly sentById: number; readonly sentAt: Date },
): Promise<void> {
  await tx.absenceInquiry.updateMany({
    where: { studentId: note.studentId, answeredById: note.sentById, answeredAt: note.sentAt },
    data: { answer: null, answeredById: null, answeredAt: null },
  });
}

/**
 * A guardian's answer; asked or not, it is kept. Of two guardians the first who knows where the child is settles it.
 * @returns whether it was taken
 */
export async function answerOnce(
  tx: Tx,
  said: {
    readonly studentId: number;
    readonly day: SchoolDate;
    readonly answer: InquiryAnswer;
    readonly by: number;
    readonly now: Date;
  },
): Promise<boolean> {
  const { studentId, day, answer, by, now } = said;
  const taken = await tx.$executeRaw`
    INSERT INTO absence_inquiry AS inquiry ("studentId", day, "askedAt", answer, "answeredById", "answeredAt")
    VALUES (${studentId}, ${toDbDate(day)}, ${now}, ${answer}::"InquiryAnswer", ${by}, ${now})
    ON CONFLICT ("studentId", day) DO UPDATE SET answer = EXCLUDED.answer, "answeredById" = EXCLUDED."answeredById",
      "answeredAt" = EXCLUDED."answeredAt"
    WHERE inquiry.answer IS NULL OR inquiry.answer = 'unknown'`;
  return taken > 0;
}
