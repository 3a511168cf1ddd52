import type { RunningApp } from '../support/running-app.ts';

/** A Bot API call as `GET /sandbox/calls` tells it. */
export interface ApiCall {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** What the bot asked of Telegram while `act` went on, up to when all is at rest again. */
export async function callsDuring(app: RunningApp, act: () => Promise<unknown>): Promise<ApiCall[]> {
  const before: readonly ApiCall[] = (await app.control('calls')).body;
  await act();
  await app.settle();
  return (await app.control(`calls?after=${before.at(-1)?.id ?? 0}`)).body;
}

/** Sends any update in the persona's name, whatever comes of it. */
export async function sendRaw(app: RunningApp, persona: string, update: object): Promise<number> {
  const { status, body } = await app.control('update', { persona, update });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  await app.settle();
  return body.updateId;
}

/** Presses with any data on the bot's newest message; the alert it brought, and how many answers its query had. */
export async function pressRaw(
  app: RunningApp,
  persona: string,
  button: string,
): Promise<{ readonly alert: string | undefined; readonly answered: number; readonly shown: boolean }> {
  const calls = await callsDuring(app, () => app.control('press', { persona, button, raw: true }));
  const answers = calls.filter(({ method }) => method === 'answerCallbackQuery');
  const text = answers[0]?.params['text'];
  return {
    alert: typeof text === 'string' && text !== '' ? text : undefined,
    answered: answers.length,
    shown: calls.some(({ method }) => method === 'editMessageText' || method === 'sendMessage'),
  };
}
