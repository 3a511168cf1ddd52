import type { Roster } from './roster.ts';
import type { Source } from './tokens.ts';
import type { EntryContext } from './types.ts';

/** What the words of one statement are read against: its lesson's class and students. */
export interface Scene {
  readonly source: Source;
  readonly context: EntryContext;
  readonly className: string;
  readonly roster: Roster;
}
