/** A message as `GET /sandbox/chat` gives it. */
export interface ChatMessage {
  readonly id: number;
  readonly rev: number;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly html: string;
  readonly buttons: readonly (readonly { label: string; data?: string; url?: string }[])[];
  readonly editedAt?: string;
  readonly deleted?: true;
  readonly alert?: string;
  readonly file?: {
    readonly name: string;
    readonly kind: string;
    readonly size: number;
    readonly url: string;
  };
  /** What the messages of one album have in common. */
  readonly album?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not worked with
type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** The control API of a sandbox at that address. */
export function controlClient(url: string) {
  const control = async (path: string, body?: unknown): Promise<Answer> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`${url}/sandbox/${path}`, body === undefined ? {} : post);
    return { status: response.status, body: await response.json() };
  };
  return {
    control,
    async post(path: string, body: unknown): Promise<Json> {
      const answer = await control(path, body);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async chat(persona: string, after = 0): Promise<ChatMessage[]> {
      return (await control(`chat?persona=${persona}&after=${after}`)).body;
    },
  };
}
