import { Refusal } from '../../../kernel/refusal.ts';
import type { LetterAudience } from '../../../regulation/letter-audience.ts';

/** Whom news is for, as its ticks stand. */
export interface NewsReaders {
  readonly guardians: boolean;
  readonly students: boolean;
  readonly staff: boolean;
  /** Of the families; none: all grades. */
  readonly grades: readonly number[];
}

export function newsReadersOf(audience: LetterAudience): NewsReaders {
  const who = 'who' in audience ? audience.who : undefined;
  return {
    guardians: who === 'guardians' || who === 'both',
    students: who === 'students' || who === 'both',
    staff: audience.to === 'staff' || ('staff' in audience && audience.staff === true),
    grades: audience.to === 'grades' ? audience.grades : [],
  };
}

/** @throws Refusal letter-nobody */
export function newsAudience({ guardians, students, staff, grades }: NewsReaders): LetterAudience {
  if (!guardians && !students) {
    if (!staff) throw new Refusal('letter-nobody');
    return { to: 'staff' };
  }
  const who = guardians && students ? 'both' : guardians ? 'guardians' : 'students';
  if (grades.length === 0) return { to: 'everyone', who, staff };
  return { to: 'grades', grades: grades.toSorted((a, b) => a - b), who, staff };
}

/** All nine chosen one by one are all. */
export function withGrade(readers: NewsReaders, grade: number): NewsReaders {
  const others = readers.grades.filter((one) => one !== grade);
  const grades = others.length < readers.grades.length ? others : [...others, grade];
  return { ...readers, grades: grades.length === GRADES.length ? [] : grades };
}

export const GRADES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
