import type { Db } from '../db/open.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { DueSource } from './due.ts';
import { growingPause } from './growing-pause.ts';
import * as store from './task.store.ts';
import { createWakeLoop } from './wake-loop.ts';

/** A task that failed, or whose process died, so many times is given up. */
const MOST_ATTEMPTS = 3;

const LEASE_MS = 15_000;

/** Does one kind of task; running twice must do no harm. */
export type TaskWork = (task: store.Task) => Promise<void>;

export interface TaskRunnerOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** This run of this process. */
  readonly owner: string;
  readonly kinds: ReadonlyMap<string, TaskWork>;
  /** Real time after which another takes over the task of a process that fell silent. */
  readonly leaseMs?: number;
}

export interface TaskRunner extends DueSource {
  /** A task may have been queued: look. */
  kick(): void;
  start(): void;
  /** Resolves when the task that runs has ended. */
  stop(): Promise<void>;
  /** Does all that is due, one after the other; returns the real milliseconds until the next try. */
  runDue(): Promise<number | undefined>;
}

export function createTaskRunner(options: TaskRunnerOptions): TaskRunner {
  const { db, clock, logger, owner, kinds, leaseMs = LEASE_MS } = options;
  const names = [...kinds.keys()];
  let stopped = false;

  const leaseEnd = () => new Date(clock.real().getTime() + leaseMs);

  async function work(task: store.Task): Promise<store.TaskEnd> {
    if (task.attempts > MOST_ATTEMPTS) {
      logger.error({ task: task.dedupeKey }, 'task given up: its process ended each time');
      return { state: 'failed', finishedAt: clock.now(), pausedUntil: null };
    }
    const renewal = setInterval(() => {
      store.renewTask(db, owner, task.id, leaseEnd()).catch((err: unknown) => {
        logger.warn({ err, task: task.dedupeKey }, 'task lease not renewed');
      });
    }, leaseMs / 3);
    try {
      await kinds.get(task.kind)?.(task);
      return { state: 'done', finishedAt: clock.now(), pausedUntil: null };
    } catch (err) {
      return afterFailure(task, err);
    } finally {
      clearInterval(renewal);
    }
  }

  function afterFailure(task: store.Task, err: unknown): store.TaskEnd {
    const givenUp = task.attempts >= MOST_ATTEMPTS;
    logger.error({ err, task: task.dedupeKey, attempts: task.attempts, givenUp }, 'task failed');
    if (givenUp) return { state: 'failed', finishedAt: clock.now(), pausedUntil: null };
    const pausedUntil = new Date(clock.real().getTime() + growingPause(task.attempts));
    return { state: 'queued', finishedAt: null, pausedUntil };
  }

  async function runDue(): Promise<number | undefined> {
    for (;;) {
      const at = { now: clock.now(), real: clock.real() };
      const ahead = await store.lookAhead(db, names, at);
      const task =
        ahead.claimable && !stopped
          ? await store.claimTask(db, { owner, kinds: names, ...at, leaseMs })
          : undefined;
      if (!task) return untilNext(ahead);
      await store.endTask(db, owner, task.id, await work(task));
    }
  }

  function untilNext({ claimable, claimableFrom, nextDue }: store.Ahead): number | undefined {
    // Another one was faster: what becomes of its task is worth a look.
    if (claimable) return 0;
    if (claimableFrom) return claimableFrom.getTime() - clock.real().getTime();
    return nextDue ? nextDue.getTime() - clock.now().getTime() : undefined;
  }

  const loop = createWakeLoop({ clock, logger, of: 'tasks', round: runDue });

  return {
    kick: loop.kick,
    start: loop.start,
    stop() {
      stopped = true;
      return loop.stop();
    },
    runDue,
    atWork: loop.atWork,
    nextDue: (after, until) => store.nextTask(db, names, after, until),
    busy: (now) => store.tasksNotAtRest(db, names, now),
    restless: (now) => store.tasksRestless(names, now),
  };
}
