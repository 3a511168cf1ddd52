import type { SchoolDate } from '../../../kernel/school-date.ts';

/** Identifies a lesson within one reading; opaque to the grammar. */
export type LessonKey = string;

export interface EntryStudent {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
}

/** A lesson that the teacher could mean. */
export interface EntryLesson {
  readonly key: LessonKey;
  /** `5.b`, or a group's own name where it belongs to no class */
  readonly className: string;
  /** `5.b Ang 1`: named where it is a part of the class. */
  readonly groupName?: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  /** The bell's number; 0 for one outside the timetable. */
  readonly number: number;
  readonly phase: 'ended' | 'running' | 'coming';
  /** Topic, roll and homework are all there. */
  readonly complete: boolean;
  /** ¶4.11: of the same hour, given together with it. */
  readonly joinedWith?: LessonKey;
  readonly students: readonly EntryStudent[];
}

/** A course with the teacher, for a lesson that the timetable does not know. */
export interface EntryCourse {
  readonly key: LessonKey;
  readonly className: string;
  readonly groupName?: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly students: readonly EntryStudent[];
}

/** All that a reading may depend on: the same text in the same context is always read alike. */
export interface EntryContext {
  /** The day that the entry is for. */
  readonly day: SchoolDate;
  /** Every class of the school, to tell an unknown one from one that is not the teacher's. */
  readonly schoolClasses: readonly string[];
  /** The teacher's lessons of that day, in order. */
  readonly lessons: readonly EntryLesson[];
  /** The teacher's courses, one for each class or group. */
  readonly courses: readonly EntryCourse[];
  /** The lesson whose card the message replies to: it is meant, and no class need be named. */
  readonly repliedTo?: LessonKey;
  /** Pictures or files come with the text: where it names the lesson alone, they are what it says. */
  readonly bearsFiles?: true;
  /** What was answered so far, by `Question.key`. */
  readonly answers: Readonly<Record<string, string>>;
}

export type EntryHomework =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'given';
      readonly text: string;
      /** None: by the course's next lesson. */
      readonly dueOn?: SchoolDate;
      /** For these alone; none: for all. */
      readonly studentIds?: readonly number[];
    };

/** What one message says of one lesson; what it does not mention stays as it was. */
export interface LessonEntry {
  readonly lesson: LessonKey;
  readonly topic?: string;
  /** `tāpat`: topic and homework as in the parallel class. */
  readonly asParallel?: true;
  /** `tāpat kā 5.c`: in that class, where one was named. */
  readonly parallelClass?: string;
  readonly homework?: readonly EntryHomework[];
  /** Confirms the roll: these were absent, all others present. Empty: all present. */
  readonly absent?: readonly number[];
  readonly late?: readonly number[];
  /** `+ Ozols` */
  readonly praised?: readonly number[];
}

export type QuestionCode =
  | 'which-class'
  | 'which-lesson'
  | 'which-student'
  /** Homework for a name that the class does not have. */
  | 'unknown-whom'
  | 'absent-or-late'
  | 'outside-timetable'
  | 'topic-or-other'
  | 'new-lesson-or-homework'
  /** Marks beside what can be entered: taken without them, or not at all. */
  | 'marks-later';

/** What a button says by a word of its own. */
export type PlainKind =
  | 'absent'
  | 'late'
  | 'topic'
  | 'homework'
  | 'roll'
  | 'praise'
  | 'marks'
  | 'new-lesson'
  | 'nobody'
  | 'everyone'
  | 'without-marks';

export interface Option {
  /** What to store in `answers[question.key]`; at most 24 ASCII characters. */
  readonly value: string;
  /** What the button is about; words come from Fluent, by `meaning`, in the view. */
  readonly meaning:
    | { readonly kind: 'lesson'; readonly lesson: LessonKey }
    | { readonly kind: 'lessons'; readonly lessons: readonly LessonKey[] }
    | { readonly kind: 'student'; readonly student: EntryStudent }
    | { readonly kind: 'class'; readonly className: string }
    | {
        readonly kind: 'course' | PlainKind;
        readonly lesson?: LessonKey;
      };
}

/** Asked by buttons; at most 8 options. */
export interface Question {
  /** Stable for the same text: names what is asked, not when. At most 24 ASCII characters. */
  readonly key: string;
  readonly code: QuestionCode;
  /** The typed words that it is about. */
  readonly fragment: string;
  readonly options: readonly Option[];
}

/** Why a text cannot be taken at all; `fragment` is quoted back with the marked part. */
export type UnclearCode =
  | 'unknown-class'
  | 'not-your-class'
  | 'unknown-student'
  | 'nothing-said'
  | 'bad-day'
  | 'too-long'
  | 'marks-later'
  | 'contradiction';

export type EntryReading =
  | { readonly kind: 'entry'; readonly entries: readonly LessonEntry[] }
  | { readonly kind: 'ask'; readonly question: Question }
  | {
      readonly kind: 'unclear';
      readonly code: UnclearCode;
      readonly fragment: string;
      readonly className?: string;
    }
  /** Does not begin like an entry: a greeting, an emoji, a question. */
  | { readonly kind: 'not-an-entry' };

/** What stands at the front of the text and decides what to load before the rest is read. */
export interface EntryHead {
  /**
   * Beside the class, `20.11` means that day of the school year, `piektdien` the nearest past one (today's
   * own weekday: today). It may lie in the future.
   */
  readonly day?: SchoolDate;
  /** Whether the text begins with something that may be a class. */
  readonly namesClass: boolean;
}
