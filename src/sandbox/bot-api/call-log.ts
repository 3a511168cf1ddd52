import type { TurnableClock } from '../../kernel/clock.ts';
import type { World } from '../world/world.ts';

export interface Call {
  readonly id: number;
  /** School time, ISO. */
  readonly at: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** HTTP status; 0: the connection was broken by a fault. */
  readonly status: number;
  /** The result, or all of the refusal. */
  readonly result: unknown;
  /** It leans on what is not simulated, or goes against the published Bot API. */
  readonly stray?: true;
}

export interface CallLog {
  add(call: Omit<Call, 'id' | 'at'>): void;
  /** Calls with a greater id, oldest first, as far back as they are kept. */
  after(id: number): readonly Call[];
  /** Those that strayed, likewise; they are kept apart, so that others do not push them out. */
  straysAfter(id: number): readonly Call[];
  onCall(listener: (call: Call) => void): () => void;
}

const KEPT = 10_000;
const STRAYS_KEPT = 100;

/** Ids are reserved in the journal so many at a time, so that they go on rising after a kill. */
const RESERVED = 1000;

export function createCallLog(world: World, clock: TurnableClock): CallLog {
  const listeners = new Set<(call: Call) => void>();
  let calls: Call[] = [];
  let strays: Call[] = [];
  let lastId = world.state.counters.callId;

  return {
    add(call) {
      lastId += 1;
      const { counters } = world.state;
      if (lastId > counters.callId)
        world.record({ t: 'counters', counters: { ...counters, callId: lastId + RESERVED } });
      const logged = { id: lastId, at: clock.now().toISOString(), ...call };
      calls.push(logged);
      if (calls.length > KEPT * 2) calls = calls.slice(-KEPT);
      if (logged.stray) strays = [...strays, logged].slice(-STRAYS_KEPT);
      for (const listener of listeners) listener(logged);
    },
    after(id) {
      const kept = calls.slice(-KEPT);
      const first = kept[0]?.id ?? 0;
      return kept.slice(Math.max(0, id + 1 - first));
    },
    straysAfter: (id) => strays.filter((call) => call.id > id),
    onCall(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
