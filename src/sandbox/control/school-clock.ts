import type { Rung } from './bell.ts';
import { type Control, ControlError } from './control.ts';
import { settle } from './settle.ts';

/** Milliseconds of machine time for all that falls due at one moment: an evening's news to a whole school takes half a minute. */
const STEP_TIMEOUT = 120_000;

/**
 * Turns school time. Forwards it is a discrete-event run: to the earliest thing due, settle, again,
 * and to the target; each thing happens at its own time. Backwards nothing fires.
 * Throws ControlError 504 where a step does not come to rest; the clock stays there.
 */
export async function turnClock(control: Control, target: Date): Promise<Rung[]> {
  const { school } = control;
  const { clock } = school;
  if (target <= clock.now()) {
    clock.turnTo(target);
    return [];
  }
  const rung: Rung[] = [];
  await settle(control, STEP_TIMEOUT);
  for (let due = await school.nextDue(target); due; due = await school.nextDue(target)) {
    const now = clock.now();
    if (due.at > now) clock.turnTo(due.at);
    else if (!clock.running) throw new ControlError(500, `"${due.what}" stays due at ${now.toISOString()}`);
    const came = { at: due.at.toISOString(), what: due.what };
    rung.push(came);
    control.bell.ring(came);
    await settle(control, STEP_TIMEOUT);
  }
  if (target > clock.now()) clock.turnTo(target);
  await settle(control, STEP_TIMEOUT);
  return rung;
}

/** One turn after the other, in the order in which they were asked for. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
