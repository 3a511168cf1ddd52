import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SchoolTime } from '../kernel/school-date.ts';

const time = z
  .string('must be a time like 14:30, in quotes')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 14:30, in quotes')
  .transform((text) => text as SchoolTime);
const source = z.enum(['regulation', 'school'], 'must be regulation or school');
const minutes = (max: number) => {
  const form = `must be a whole number of minutes, 0 to ${max}`;
  return z.int(form).min(0, form).max(max, form);
};
const days = z
  .int('must be a whole number of days, 1 to 30')
  .min(1, 'must be a whole number of days, 1 to 30')
  .max(30, 'must be a whole number of days, 1 to 30');
const dayOfYear = z
  .string('must be a day like 09-30, in quotes')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day like 09-30, in quotes');
const grade = z
  .int('must be a grade, 1 to 9')
  .min(1, 'must be a grade, 1 to 9')
  .max(9, 'must be a grade, 1 to 9');
const grades = z
  .tuple([grade, grade], 'must be the first and the last grade, like [1, 4]')
  .refine(([from, to]) => from <= to, 'must be the first and the last grade, like [1, 4]');
const quietHours = z.strictObject({ from: time, until: time, source });

/** The form of `regulation.yaml`. */
const settings = z.strictObject({
  '2': z
    .strictObject({ brief: z.strictObject({ until: dayOfYear, source }) })
    .default({ brief: { until: '09-30', source: 'school' } }),
  '3.1': z
    .strictObject({ passOn: z.strictObject({ workingDays: days, source }) })
    .default({ passOn: { workingDays: 2, source: 'school' } }),
  '3.2': z
    .strictObject({ connect: z.strictObject({ days, source }) })
    .default({ connect: { days: 7, source: 'regulation' } }),
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
  }),
  undo: z.strictObject({ minutes: minutes(60), source }),
  quietHours: z.strictObject({ default: quietHours, absence: quietHours }),
  digest: z.strictObject({ time, source }).default({ time: '18:00', source: 'school' }),
  studentAccounts: z.strictObject({ fromGrade: grade, source }).default({ fromGrade: 7, source: 'school' }),
});

function everyGradeOnce(spans: readonly (readonly [number, number])[]): boolean {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].every(
    (grade) => spans.filter(([from, to]) => from <= grade && grade <= to).length === 1,
  );
}

/** The numbers of the school's regulation. */
export type RegulationSettings = z.infer<typeof settings>;

/** What is wrong with a settings file, a line for each fault. */
export class SettingsFault extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsFault';
    this.lines = lines;
  }
}

/** @throws SettingsFault if the file cannot be read or is not as the form wants it. */
export function readSettings(file: string): RegulationSettings {
  const result = settings.safeParse(contentOf(file));
  if (result.success) return result.data;
  throw new SettingsFault(
    result.error.issues.map(({ path, message }) =>
      [file, ...(path.length ? [path.join('.')] : []), message].join(': '),
    ),
  );
}

function contentOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new SettingsFault([`${file}: ${line}`]);
  }
}
