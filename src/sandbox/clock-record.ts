import type { TurnableClock } from '../kernel/clock.ts';
import type { World } from './world/world.ts';

/** Milliseconds of machine time between records of a clock that ticks. */
const EVERY = 5000;

/**
 * Keeps school time in the journal, so that it goes on after a restart where it stood, and ticks again
 * if it ticked. A clock that was set to another time meanwhile is left as it is.
 */
export function recordClock(world: World, clock: TurnableClock): () => void {
  const before = world.state.clock;
  if (before?.running && before.now === clock.now().toISOString()) clock.run(true);

  const record = () => world.record({ t: 'clock', now: clock.now().toISOString(), running: clock.running });
  record();
  const unsubscribe = clock.onTurn(record);
  const timer = setInterval(() => clock.running && record(), EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    unsubscribe();
    record();
  };
}
