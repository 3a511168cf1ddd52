import type { Summary } from './batch.store.ts';
import type { DryRun } from './import-types.ts';

/** So many faults are shown in the chat; all stand in the file of the whole difference. */
const FAULTS_SHOWN = 20;

/** What is kept of a dry run beside its rows. */
export function summaryOf({ counts, leaving, newClasses = [], plan = '', outcomes }: DryRun): Summary {
  const faults = outcomes.flatMap((outcome) => outcome.faults).slice(0, FAULTS_SHOWN);
  return { counts, leaving, newClasses, plan, faults };
}
