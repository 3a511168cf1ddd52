import { availableParallelism, cpus } from 'node:os';
import type { AppOptions } from '../../src/app.ts';
import type { RunningApp } from '../support/running-app.ts';

/** Ten of them, each about once a second: as many as Telegram lets a bot answer beside its notices. */
const TEACHERS = [
  ...['class-teacher-1a', 'class-teacher-2a', 'class-teacher-3a', 'class-teacher-4a', 'class-teacher-5b'],
  ...['class-teacher-1b', 'class-teacher-2b', 'class-teacher-3b', 'class-teacher-4b', 'teacher-mat-5'],
];
/** What one asks of the other is no answer's fault. */
const ROUND_MS = 1_100;

/** Real milliseconds between an update's coming in and its answer's being sent. */
export function answerTimes() {
  const fetched = new Map<number, number>();
  const times: number[] = [];
  const trace: NonNullable<AppOptions['trace']> = (step, updateId) => {
    if (step === 'fetched') fetched.set(updateId, performance.now());
    const since = step === 'sent' ? fetched.get(updateId) : undefined;
    if (since !== undefined) times.push(performance.now() - since);
  };
  return {
    trace,
    /** All since it was last asked, the quickest first. */
    take: () => times.splice(0).sort((a, b) => a - b),
  };
}

/** The teachers look at their day, one after the other, so many rounds. */
export async function teachersLook(app: RunningApp, rounds: number): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, ROUND_MS / TEACHERS.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const persona of TEACHERS) {
      await app.control('say', { persona, text: '/today' });
      await pause();
    }
  }
}

export const slowest = (times: readonly number[]): number => Math.round(times.at(-1) ?? 0);

/** All but one in twenty were quicker. */
export const usual = (times: readonly number[]): number =>
  Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? 0);

/** Begins to look; asked, it tells which part of the machine's time since then nobody used, from 0 to 1. */
export function machineSpare(): () => number {
  const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);
  const [at, before] = [performance.now(), idle()];
  return () => (idle() - before) / (performance.now() - at) / availableParallelism();
}
