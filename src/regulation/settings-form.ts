import { z } from 'zod';
import {
  dayOfMonth,
  dayOfYear,
  days,
  grade,
  grades,
  hours,
  minutes,
  months,
  quietHours,
  source,
  time,
  times,
  weekday,
} from './settings-values.ts';

const OFF = z.literal('off');
/** `off`, or what is otherwise than the bell's own numbers. */
const bellOf = <Shape extends z.ZodRawShape>(numbers: z.ZodObject<Shape>) =>
  z.union([OFF, numbers.partial()], 'must be off, or numbers of the bell').optional();

const onOrOff = z.boolean('must be true or false');

/** Of clocks in days. */
const dayBell = z.strictObject({ at: time, everyWorkingDays: days, aboveAfter: times(10) });
/** ¶4.5 */
const lessonBell = z.strictObject({
  beforeMinutes: minutes(240),
  latestMinutes: minutes(60),
  officeAt: time,
});
/** ¶6 */
const letterBell = z.strictObject({ at: time, atMost: times(10) });

const ownDays = { bell: bellOf(dayBell) };
const workingDays = z.strictObject({ workingDays: days, source });

/** The form of `regulation.yaml`; what a file leaves out is as the regulation has it. */
export const settingsForm = z.strictObject({
  '2': z
    .strictObject({ brief: z.strictObject({ until: dayOfYear, source }), ...ownDays })
    .default({ brief: { until: '09-30', source: 'school' } }),
  '3.1': z
    .strictObject({ passOn: workingDays, ...ownDays })
    .default({ passOn: { workingDays: 2, source: 'school' } }),
  '3.2': z
    .strictObject({ connect: z.strictObject({ days, source }), ...ownDays })
    .default({ connect: { days: 7, source: 'regulation' } }),
  '3.3': z
    .strictObject({ recover: workingDays, ...ownDays })
    .default({ recover: { workingDays: 2, source: 'school' } }),
  '4.2': z
    .strictObject({ enter: workingDays, ...ownDays })
    .default({ enter: { workingDays: 3, source: 'regulation' } }),
  '4.3': z
    .strictObject({ split: workingDays, ...ownDays })
    .default({ split: { workingDays: 5, source: 'regulation' } }),
  '4.4': z
    .strictObject({ form: workingDays, ...ownDays })
    .default({ form: { workingDays: 10, source: 'regulation' } }),
  '4.5': z.strictObject({
    deadlines: z
      .array(z.strictObject({ grades, time, source }))
      .refine(
        (rows) => everyGradeOnce(rows.map((row) => row.grades)),
        'must name each grade from 1 to 9 once',
      ),
    lateLesson: z.union(
      [z.literal('strict'), z.strictObject({ minutes: minutes(240), source })],
      'must be strict, or minutes and their source',
    ),
    hints: z
      .strictObject({ cyrillic: onOrOff.default(true), achievedResult: onOrOff.default(false) })
      .default({ cyrillic: true, achievedResult: false }),
    bell: bellOf(lessonBell),
  }),
  '4.6': z
    .strictObject({ mark: workingDays, ...ownDays })
    .default({ mark: { workingDays: 5, source: 'school' } }),
  '4.7': z
    .strictObject({ settle: z.strictObject({ workingDaysBefore: days, source }), ...ownDays })
    .default({ settle: { workingDaysBefore: 3, source: 'school' } }),
  '4.8': z
    .strictObject({ close: workingDays, ...ownDays })
    .default({ close: { workingDays: 5, source: 'school' } }),
  '4.9': z
    .strictObject({ count: z.strictObject({ weekday, source }), ...ownDays })
    .default({ count: { weekday: 5, source: 'school' } }),
  '4.10': z
    .strictObject({
      excuse: workingDays,
      guardianDays: z.strictObject({ days, source }).default({ days: 3, source: 'school' }),
      photos: onOrOff.default(false),
      unexcused: z.strictObject({ lessons: times(500), source }).default({ lessons: 20, source: 'school' }),
      inquiry: z.strictObject({ minutes: minutes(480), source }).default({ minutes: 60, source: 'school' }),
      ...ownDays,
    })
    .default({
      excuse: { workingDays: 1, source: 'regulation' },
      guardianDays: { days: 3, source: 'school' },
      photos: false,
      unexcused: { lessons: 20, source: 'school' },
      inquiry: { minutes: 60, source: 'school' },
    }),
  '4.11': z
    .strictObject({ order: z.strictObject({ source }), ...ownDays })
    .default({ order: { source: 'regulation' } }),
  '5.1': z.strictObject({ extract: z.strictObject({ dayOfMonth, months, source }), ...ownDays }).default({
    extract: { dayOfMonth: 10, months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6], source: 'regulation' },
  }),
  '5.2': z
    .strictObject({ print: z.strictObject({ source }), ...ownDays })
    .default({ print: { source: 'school' } }),
  '6': z
    .strictObject({
      read: z.strictObject({ hours: hours(168), source }),
      write: z
        .strictObject({ students: onOrOff, aDay: times(200), source })
        .default({ students: false, aDay: 20, source: 'school' }),
      bell: bellOf(letterBell),
    })
    .default({
      read: { hours: 24, source: 'school' },
      write: { students: false, aDay: 20, source: 'school' },
    }),
  bell: z.strictObject({ days: dayBell, lessons: lessonBell, letters: letterBell }).default({
    days: { at: '08:00', everyWorkingDays: 2, aboveAfter: 2 },
    lessons: { beforeMinutes: 30, latestMinutes: 5, officeAt: '08:00' },
    letters: { at: '18:00', atMost: 3 },
  }),
  undo: z.strictObject({ minutes: minutes(60), source }),
  quietHours: z.strictObject({ default: quietHours, absence: quietHours }),
  digest: z.strictObject({ time, source }).default({ time: '18:00', source: 'school' }),
  tomorrow: z.strictObject({ time, source }).default({ time: '18:00', source: 'school' }),
  studentAccounts: z.strictObject({ fromGrade: grade, source }).default({ fromGrade: 7, source: 'school' }),
});

function everyGradeOnce(spans: readonly (readonly [number, number])[]): boolean {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].every(
    (grade) => spans.filter(([from, to]) => from <= grade && grade <= to).length === 1,
  );
}

export type DayBell = z.infer<typeof dayBell>;
export type LessonBell = z.infer<typeof lessonBell>;
export type LetterBell = z.infer<typeof letterBell>;
