import type { Teaching } from './designator.ts';
import type { EntryContext, EntryStudent, Option, PlainKind } from './types.ts';

const PLAIN_KEY = /^[\x21-\x7e]{1,22}$/;

/** A lesson's own key where a button can carry it, else its place in the context. */
function lessonValue(teaching: Teaching, context: EntryContext): string {
  if (PLAIN_KEY.test(teaching.key)) return `=${teaching.key}`;
  return `#${[...context.lessons, ...context.courses].findIndex((other) => other.key === teaching.key)}`;
}

export function lessonOption(teaching: Teaching, context: EntryContext): Option {
  const kind = 'phase' in teaching ? 'lesson' : 'course';
  return { value: lessonValue(teaching, context), meaning: { kind, lesson: teaching.key } };
}

/** The lesson whose option was chosen. */
export function lessonOf<T extends Teaching>(
  value: string,
  among: readonly T[],
  context: EntryContext,
): T | undefined {
  return among.find((teaching) => lessonValue(teaching, context) === value);
}

export function studentOption(student: EntryStudent): Option {
  return { value: String(student.id), meaning: { kind: 'student', student } };
}

export function plainOption(kind: PlainKind): Option {
  return { value: kind, meaning: { kind } };
}
