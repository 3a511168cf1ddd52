import type { Feature, Reply, Visitor } from './feature.ts';
import type { Incoming } from './incoming.ts';
import { readPayload } from './payload.ts';

export interface Gates {
  /** What the visitor must do before this; undefined: nothing. */
  before(incoming: Incoming, visitor: Visitor): Reply | undefined;
}

/** The language is chosen before anything is read in it. */
const ALWAYS_OPEN = ['language', 'valoda', 'lang'];

/** What some features want done before anything else: the rules of use are accepted first (¶7). */
export function createGates(features: readonly Feature[]): Gates {
  const gates = features.flatMap((feature) =>
    feature.gate ? [{ ask: feature.gate, open: new Set([...ALWAYS_OPEN, ...wordsOf(feature)]) }] : [],
  );
  return {
    before(incoming, visitor) {
      const word = wordOf(incoming);
      for (const { ask, open } of gates) {
        const first = word !== undefined && open.has(word) ? undefined : ask(visitor);
        if (first) return first;
      }
      return undefined;
    },
  };
}

function wordsOf({ commands = [], callbacks = {}, payloads = {} }: Feature): string[] {
  return [
    ...commands.flatMap(({ name, latvian }) => [name, ...(latvian ? [latvian] : [])]),
    ...Object.keys(callbacks),
    ...Object.keys(payloads),
  ];
}

/** The word by which an update is dispatched; a text or a file has none. */
function wordOf(incoming: Incoming): string | undefined {
  if (incoming.kind === 'press') return incoming.data.split(':')[0];
  if (incoming.kind !== 'command') return undefined;
  return (incoming.command === 'start' && readPayload(incoming.text)?.prefix) || incoming.command;
}
