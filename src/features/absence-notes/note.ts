import type { SchoolDate } from '../../kernel/school-date.ts';
import type { AbsenceReason, NoteSpan, NoteState } from '../../regulation/absence-excuse.ts';
import { type About, may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';

/** A note with the names that its card shows. */
export interface LoadedNote extends NoteSpan {
  readonly id: number;
  readonly studentId: number;
  readonly givenName: string;
  readonly familyName: string;
  /** Of today; none: the student has left. */
  readonly classId: number | null;
  readonly className: string | null;
  /** That class has no class teacher today: the academic office decides. */
  readonly leaderless: boolean;
  readonly reason: AbsenceReason;
  readonly words: string | null;
  readonly onPaper: boolean;
  readonly byDoctor: boolean;
  readonly sentById: number;
  /** `Ozola Anna` */
  readonly sentByName: string;
  readonly receivedOn: SchoolDate;
  readonly sentAt: Date;
  readonly state: NoteState;
  readonly question: string | null;
  readonly answer: string | null;
  readonly refusal: string | null;
  readonly decidedById: number | null;
  readonly decidedAt: Date | null;
  readonly revision: number;
  /** How many are kept with it. */
  readonly photos: number;
}

/** The class teacher has not decided. */
export function isOpen({ state }: Pick<LoadedNote, 'state'>): boolean {
  return state === 'sent' || state === 'asked';
}

const aboutNote = ({ classId, studentId }: Pick<LoadedNote, 'classId' | 'studentId'>): About => ({
  studentId,
  ...(classId === null ? {} : { classId }),
});

/** ¶4.10: the child's own, and those who watch over the class. */
export function mayRead(actor: Actor | undefined, note: LoadedNote): boolean {
  return may(actor, 'absence.read', aboutNote(note)) || may(actor, 'absence.oversee', aboutNote(note));
}

/** ¶4.10: the class teacher of the student's class of today; where it has none, the academic office. */
export function mayDecide(actor: Actor | undefined, note: LoadedNote): boolean {
  return may(actor, 'absence.excuse', aboutNote(note)) || (note.leaderless && may(actor, 'absence.stand-in'));
}

/** Whether there may be notes at all on which they decide. */
export function mayDecideSome(actor: Actor | undefined): boolean {
  return may(actor, 'absence.excuse') || may(actor, 'absence.stand-in');
}

/** The guardian who sent it, while they are one. */
export function isSender(actor: Actor | undefined, note: LoadedNote): boolean {
  return !note.onPaper && actor?.personId === note.sentById && may(actor, 'absence.report', aboutNote(note));
}
