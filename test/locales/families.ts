import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import type { DayOff } from '../../src/regulation/calendar.ts';
import type { LessonPart, RollMark } from '../../src/regulation/lesson-state.ts';

/** Every member of a union: the compiler asks for one that is forgotten. */
const all = <Member extends string>(members: Record<Member, true>) => Object.keys(members);

const ROLL_KINDS = all<RollMark['kind']>({ absent: true, late: true });

/** Keys that are built: what stands before the `${…}`, and what may follow. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'refusal-': REFUSAL_CODES,
  'day-off-': all<DayOff>({ weekend: true, holiday: true, break: true, 'outside-year': true }),
  'diary-': ROLL_KINDS,
  'lesson-': ROLL_KINDS,
  'lesson-part-': all<LessonPart>({ topic: true, roll: true, homework: true }),
  'lesson-ask-': all<Exclude<LessonPart, 'roll'>>({ topic: true, homework: true }),
};
