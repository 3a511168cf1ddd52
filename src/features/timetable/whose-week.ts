import { may } from '../../regulation/access.ts';
import { type Actor, diariesOf } from '../../regulation/actor.ts';
import type { WeekOf } from './week-lessons.store.ts';

/** As buttons name it: `c12` a class, `g4` a group, `s34` a student, `t` the actor's own lessons. */
export type WeekKey = string;

/** Undefined for what no button of ours says, or what the actor may not see. */
export function readWeekKey(key: WeekKey, actor: Actor): WeekOf | undefined {
  const [, kind = '', digits = ''] = /^([cgs])(\d{1,9})$/.exec(key) ?? [];
  const id = Number(digits);
  if (key === 't') return teaches(actor) ? { teacherId: actor.personId } : undefined;
  if (kind === 's') return may(actor, 'timetable.read', { studentId: id }) ? { studentId: id } : undefined;
  if (kind === '' || !seesAll(actor)) return undefined;
  return kind === 'c' ? { classId: id } : { groupId: id };
}

/** The staff see every class. */
export function seesAll(actor: Actor): boolean {
  return may(actor, 'timetable.read', {});
}

function teaches(actor: Actor): boolean {
  return may(actor, 'lesson.record');
}

/** The actor's own lessons, and those of their children. */
export function ownWeeks(actor: Actor): WeekKey[] {
  return [...(teaches(actor) ? ['t'] : []), ...diariesOf(actor).map(({ studentId }) => `s${studentId}`)];
}
