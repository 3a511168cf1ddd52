import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SchoolTime } from '../kernel/school-date.ts';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => text as SchoolTime);
const source = z.enum(['regulation', 'school']);
const grade = z.int().min(1).max(9);
const quietHours = z.strictObject({ from: time, until: time, source });

/** The form of `regulation.yaml`. */
const settings = z.strictObject({
  '4.5': z.strictObject({
    deadlines: z.array(z.strictObject({ grades: z.tuple([grade, grade]), time, source })).min(1),
    lateLesson: z.strictObject({ minutes: z.int().min(0).max(240), source }),
  }),
  undo: z.strictObject({ minutes: z.int().min(0).max(60), source }),
  quietHours: z.strictObject({ default: quietHours, absence: quietHours }),
});

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
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SettingsFault([`${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`]);
  }
  const result = settings.safeParse(raw);
  if (result.success) return result.data;
  throw new SettingsFault(
    result.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`),
  );
}
