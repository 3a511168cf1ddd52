import { schedule } from 'node-cron';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';

/** Does what is due, one round at a time. */
export interface WakeLoop {
  /** There may be work now: a round begins, or another one follows the one that runs. */
  kick(): void;
  /** A round runs, or is about to. */
  atWork(): boolean;
  start(): void;
  /** Resolves when the round that runs has ended; no other begins. */
  stop(): Promise<void>;
}

interface WakeLoopOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** For the log. */
  readonly of: string;
  /** Returns after how many milliseconds of real time it wants the next round, if it knows. */
  readonly round: () => Promise<number | undefined>;
}

const SOONEST_MS = 250;
const MINUTE_MS = 60_000;
const AFTER_FAULT_MS = 5_000;

/**
 * Wakes at a kick, when the clock is turned, at the time that the last round asked for, and each
 * minute whatever happens. A wake-up is only a wish to look: what is due, the round finds out itself.
 */
export function createWakeLoop({ clock, logger, of, round }: WakeLoopOptions): WakeLoop {
  let started = false;
  let wanted = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const endings: (() => void)[] = [];

  async function rounds(): Promise<void> {
    while (wanted && started) {
      wanted = false;
      clearTimeout(timer);
      const pause = await round().catch((err: unknown) => {
        logger.error({ err, of }, 'round failed');
        return AFTER_FAULT_MS;
      });
      // Later than the next minute's tick: that tick will look.
      if (pause !== undefined && pause < MINUTE_MS && started)
        timer = setTimeout(kick, Math.max(SOONEST_MS, pause));
    }
  }

  function kick(): void {
    wanted = true;
    if (!started || running) return;
    running = rounds().finally(() => {
      running = undefined;
      if (wanted) kick();
    });
  }

  return {
    kick,
    atWork: () => running !== undefined,
    start() {
      started = true;
      const minute = schedule('* * * * *', kick, { suppressMissedWarning: true });
      endings.push(clock.onTurn(kick), () => void minute.destroy());
      kick();
    },
    async stop() {
      started = false;
      for (const end of endings.splice(0)) end();
      clearTimeout(timer);
      await running;
    },
  };
}
