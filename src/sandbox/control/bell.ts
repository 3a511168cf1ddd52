import type { Logger } from '../../kernel/logger.ts';
import type { SandboxSchool } from '../school.ts';

/** What came due. */
export interface Rung {
  /** School time, ISO. */
  readonly at: string;
  readonly what: string;
}

/** Tells the page what rings: on the way of a jump, or while the clock runs. */
export interface Bell {
  ring(rung: Rung): void;
  onRing(listener: (rung: Rung) => void): () => void;
  close(): void;
}

/** Milliseconds of machine time between looks at a clock that runs. */
const EVERY = 500;

/** So many milliseconds ahead it looks, and at so many things. */
const AHEAD = 60_000;
const AT_ONCE = 200;

export function createBell({ school, logger }: { school: SandboxSchool; logger: Logger }): Bell {
  const { clock } = school;
  const listeners = new Set<(rung: Rung) => void>();
  /** What a running clock comes to next, as of the last look. */
  let expected: readonly { readonly at: Date; readonly what: string }[] = [];
  let looks = 0;

  const ring = (rung: Rung) => {
    for (const listener of listeners) listener(rung);
  };
  const ringPassed = () => {
    const now = clock.now();
    const passed = expected.filter(({ at }) => at <= now);
    expected = expected.filter(({ at }) => at > now);
    for (const { at, what } of passed) ring({ at: at.toISOString(), what });
  };
  const look = async () => {
    ringPassed();
    looks += 1;
    const mine = looks;
    try {
      const next = await school.upcoming(new Date(clock.now().getTime() + AHEAD), AT_ONCE);
      // A turn meanwhile, or a slower look before: what was read is of another moment.
      if (mine === looks) expected = next;
    } catch (error) {
      logger.warn({ err: error }, 'what rings next cannot be read');
    }
  };
  const lookIfRunning = () => {
    if (clock.running && listeners.size > 0) void look();
  };

  // A freeze leaves what rang until now; a jump tells of its own.
  const endTurns = clock.onTurn(() => {
    if (!clock.running) ringPassed();
    expected = [];
    looks += 1;
    lookIfRunning();
  });
  const timer = setInterval(lookIfRunning, EVERY);
  timer.unref();

  return {
    ring,
    onRing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(timer);
      endTurns();
    },
  };
}
