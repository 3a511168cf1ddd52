import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createLogger } from '../../src/kernel/logger.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type TestSchool, testSchool } from './sandbox-school.ts';

/** A message as `GET /sandbox/chat` gives it. */
export interface ChatMessage {
  readonly id: number;
  readonly rev: number;
  readonly from: 'bot' | 'person';
  readonly at: string;
  readonly text: string;
  readonly html: string;
  readonly buttons: readonly (readonly { label: string; data?: string; url?: string }[])[];
  readonly keyboard?: readonly (readonly { label: string }[])[];
  readonly replyTo?: number;
  readonly file?: { readonly name: string; readonly url: string };
  readonly editedAt?: string;
  readonly deleted?: true;
  readonly alert?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not worked with
type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

export interface RunningSandbox {
  readonly school: TestSchool;
  readonly token: string;
  readonly url: string;
  /** A call of the control API; with a body it is a POST. */
  control(path: string, body?: unknown): Promise<Answer>;
  /** A Bot API call with a JSON body. */
  call(method: string, parameters?: object): Promise<Answer>;
  chat(persona: string, after?: number): Promise<ChatMessage[]>;
  close(): Promise<void>;
}

/** The simulator on a port of its own, without limits unless the test sets them. */
export async function runSandbox(
  options: { school?: TestSchool; journalFile?: string } = {},
): Promise<RunningSandbox> {
  const school = options.school ?? testSchool();
  const { journalFile } = options;
  const sandbox = createSandbox({
    school,
    logger: createLogger('silent'),
    ...(journalFile === undefined ? {} : { journalFile }),
  });
  const server = serve({ fetch: sandbox.routes.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send = async (path: string, body?: unknown): Promise<Answer> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(url + path, body === undefined ? {} : post);
    return { status: response.status, body: await response.json() };
  };
  const control = (path: string, body?: unknown) => send(`/sandbox/${path}`, body);
  await control('limits', { perSecond: 1e6, perChat: 1e6 });

  return {
    school,
    token: sandbox.token,
    url,
    control,
    call: (method, parameters = {}) => send(`/bot${sandbox.token}/${method}`, parameters),
    chat: async (persona, after = 0) => (await control(`chat?persona=${persona}&after=${after}`)).body,
    async close() {
      await sandbox.close();
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
