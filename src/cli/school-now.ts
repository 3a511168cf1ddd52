import { DEMO_START } from '../demo/generate/calendar.ts';
import { realClock } from '../kernel/clock.ts';
import { sandboxJournal } from '../sandbox/journal-file.ts';
import { journaledClock } from '../sandbox/world/journal.ts';

export interface SchoolClock {
  readonly databaseUrl: string;
  /** None: the sandbox, whose clock can be turned. */
  readonly bot: object | undefined;
  readonly sandboxNow: Date | undefined;
}

/**
 * School time beside the running product: the machine's, or where the sandbox's clock stands that goes
 * with the school of that stamp.
 */
export function schoolNow({ bot, databaseUrl, sandboxNow }: SchoolClock, stamp?: string): Date {
  if (bot) return realClock().now();
  const journal = sandboxJournal(databaseUrl);
  const stopped = journal !== undefined && stamp !== undefined ? journaledClock(journal, stamp) : undefined;
  return sandboxNow ?? stopped ?? DEMO_START;
}
