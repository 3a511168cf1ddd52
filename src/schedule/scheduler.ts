import { Prisma } from '../db/generated/client.ts';
import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { type Due, type DueSource, earlier } from './due.ts';
import { finishSlot, notYetWon, runUpTo, SLOT_TASK, winSlots } from './slot-run.store.ts';
import { checkSlots, type Slot, slotsBetween } from './slots.ts';
import type { Task } from './task.store.ts';
import { createTaskRunner } from './task-runner.ts';
import { createWakeLoop } from './wake-loop.ts';

const DAY_MS = 86_400_000;
const DAY_LENGTH = '2026-11-23T'.length;

export interface SchedulerOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** This run of this process. */
  readonly owner: string;
  readonly slots: readonly Slot[];
  /** Slots that were missed longer ago are not run any more. */
  readonly catchUpDays?: number;
}

/** Runs each slot once, by whichever replica is first, however often the process was down or time turned. */
export interface Scheduler extends DueSource {
  start(): void;
  /** Resolves when the slot that runs has ended. */
  stop(): Promise<void>;
  /** Runs the slots since the last time; returns the real milliseconds until the next try. */
  runDue(now: Date): Promise<number | undefined>;
}

/** Throws on slots that do not come once on every day. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { db, clock, logger, owner, slots, catchUpDays = 7 } = options;
  checkSlots(slots);
  const known = new Map(slots.map((slot) => [`${slot.at} ${slot.name}`, slot]));
  const tasks = createTaskRunner({ db, clock, logger, owner, kinds: new Map([[SLOT_TASK, runSlot]]) });
  /** School time up to which all slots are won. */
  let seen: Date | undefined;

  async function runSlot({ params, dueAt }: Task): Promise<void> {
    const run = String(params.run);
    const slot = known.get(run.slice(DAY_LENGTH));
    if (slot) await slot.run(clock.now(), dueAt);
    else logger.warn({ slot: run }, 'slot is no longer known');
    await finishSlot(db, run, clock.now());
  }

  async function runDue(now: Date): Promise<number | undefined> {
    seen ??= await runUpTo(db, now);
    const earliest = now.getTime() - catchUpDays * DAY_MS;
    // Turned backwards: nothing fires, and from there it goes on.
    const from = new Date(Math.max(earliest, Math.min(seen.getTime(), now.getTime())));
    await winSlots(db, slotsBetween(slots, from, now), now);
    seen = now;
    const retry = await tasks.runDue();
    const next = slotsBetween(slots, now, new Date(now.getTime() + DAY_MS))[0];
    const untilNext = next && next.at.getTime() - clock.now().getTime();
    return Math.min(retry ?? Infinity, untilNext ?? Infinity);
  }

  async function nextSlot(after: Date, until: Date): Promise<Due | undefined> {
    for (let from = after; from < until; from = new Date(from.getTime() + DAY_MS)) {
      const to = new Date(Math.min(from.getTime() + DAY_MS, until.getTime()));
      const coming = await notYetWon(db, slotsBetween(slots, from, to));
      const [next] = coming;
      if (!next) continue;
      const together = coming.filter(({ at }) => at.getTime() === next.at.getTime());
      return { at: next.at, what: `slot ${together.map(({ name }) => name).join(', ')}` };
    }
    return undefined;
  }

  const loop = createWakeLoop({ clock, logger, of: 'scheduler', round: () => runDue(clock.now()) });

  return {
    start: loop.start,
    async stop() {
      await Promise.all([loop.stop(), tasks.stop()]);
    },
    runDue,
    atWork: loop.atWork,
    nextDue: async (after, until) =>
      earlier([await nextSlot(after, until), await tasks.nextDue(after, until)]),
    async upcoming(after, until, limit) {
      const coming = await notYetWon(db, slotsBetween(slots, after, until));
      return coming.slice(0, limit).map(({ name, at }) => ({ at, what: `slot ${name}` }));
    },
    async busy(now) {
      if (!seen) return ['scheduler has not begun'];
      const waiting = slotsBetween(slots, seen, now).map(({ name }) => `slot ${name} waits`);
      return [...waiting, ...(await tasks.busy(now))];
    },
    restless(now) {
      const waits = !seen || slotsBetween(slots, seen, now).length > 0;
      return waits ? Prisma.sql`true` : tasks.restless(now);
    },
  };
}
