import type { SchoolDate, SchoolTime } from '../kernel/school-date.ts';
import type { Calendar } from './calendar.ts';
import type { LessonPart } from './lesson-state.ts';
import type { ParagraphKey } from './paragraphs.ts';
import type { SchoolEvent } from './school-events.ts';
import type { RegulationSettings } from './settings.ts';
import type { Source } from './settings-values.ts';

/** Something that is owed and not done. It is derived each time; what is kept is what was rung. */
export interface OpenDuty {
  readonly duty: ParagraphKey;
  /** What it is about, the same in every asking: `lesson:12.2026-11-23.3`. */
  readonly object: string;
  /** When it began to be owed: the lesson's end, the note's receipt. */
  readonly since: Date;
  /** Done after this instant it is late; of a clock in days the midnight after its last day. */
  readonly dueAt: Date;
  /** The last day on which it is in time. */
  readonly dueOn: SchoolDate;
  /** `school`: reminds, and is never a breach. */
  readonly source: Source;
  /** Who owes it, as people are on the day of asking; where the role is vacant, the one above. */
  readonly responsible: readonly number[];
  /** The classes concerned. */
  readonly classIds: readonly number[];
  /** The parameters of its line in the texts; `day` is a school day. No names of children. */
  readonly line: Readonly<Record<string, string | number>>;
  /** ¶4.5 */
  readonly missing?: readonly LessonPart[];
  /** ¶6: the day by which the letter asks for an answer. */
  readonly answerOn?: SchoolDate;
  /** Data of the button that leads straight to it. */
  readonly target: string;
}

/** What of the school year evidence stands on. */
export interface DutyFrame {
  readonly yearId: number | undefined;
  readonly calendar: Calendar;
  readonly events: readonly SchoolEvent[];
  bellsOn(
    day: SchoolDate,
  ): ReadonlyMap<number, { readonly startsAt: SchoolTime; readonly endsAt: SchoolTime }>;
}

export interface DutyQuestion {
  readonly now: Date;
  /** Duties due up to this instant are listed, those overdue among them. */
  readonly until: Date;
  /** ¶4.5: lessons before this day are not asked for. */
  readonly since: SchoolDate;
  /** Of the school year of `now`. */
  readonly frame: DutyFrame;
  readonly settings: RegulationSettings;
}
