import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type App, type AppOptions, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { type Answer, type ChatMessage, controlClient } from './control-client.ts';
import { createFromTemplate } from './postgres.ts';
import { restorePristine, tablesTouched } from './pristine.ts';
import { strayCalls } from './stray-calls.ts';

/** The demo school's start: Monday, lesson 5 is over, lesson 6 runs. */
export const MONDAY = '2026-11-23T13:05:00+02:00';

/** The whole product, as `npm start` runs it, on a port of its own. */
export interface RunningApp {
  readonly app: App;
  control(path: string, body?: unknown): Promise<Answer>;
  /** Says it and waits until all is at rest; gives the messages that came or changed in the persona's chat. */
  say(persona: string, text: string, replyTo?: number): Promise<Said>;
  edit(persona: string, messageId: number, text: string): Promise<Said>;
  /** Sends a file. */
  upload(persona: string, file: SentUpload, more?: Words): Promise<Said>;
  /** Sends several files as one; the message id is the first one's. */
  album(persona: string, files: readonly SentUpload[], more?: Words): Promise<Said>;
  press(persona: string, button: string, options?: { messageId?: number; raw?: true }): Promise<Said>;
  /** Turns the clock; gives what rang meanwhile. */
  forward(duration: string): Promise<readonly { at: string; what: string }[]>;
  turnTo(instant: string): Promise<void>;
  settle(): Promise<void>;
  chat(persona: string): Promise<ChatMessage[]>;
  /** The newest message of the bot in the persona's chat. */
  last(persona: string): Promise<ChatMessage>;
  /** The demo school as it was at the start, on Monday at 13:05; chats stay. */
  reset(): Promise<void>;
  /** Throws if the bot leant on what the sandbox does not simulate. */
  checkStrays(): Promise<void>;
  stop(): Promise<void>;
}

interface SentUpload {
  readonly fileName: string;
  readonly content: Uint8Array | string;
  readonly kind: 'photo' | 'document';
}

interface Words {
  readonly caption?: string;
  readonly replyTo?: number;
}

export interface Said {
  /** Of the person's own message, or of the pressed one. */
  readonly messageId: number;
  /** What the bot sent, edited or alerted since, in the order of happening. */
  readonly answers: readonly ChatMessage[];
  /** The newest of them. */
  readonly answer: ChatMessage;
}

/** What was done may also change older messages, a reminder that is met now: they are not the reply. */
function replyAmong(answers: readonly ChatMessage[], messageId: number): ChatMessage | undefined {
  return answers.findLast(({ id }) => id >= messageId) ?? answers.at(-1);
}

let shared: Promise<RunningApp> | undefined;

/**
 * One product for all files of a worker, as the demo school is at its start; what was said stays in the
 * chats. With options of its own it is started for this file alone.
 */
export async function runApp(options?: RunOptions): Promise<RunningApp> {
  if (options) return startRunning(options);
  const reused = shared !== undefined;
  shared ??= startRunning({});
  const running = await shared;
  if (reused) await running.reset();
  return { ...running, stop: running.checkStrays };
}

interface RunOptions extends Partial<AppOptions> {
  /** Where the clock starts, if not at the demo's own moment: a far day is not to be rung through. */
  readonly startsAt?: string;
}

async function startRunning({ startsAt, ...options }: RunOptions): Promise<RunningApp> {
  const { snapshots, templates } = inject('testDatabases');
  const template = templates['demo'];
  const snapshot = snapshots['demo'];
  const app = await startApp({
    logger: createLogger('fatal'),
    config: readConfig({
      DATABASE_URL: template ? await createFromTemplate(template) : 'pglite:memory',
      PORT: '0',
      ...(startsAt ? { SANDBOX_NOW: startsAt } : {}),
    }),
    pace: { perSecond: 1e6, perChat: 1e6 },
    dataFolder: mkdtempSync(join(tmpdir(), 'zvans-app-')),
    ...(snapshot ? { snapshot: readFileSync(snapshot) } : {}),
    ...options,
  });
  const touched = new Set<string>();
  app.database.onCall((sql) => {
    for (const table of tablesTouched(sql)) touched.add(table);
  });
  const client = controlClient(app.url);
  await client.post('limits', { perSecond: 1e6, perChat: 1e6 });
  const strays = strayCalls(client.control);

  /** By persona, so that a long chat is not read over and over. */
  const revs = new Map<string, number>();
  const newestRev = async (persona: string): Promise<number> => {
    const known = revs.get(persona) ?? 0;
    const newest = Math.max(known, ...(await client.chat(persona, known)).map(({ rev }) => rev));
    revs.set(persona, newest);
    return newest;
  };

  const act = async (persona: string, what: () => Promise<Answer>): Promise<Said> => {
    const before = await newestRev(persona);
    const answer = await what();
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    await settle();
    const answers = (await client.chat(persona, before))
      .filter(({ from }) => from === 'bot')
      .sort((a, b) => a.rev - b.rev);
    const { messageId = answer.body.messageIds?.[0] } = answer.body;
    const newest = replyAmong(answers, messageId);
    if (!newest) throw new Error(`the bot did not answer ${persona}`);
    return { messageId, answers, answer: newest };
  };
  const settle = async () => void (await client.post('settle', { timeoutMs: 20_000 }));

  return {
    app,
    control: client.control,
    say: (persona, text, replyTo) =>
      act(persona, () =>
        client.control('say', { persona, text, ...(replyTo === undefined ? {} : { replyTo }) }),
      ),
    edit: (persona, messageId, text) =>
      act(persona, () => client.control('edit', { persona, messageId, text })),
    upload: (persona, file, more = {}) =>
      act(persona, () => client.control('upload', { persona, ...inBase64(file), ...more })),
    album: (persona, files, more = {}) =>
      act(persona, () => client.control('album', { persona, files: files.map(inBase64), ...more })),
    press: (persona, button, more = {}) =>
      act(persona, () => client.control('press', { persona, button, ...more })),
    forward: async (duration) => (await client.post('clock', { forward: duration })).events,
    turnTo: async (instant) => void (await client.post('clock', { to: instant })),
    settle,
    chat: client.chat,
    async last(persona) {
      const newest = (await client.chat(persona))
        .filter(({ from, deleted }) => from === 'bot' && !deleted)
        .at(-1);
      if (!newest) throw new Error(`the bot never wrote to ${persona}`);
      return newest;
    },
    async reset() {
      await settle();
      await restorePristine(app.database.db, touched);
      touched.clear();
      await client.post('clock', { to: MONDAY });
      await settle();
    },
    checkStrays: strays.refuse,
    async stop() {
      await strays.refuse().finally(app.stop);
    },
  };
}

function inBase64({ content, ...file }: SentUpload) {
  return { ...file, contentBase64: Buffer.from(content).toString('base64') };
}
