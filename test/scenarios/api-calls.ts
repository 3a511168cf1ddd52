import { expect } from 'vitest';
import type { RunningApp } from '../support/running-app.ts';

/** A Bot API call as `GET /sandbox/calls` tells it. */
export interface ApiCall {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** The newest call seen of each app: the log is long, and only what came since is of interest. */
const seen = new WeakMap<RunningApp, number>();

async function newCalls(app: RunningApp): Promise<ApiCall[]> {
  const after = seen.get(app) ?? 0;
  const calls: ApiCall[] = (await app.control(`calls?after=${after}`)).body;
  seen.set(app, calls.at(-1)?.id ?? after);
  return calls;
}

/** What the bot asked of Telegram while `act` went on, up to when all is at rest again. */
export async function callsDuring(app: RunningApp, act: () => Promise<unknown>): Promise<ApiCall[]> {
  await newCalls(app);
  await act();
  await app.settle();
  return newCalls(app);
}

/** Sends any update in the persona's name, whatever comes of it. */
export async function sendRaw(app: RunningApp, persona: string, update: object): Promise<number> {
  const { status, body } = await app.control('update', { persona, update });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  await app.settle();
  return body.updateId;
}

/** What came of presses: the alert of each in turn, and whether the chat shows anything new. */
export interface Pressed {
  readonly alerts: readonly (string | undefined)[];
  readonly shown: boolean;
}

/** Presses with any data, one after the other, on the bot's newest message. Each query must be answered. */
export async function pressEach(
  app: RunningApp,
  persona: string,
  buttons: readonly string[],
): Promise<Pressed> {
  const calls = await callsDuring(app, async () => {
    for (const button of buttons) {
      const { status, body } = await app.control('press', { persona, button, raw: true });
      if (status !== 200) throw new Error(`${button}: ${status} ${JSON.stringify(body)}`);
    }
  });
  const answers = calls.filter(({ method, status }) => method === 'answerCallbackQuery' && status === 200);
  if (answers.length !== buttons.length)
    throw new Error(`${answers.length} of ${buttons.length} presses were answered`);
  return {
    alerts: answers.map(({ params: { text } }) => (typeof text === 'string' ? text : undefined)),
    shown: calls.some(({ method }) => method === 'editMessageText' || method === 'sendMessage'),
  };
}

/** Every one of the presses is refused in words, and nothing is shown. */
export async function expectRefused(
  app: RunningApp,
  persona: string,
  buttons: readonly string[],
  words: RegExp,
): Promise<void> {
  const { alerts, shown } = await pressEach(app, persona, buttons);
  expect(shown, persona).toBe(false);
  for (const [index, alert] of alerts.entries()) expect(alert, `${persona} ${buttons[index]}`).toMatch(words);
}

export async function telegramIdOf(app: RunningApp, persona: string): Promise<number> {
  const personas: { id: string; telegramId: number }[] = (await app.control('personas')).body;
  const found = personas.find(({ id }) => id === persona);
  if (!found) throw new Error(`no persona ${persona}`);
  return found.telegramId;
}
