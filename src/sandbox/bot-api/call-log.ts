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
}

export interface CallLog {
  add(call: Omit<Call, 'id' | 'at'>): void;
  /** Calls with a greater id, oldest first, as far back as they are kept. */
  after(id: number): readonly Call[];
  onCall(listener: (id: number) => void): () => void;
}

const KEPT = 10_000;

/** Ids are reserved in the journal so many at a time, so that they go on rising after a kill. */
const RESERVED = 1000;

export function createCallLog(world: World, clock: TurnableClock): CallLog {
  const listeners = new Set<(id: number) => void>();
  let calls: Call[] = [];
  let lastId = world.state.counters.callId;

  return {
    add(call) {
      lastId += 1;
      const { counters } = world.state;
      if (lastId > counters.callId)
        world.record({ t: 'counters', counters: { ...counters, callId: lastId + RESERVED } });
      calls.push({ id: lastId, at: clock.now().toISOString(), ...call });
      if (calls.length > KEPT * 2) calls = calls.slice(-KEPT);
      for (const listener of listeners) listener(lastId);
    },
    after(id) {
      const kept = calls.slice(-KEPT);
      const first = kept[0]?.id ?? 0;
      return kept.slice(Math.max(0, id + 1 - first));
    },
    onCall(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
