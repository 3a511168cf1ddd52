import type { z } from 'zod';
import { readInstant } from '../../kernel/school-date.ts';
import type { Rung } from './bell.ts';
import type { CLOCK } from './bodies.ts';
import { type Control, ControlError } from './control.ts';
import { readDuration } from './duration.ts';
import { clockView } from './event-stream.ts';
import { turnClock } from './school-clock.ts';

/** Turns, runs or freezes the clock: exactly one of `to`, `forward` and `run`. */
export async function setClock(control: Control, { to, forward, run }: z.infer<typeof CLOCK>) {
  const { clock } = control.school;
  if ([to, forward, run].filter((given) => given !== undefined).length !== 1)
    throw new ControlError(400, 'one of to, forward and run is needed');
  let events: Rung[] = [];
  if (run !== undefined) clock.run(run);
  else events = await turnClock(control, to === undefined ? after(clock.now(), forward) : instant(to));
  return { ...clockView(clock), events };
}

function after(now: Date, forward: z.infer<typeof CLOCK>['forward']): Date {
  const duration = forward === undefined ? undefined : readDuration(forward);
  if (duration === undefined)
    throw new ControlError(400, 'forward: expected PT10M, "10m", {"minutes": 10} or a number of minutes');
  return new Date(now.getTime() + duration);
}

function instant(to: string): Date {
  const read = readInstant(to);
  if (!read)
    throw new ControlError(400, 'to: expected 2026-11-23T13:05:00+02:00, or without offset in school time');
  return read;
}
