import type { Translate } from '../../telegram/i18n.ts';
import type { Button } from '../../telegram/screen.ts';
import type { GuardiansCase } from './absences.store.ts';

export const INQUIRY_ANSWERS = ['ill', 'known', 'unknown'] as const;
export type InquiryAnswer = (typeof INQUIRY_ANSWERS)[number];

/** It is known where the child is; until then the guardians may still say. */
export function isSettled(answer: InquiryAnswer | null): boolean {
  return answer === 'ill' || answer === 'known';
}

/** ¶4.10: what a guardian of a child who is away unannounced is asked; nothing once any guardian has said. */
export function inquiryButtons(
  { studentId, day, missed, answer }: Pick<GuardiansCase, 'studentId' | 'day' | 'missed' | 'answer'>,
  t: Translate,
): Button[] {
  if (isSettled(answer) || missed.every(({ announced }) => announced)) return [];
  return INQUIRY_ANSWERS.filter((said) => said !== answer).map((said) => ({
    label: t(`button-inquiry-${said}`),
    data: `inq:${studentId}:${day}:${said}`,
  }));
}
