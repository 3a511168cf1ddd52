import type { WorldEvent } from './events.ts';
import type { Journal } from './journal.ts';
import { applyEvent, emptyState, snapshotOf, type WorldState } from './state.ts';

const COMPACT_ABOVE = 20_000;

/** From 2026 on, in seconds. */
const FIRST_MESSAGES = 1_767_225_600;

/** The simulated Telegram: what it knows, changed by recorded events alone. */
export interface World {
  readonly state: Readonly<WorldState>;
  /** Changes the state and journals the change before it returns. */
  record(event: WorldEvent): void;
  /** Calls back after each change; returns the function that ends it. */
  onChange(listener: (event: WorldEvent) => void): () => void;
}

/** Without a journal the world is forgotten with the process. `now` is the machine's time. */
export function createWorld(now: Date, journal?: Journal): World {
  const state = emptyState();
  const listeners = new Set<(event: WorldEvent) => void>();

  const record = (event: WorldEvent) => {
    journal?.append(event);
    applyEvent(state, event);
    for (const listener of listeners) listener(event);
  };

  for (const event of journal?.events ?? []) applyEvent(state, event);
  if (state.counters.updateId === 0) record(firstCounters(now));
  if (journal && journal.events.length > COMPACT_ABOVE) compact(state, journal);

  return {
    state,
    record,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function compact(state: WorldState, journal: Journal): void {
  for (const [id, query] of state.queries) if (query.answered) state.queries.delete(id);
  const snapshot = snapshotOf(state);
  if (snapshot.length * 2 < journal.events.length) journal.rewrite(snapshot);
}

/** Telegram never gives an id twice: a world begun anew goes on above those of one that was lost. */
function firstCounters(now: Date): WorldEvent {
  const seconds = Math.floor(now.getTime() / 1000);
  const messageId = Math.max(0, seconds - FIRST_MESSAGES);
  return { t: 'counters', counters: { messageId, updateId: seconds, rev: 0, seq: 0, callId: 0 } };
}
