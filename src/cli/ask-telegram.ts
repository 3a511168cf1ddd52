import { z } from 'zod';

const TIMEOUT_MS = 10_000;

const answer = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  result: z.unknown().optional(),
});

export interface BotToken {
  readonly token: string;
  readonly apiRoot: string;
}

/** What `getMe` gives. */
export const me = z.object({ username: z.string() });

type Asked<Result> = { readonly result: Result; readonly date: Date } | { readonly fault: string };

/** One call of a method without parameters; a fault is a sentence for the operator, without the token. */
export async function askTelegram<Result>(
  plan: BotToken,
  method: string,
  form: z.ZodType<Result>,
): Promise<Asked<Result>> {
  const { token, apiRoot } = plan;
  try {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { ok, description, result } = answer.parse(await response.json());
    if (ok) return { result: form.parse(result), date: new Date(response.headers.get('date') ?? Number.NaN) };
    const refused = response.status === 401 || response.status === 404;
    return {
      fault: refused
        ? 'it refuses BOT_TOKEN: take the token anew from @BotFather.'
        : `it says: ${description}`,
    };
  } catch (error) {
    // Never the error's own words: they may hold the address, and with it the token.
    const answered = error instanceof z.ZodError || error instanceof SyntaxError;
    const reason = answered ? 'it does not answer as a Bot API' : 'it cannot be reached';
    return { fault: `${reason} at ${apiRoot}: look at the network and BOT_API_ROOT.` };
  }
}
