import { instantOf, type SchoolDate, type SchoolTime } from '../../kernel/school-date.ts';
import type { LessonPart } from '../../regulation/lesson-state.ts';

export const BOARD_STATES = ['entered', 'missing', 'running', 'coming', 'notHeld'] as const;
/** `missing`: over, and something is not entered. */
export type BoardState = (typeof BOARD_STATES)[number];

export interface CountedLesson {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly dueAt: Date;
  readonly missing: readonly LessonPart[];
  readonly notHeld: boolean;
}

/** The lessons of one deadline, by state. */
export interface LessonGroup {
  /** None: lessons that end too late for the school's deadlines and have their own after their end. */
  readonly dueAt: Date | undefined;
  readonly counts: Readonly<Record<BoardState, number>>;
}

export function boardState({ startsAt, endsAt, missing, notHeld }: CountedLesson, now: Date): BoardState {
  if (notHeld) return 'notHeld';
  if (missing.length === 0) return 'entered';
  if (now < startsAt) return 'coming';
  return now < endsAt ? 'running' : 'missing';
}

/** ¶4.5: a day's lessons against its deadlines, in their order; a deadline without lessons is left out. */
export function countLessons(
  lessons: readonly CountedLesson[],
  {
    day,
    times,
    now,
  }: { readonly day: SchoolDate; readonly times: readonly SchoolTime[]; readonly now: Date },
): LessonGroup[] {
  const deadlines = [...new Set(times)].sort().map((time) => instantOf(day, time));
  const known = new Set(deadlines.map(Number));
  const groups: LessonGroup[] = [
    ...deadlines.map((dueAt) =>
      groupOf(
        lessons.filter((one) => +one.dueAt === +dueAt),
        now,
        dueAt,
      ),
    ),
    groupOf(
      lessons.filter(({ dueAt }) => !known.has(+dueAt)),
      now,
    ),
  ];
  return groups.filter(({ counts }) => BOARD_STATES.some((state) => counts[state] > 0));
}

function groupOf(lessons: readonly CountedLesson[], now: Date, dueAt?: Date): LessonGroup {
  const counts = { entered: 0, missing: 0, running: 0, coming: 0, notHeld: 0 };
  for (const lesson of lessons) counts[boardState(lesson, now)] += 1;
  return { dueAt, counts };
}
