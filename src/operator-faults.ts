import { ConfigFault } from './config.ts';
import { StartupFault } from './db/startup-fault.ts';

/** Ends the process with 2 and a line for each thing that the operator can mend; throws what is our own fault. */
export function endOnFault(error: unknown): never {
  const lines = operatorFaults(error);
  if (!lines) throw error;
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(2);
}

function operatorFaults(error: unknown): readonly string[] | undefined {
  if (error instanceof ConfigFault) return error.lines;
  if (error instanceof StartupFault) return [error.message];
  return undefined;
}
