import type { LessonValue } from './lesson-correction.ts';
import type { LessonState, RollMark } from './lesson-state.ts';

type Taken = Pick<
  LessonState,
  'topic' | 'homework' | 'homeworkNone' | 'materials' | 'roll' | 'rollConfirmedAt' | 'praised' | 'notHeld'
>;

/** What of a lesson's state each value is. */
const FIELDS: Record<LessonValue, readonly (keyof Taken)[]> = {
  topic: ['topic'],
  homework: ['homework', 'homeworkNone'],
  materials: ['materials'],
  roll: ['roll', 'rollConfirmedAt'],
  praised: ['praised'],
  notHeld: ['notHeld'],
};

const VALUES = Object.keys(FIELDS) as LessonValue[];

/** The values in which two states of a lesson differ; when a roll was confirmed does not matter. */
export function differingValues(one: LessonState, other: LessonState): LessonValue[] {
  return VALUES.filter((value) => fingerprint(one, value) !== fingerprint(other, value));
}

function fingerprint(state: LessonState, value: LessonValue): string {
  switch (value) {
    case 'homework':
      return JSON.stringify([
        state.homeworkNone,
        state.homework.map(({ text, dueOn, studentId }) => [text, dueOn, studentId]),
      ]);
    case 'materials':
      return JSON.stringify((state.materials ?? []).map(({ fileId }) => fileId));
    case 'roll':
      return JSON.stringify([Boolean(state.rollConfirmedAt), [...marksOf(state)].sort(([a], [b]) => a - b)]);
    case 'praised':
      return JSON.stringify([...(state.praised ?? [])].sort((a, b) => a - b));
    default:
      return JSON.stringify(state[value] ?? null);
  }
}

/** `state` with these values as `from` has them. */
export function withValues(
  state: LessonState,
  from: LessonState,
  values: readonly LessonValue[],
): LessonState {
  const fields = values.flatMap((value) => FIELDS[value]);
  const kept = Object.entries(state).filter(([field]) => !fields.includes(field as keyof Taken));
  const taken = Object.entries(from).filter(([field]) => fields.includes(field as keyof Taken));
  return Object.fromEntries([...kept, ...taken]) as unknown as LessonState;
}

/** Of a lesson that two people change at once. */
export interface Versions {
  /** What the later one had before their eyes. */
  readonly seen: LessonState;
  /** What stands there now. */
  readonly present: LessonState;
  /** What the later one makes of it. */
  readonly next: LessonState;
}

/** Values that somebody changed unseen, and that would be lost. */
export function clashingValues({ seen, present, next }: Versions): LessonValue[] {
  const theirs = differingValues(seen, present);
  return differingValues(present, next).filter((value) => theirs.includes(value));
}

/** The roll with what both changed, where they marked different students; else undefined. */
export function mergedRoll({ seen, present, next }: Versions): readonly RollMark[] | undefined {
  const [was, theirs, mine] = [marksOf(seen), marksOf(present), marksOf(next)];
  const changed = (marks: ReadonlyMap<number, string>) =>
    [...new Set([...was.keys(), ...marks.keys()])].filter((id) => marks.get(id) !== was.get(id));
  const own = new Set(changed(mine));
  const others = changed(theirs);
  if (others.some((id) => own.has(id) && mine.get(id) !== theirs.get(id))) return undefined;
  const merged = new Map(theirs);
  for (const id of own) {
    const kind = mine.get(id);
    if (kind) merged.set(id, kind);
    else merged.delete(id);
  }
  return [...merged]
    .map(([studentId, kind]) => ({ studentId, kind }))
    .sort((a, b) => a.studentId - b.studentId);
}

const marksOf = ({ roll }: LessonState): ReadonlyMap<number, RollMark['kind']> =>
  new Map(roll.map(({ studentId, kind }) => [studentId, kind]));
