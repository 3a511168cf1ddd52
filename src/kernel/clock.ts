/**
 * The only place that reads the machine's time. Two kinds of time:
 *
 * - `now()` is school time: lessons, deadlines, reminders. In the sandbox it can be turned.
 * - `real()` and `monotonic()` never turn: leases, pace, time-outs and retry_after are about machines.
 */
export interface Clock {
  /** School time, an instant. */
  now(): Date;
  /** The machine's wall time, comparable between processes (leases). */
  real(): Date;
  /** Milliseconds that only ever rise, comparable within this process (pace, time-outs). */
  monotonic(): number;
  /** Calls back after school time was set anew; returns the function that ends it. */
  onTurn(listener: () => void): () => void;
}

/** A clock that the sandbox and the tests turn. */
export interface TurnableClock extends Clock {
  readonly running: boolean;
  /** Sets school time, forwards or backwards. A running clock goes on from there. */
  turnTo(instant: Date): void;
  /** Lets school time tick with real time, or freezes it where it stands. */
  run(on: boolean): void;
}

const machine = {
  real: () => new Date(),
  monotonic: () => performance.now(),
};

/** School time is the machine's time. */
export function realClock(): Clock {
  return { ...machine, now: machine.real, onTurn: () => () => undefined };
}

/** Starts frozen at `start`. */
export function turnableClock(start: Date): TurnableClock {
  const listeners = new Set<() => void>();
  let anchor = start.getTime();
  let runningSince: number | undefined;

  const now = () => (runningSince === undefined ? anchor : anchor + (performance.now() - runningSince));

  return {
    ...machine,
    now: () => new Date(Math.floor(now())),
    get running() {
      return runningSince !== undefined;
    },
    turnTo(instant) {
      anchor = instant.getTime();
      if (runningSince !== undefined) runningSince = performance.now();
      for (const listener of listeners) listener();
    },
    run(on) {
      anchor = now();
      runningSince = on ? performance.now() : undefined;
      for (const listener of listeners) listener();
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
