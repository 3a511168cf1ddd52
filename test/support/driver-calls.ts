import type { App } from '../../src/app.ts';
import type { UpdateStep } from '../../src/telegram/worker.ts';

/** Looks once a second for what other replicas left; belongs to no update. */
const isSweep = (sql: string) => sql.includes('WITH waiting AS');

export interface DriverCalls {
  /** To be given to the product at its start. */
  readonly trace: (step: UpdateStep) => void;
  watch(app: Pick<App, 'database'>): void;
  /** The driver's calls between the next update's coming in and its answer's being recorded. */
  during(act: () => Promise<unknown>): Promise<string[]>;
}

/** Counts what an update asks of the database driver; one update at a time. */
export function driverCalls(): DriverCalls {
  let statements: string[] = [];
  let answered: (() => void) | undefined;
  return {
    trace(step) {
      if (step === 'fetched') statements = [];
      if (step === 'answered') answered?.();
    },
    watch({ database }) {
      database.onCall((sql) => statements.push(sql.replace(/\s+/g, ' ')));
    },
    async during(act) {
      let counted: string[] = [];
      const done = new Promise<void>((resolve) => {
        answered = () => {
          counted = statements.filter((sql) => !isSweep(sql));
          answered = undefined;
          resolve();
        };
      });
      await act();
      await done;
      return counted;
    },
  };
}
