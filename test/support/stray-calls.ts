import type { Answer } from './control-client.ts';

/** Calls beyond what the sandbox simulates. It refuses them, but a bot may well swallow a refusal. */
export interface StrayCalls {
  /** Those since it was asked last, a line each; a test that makes them on purpose takes them. */
  take(): Promise<readonly string[]>;
  /** Throws if there are any that nobody took. */
  refuse(): Promise<void>;
}

export function strayCalls(control: (path: string) => Promise<Answer>): StrayCalls {
  let seen = 0;
  const take = async () => {
    const calls: readonly { id: number; method: string; result: { description: string } }[] = (
      await control(`strays?after=${seen}`)
    ).body;
    seen = calls.at(-1)?.id ?? seen;
    return calls.map(({ method, result }) => `${method}: ${result.description}`);
  };
  return {
    take,
    async refuse() {
      const lines = await take();
      if (lines.length > 0) throw new Error(`calls beyond what is simulated:\n${lines.join('\n')}`);
    },
  };
}
