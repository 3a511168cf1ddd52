import { isSettled } from '../inquiry-buttons.ts';
import type { DayCase } from './day-cases.store.ts';

/** Why the school is to look for the student now; undefined: it need not. */
export function alarmOf({
  missed,
  answer,
  guardians,
}: Pick<DayCase, 'missed' | 'answer' | 'guardians'>): 'unknown' | 'silent' | 'nobody' | undefined {
  if (missed.every(({ announced }) => announced) || isSettled(answer)) return undefined;
  if (answer === 'unknown') return 'unknown';
  return guardians.some(({ connected }) => connected) ? 'silent' : 'nobody';
}

/** Away from one lesson without a word, and there in another. */
export function isMixed({ missed, present }: Pick<DayCase, 'missed' | 'present'>): boolean {
  return present.length > 0 && missed.some(({ announced }) => !announced);
}
