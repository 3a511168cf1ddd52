import { Api, GrammyError, InputFile } from 'grammy';
import { Telegram, TelegramError } from 'telegraf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { METHODS } from '../../src/sandbox/bot-api/methods.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { FileToSend } from './refusals/given.ts';
import { REFUSALS } from './refusals.ts';

interface Refused {
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number | undefined;
}

/** How an independent client of Telegram's understands the answer. */
type Client = (
  sandbox: RunningSandbox,
  token: string,
  method: string,
  parameters: object,
) => Promise<Refused>;

const grammy: Client = async (sandbox, token, method, parameters) => {
  const api = new Api(token, { apiRoot: sandbox.url });
  const call = Reflect.get(api.raw, method) as (parameters: object) => Promise<unknown>;
  const files = withFiles(parameters, ({ content, name }) => new InputFile(content, name));
  const error = await call(files).catch((reason: unknown) => reason);
  if (!(error instanceof GrammyError)) throw new Error(`${method} was not refused`, { cause: error });
  return { code: error.error_code, description: error.description, retryAfter: error.parameters.retry_after };
};

const telegraf: Client = async (sandbox, token, method, parameters) => {
  const telegram = new Telegram(token, { apiRoot: sandbox.url });
  const files = withFiles(parameters, ({ content, name }) => ({ source: content, filename: name }));
  const error = await telegram.callApi(method as 'getMe', files).catch((reason: unknown) => reason);
  if (!(error instanceof TelegramError)) throw new Error(`${method} was not refused`, { cause: error });
  return { code: error.code, description: error.description, retryAfter: error.parameters?.retry_after };
};

/** The parameters with files as the client wants them, at any depth. */
function withFiles<T>(parameters: T, asFile: (file: FileToSend) => object): T {
  const replaced: unknown[] = [];
  const placed = JSON.stringify(parameters, (_, value) =>
    value instanceof FileToSend ? { replaced: replaced.push(asFile(value)) - 1 } : value,
  );
  return JSON.parse(placed, (_, value) => (value?.replaced === undefined ? value : replaced[value.replaced]));
}

describe.each([
  ['grammY', grammy],
  ['Telegraf', telegraf],
])('%s is refused as by Telegram:', (_, client) => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await runSandbox();
  });
  afterEach(() => sandbox.close());

  test.each(REFUSALS)('$method when $when: $code', async (refusal) => {
    const parameters = await refusal.given(sandbox);
    const refused = await client(sandbox, refusal.token ?? sandbox.token, refusal.method, parameters);
    expect(refused).toEqual({
      code: refusal.code,
      description: refusal.description,
      retryAfter: refusal.retryAfter,
    });
    expect(await sandbox.strays.take()).toHaveLength(refusal.stray ? 1 : 0);
  });
});

test('every method refuses a parameter that is not in its list', async () => {
  const sandbox = await runSandbox();
  for (const { name } of METHODS) {
    const { status, body } = await sandbox.call(name, { misspelt: 1 });
    const description = `Bad Request: the sandbox does not know the parameter "misspelt" of ${name}`;
    expect({ status, description: body.description }).toEqual({ status: 400, description });
    expect(await sandbox.strays.take()).toEqual([`${name}: ${description}`]);
  }
  await sandbox.close();
});
