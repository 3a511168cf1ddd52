import type { ChatMessage } from './control-client.ts';
import type { RunningApp } from './running-app.ts';

interface WithButtons {
  readonly buttons: readonly (readonly { readonly label: string }[])[];
}

/** What stands on the buttons, row by row. */
export const labelRows = ({ buttons }: WithButtons): string[][] =>
  buttons.map((row) => row.map(({ label }) => label));

/** What stands on the buttons, in their order. */
export const labels = (message: WithButtons): string[] => labelRows(message).flat();

/**
 * Talking with the bot where the bot's answer alone matters. The product is asked for at each call: a file
 * starts it after its first lines have run.
 */
export function chatOf(app: () => RunningApp) {
  const revOf = async (persona: string): Promise<number> =>
    Math.max(0, ...(await app().chat(persona)).map(({ rev }) => rev));
  const since = async (persona: string, revision: number): Promise<ChatMessage[]> =>
    (await app().chat(persona)).filter(({ rev, from }) => rev > revision && from === 'bot');
  const toldSince = async (persona: string, revision: number): Promise<string[]> =>
    (await since(persona, revision)).map(({ text }) => text);

  /** What the bot wrote to each of them while `act` went on. */
  const heardBy = async (personas: readonly string[], act: () => Promise<unknown>): Promise<string[]> => {
    const before = await Promise.all(personas.map(revOf));
    await act();
    return Promise.all(
      personas.map(async (persona, index) => (await toldSince(persona, before[index] ?? 0)).join('\n')),
    );
  };

  return {
    say: async (persona: string, text: string) => (await app().say(persona, text)).answer,
    press: async (persona: string, button: string) => (await app().press(persona, button)).answer,
    /** Presses with exact callback data, whether or not such a button was ever shown. */
    raw: async (persona: string, data: string) => (await app().press(persona, data, { raw: true })).answer,
    /** How far the persona's chat has come, for `since`. */
    revOf,
    /** What the bot wrote or changed after that revision. */
    since,
    /** The words of that. */
    toldSince,
    heardBy,
    heard: async (persona: string, act: () => Promise<unknown>) => (await heardBy([persona], act)).join(),
  };
}
