import type { Call } from './hearing.ts';

interface Message {
  readonly id: number;
  readonly rev: number;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly buttons: readonly (readonly { readonly label: string; readonly data?: string }[])[];
  readonly alert?: string;
}

/** The product as its people reach it: over the sandbox's control API alone. */
export interface Control {
  say(persona: string, text: string): Promise<string>;
  /** Presses what bears this data, shown or not. */
  press(persona: string, data: string): Promise<string>;
  /** Presses the first button of the newest message that has one whose data begins so. */
  tap(persona: string, beginning: string): Promise<string>;
  /** The data of the newest button that begins so, if there is one. */
  find(persona: string, beginning: string): Promise<string | undefined>;
  upload(persona: string, fileName: string, content: string): Promise<string>;
  turnTo(at: number): Promise<void>;
  /** A year in minutes: Telegram's limits are of machine time. */
  liftLimits(): Promise<void>;
  /** By Telegram id. */
  personas(): Promise<ReadonlyMap<number, string>>;
  callsAfter(id: number): Promise<Call[]>;
}

export function controlOf(url: string): Control {
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`${url}/sandbox/${path}`, body ? post : {});
    const answer = await response.json();
    if (response.status !== 200)
      throw new Error(`${path} ${JSON.stringify(body)}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  };
  const settle = () => ask('settle', { timeoutMs: 60_000 });
  const revs = new Map<string, number>();
  /** Does it and gives what the bot answered, the newest last. */
  const act = async (persona: string, path: string, body: object): Promise<string> => {
    await ask(path, { persona, ...body });
    await settle();
    const after = revs.get(persona) ?? 0;
    const fresh = await ask<Message[]>(`chat?persona=${persona}&after=${after}`);
    revs.set(persona, Math.max(after, ...fresh.map(({ rev }) => rev)));
    const answers = fresh.filter(({ from }) => from === 'bot').sort((a, b) => a.rev - b.rev);
    return answers.map(({ text, alert }) => [text, alert ?? ''].join('\n')).join('\n');
  };
  const find = async (persona: string, beginning: string) => {
    const chat = await ask<Message[]>(`chat?persona=${persona}&after=0`);
    const newest = chat.sort((a, b) => b.rev - a.rev);
    return newest.flatMap(({ buttons }) => buttons.flat()).find(({ data }) => data?.startsWith(beginning))
      ?.data;
  };
  const press = async (persona: string, button: string) => {
    const answer = await act(persona, 'press', { button, raw: true });
    if (answer.includes('vairs neder')) throw new Error(`${persona} pressed ${button}: ${answer}`);
    return answer;
  };
  return {
    say: (persona, text) => act(persona, 'say', { text }),
    press,
    find,
    async tap(persona, beginning) {
      const data = await find(persona, beginning);
      if (!data) throw new Error(`${persona} sees no button ${beginning}`);
      return press(persona, data);
    },
    upload: (persona, fileName, content) =>
      act(persona, 'upload', {
        ...{ fileName, kind: 'document' },
        contentBase64: Buffer.from(content).toString('base64'),
      }),
    turnTo: async (at) => void (await ask('clock', { to: new Date(at).toISOString() })),
    liftLimits: async () => void (await ask('limits', { perSecond: 1e6, perChat: 1e6 })),
    async personas() {
      const all = await ask<{ id: string; telegramId: number }[]>('personas');
      return new Map(all.map(({ id, telegramId }) => [telegramId, id]));
    },
    callsAfter: (id) => ask<Call[]>(`calls?after=${id}`),
  };
}
