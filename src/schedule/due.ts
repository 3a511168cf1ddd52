/** Something whose time comes: a slot, a delivery, a task. */
export interface Due {
  /** School time. */
  readonly at: Date;
  /** `slot 2026-11-23T14:30 journal-nudge`, for people to read. */
  readonly what: string;
}

/** One who knows what comes and what is not at rest. */
export interface DueSource {
  /** The earliest after `after` and not after `until`. */
  nextDue(after: Date, until: Date): Promise<Due | undefined>;
  /** A line for each thing that is due at `now` and not done; empty: at rest. */
  busy(now: Date): Promise<string[]>;
}

/** The earliest of all sources. */
export async function earliestDue(
  sources: readonly DueSource[],
  after: Date,
  until: Date,
): Promise<Due | undefined> {
  const all = await Promise.all(sources.map((source) => source.nextDue(after, until)));
  return earlier(all);
}

export function earlier(all: readonly (Due | undefined)[]): Due | undefined {
  return all.reduce((best, due) => (due && (!best || due.at < best.at) ? due : best), undefined);
}
