import type { LessonKind, Person, StaffRoleName } from '../../db/generated/client.ts';
import type { Gender } from './names/gender.ts';
import type { SubjectCode } from './subjects.ts';
import { cellOf } from './timetable.ts';

/** A group of students from several classes, in the afternoon. */
export interface Club {
  readonly name: string;
  readonly subject: SubjectCode;
  readonly kind: LessonKind;
  readonly grades: readonly number[];
  /** Share of those grades' students. */
  readonly share: number;
  readonly cells: readonly number[];
  readonly room: string;
  /** The post of a teacher of the block, who leads it besides. */
  readonly post?: string;
  /** Else one of its own, with this persona id and role. */
  readonly leader?: { readonly id: string; readonly role: StaffRoleName; readonly gender: Gender };
  /** What the teacher of the post is for it. */
  readonly role?: StaffRoleName;
}

const EVERY_DAY = [1, 2, 3, 4, 5];
const AFTERNOONS = EVERY_DAY.flatMap((weekday) => [cellOf(weekday, 6), cellOf(weekday, 7)]);
