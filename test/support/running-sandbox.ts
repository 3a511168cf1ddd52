import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createLogger } from '../../src/kernel/logger.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type Answer, controlClient, type ChatMessage as PlainMessage } from './control-client.ts';
import { type TestSchool, testSchool } from './sandbox-school.ts';
import { type StrayCalls, strayCalls } from './stray-calls.ts';

/** A message with all that `GET /sandbox/chat` tells of it. */
export interface ChatMessage extends PlainMessage {
  readonly at: string;
  readonly keyboard?: readonly (readonly { label: string; requests?: string }[])[];
  readonly keyboardShown?: object;
  readonly forceReply?: object;
  readonly replyTo?: number;
  readonly file?: {
    readonly name: string;
    readonly url: string;
    readonly kind: string;
    readonly size: number;
  };
  readonly album?: string;
  readonly contact?: object;
  readonly location?: object;
  readonly reactions?: readonly string[];
  readonly pinned?: true;
  readonly pins?: number;
  readonly alertIsModal?: true;
}

export interface RunningSandbox {
  readonly school: TestSchool;
  readonly token: string;
  readonly url: string;
  /** A call of the control API; with a body it is a POST. */
  control(path: string, body?: unknown): Promise<Answer>;
  /** A Bot API call with a JSON body. */
  call(method: string, parameters?: object): Promise<Answer>;
  /** A Bot API call with a multipart body. */
  form(method: string, fields: Readonly<Record<string, string | number | File>>): Promise<Answer>;
  chat(persona: string, after?: number): Promise<ChatMessage[]>;
  readonly strays: StrayCalls;
  /** Throws if there were stray calls that the test did not take. */
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

  const { control, post } = controlClient(url);
  const strays = strayCalls(control);
  await post('limits', { perSecond: 1e6, perChat: 1e6 });

  return {
    school,
    token: sandbox.token,
    url,
    control,
    async call(method, parameters = {}) {
      const response = await fetch(`${url}/bot${sandbox.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      });
      return { status: response.status, body: await response.json() };
    },
    async form(method, fields) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields))
        body.append(name, typeof value === 'number' ? `${value}` : value);
      const response = await fetch(`${url}/bot${sandbox.token}/${method}`, { method: 'POST', body });
      return { status: response.status, body: await response.json() };
    },
    strays,
    chat: async (persona, after = 0) => (await control(`chat?persona=${persona}&after=${after}`)).body,
    async close() {
      try {
        await strays.refuse();
      } finally {
        await sandbox.close();
        await new Promise((resolve) => {
          server.close(resolve);
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      }
    },
  };
}
