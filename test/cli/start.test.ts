import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeProcessLock } from '../../src/db/process-lock.ts';
import {
  databaseUrl,
  type Environment,
  oneLine,
  PROCESS_TIMEOUT,
  type Running,
  startProcess,
  temporaryFolder,
} from './run-process.ts';

const started: Running[] = [];
const start = (env: Environment, how?: 'in a shell') => {
  const running = startProcess('main.ts', [], env, how);
  started.push(running);
  return running;
};
// A test that failed must not leave its process behind.
afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

describe('npm start of the demo school', { timeout: PROCESS_TIMEOUT }, () => {
  let DATABASE_URL: string;
  beforeAll(async () => {
    DATABASE_URL = await databaseUrl('demo');
  }, PROCESS_TIMEOUT);

  test('says where it is, answers there, and ends with 0 on SIGTERM', async () => {
    const running = start({ DATABASE_URL, PORT: '0' });
    const [, url] = await running.said(
      /^Zvans is running with the demo school: open (http:\/\/127\.0\.0\.1:\d+)$/m,
    );
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/`)).headers.get('content-type')).toMatch(/^text\/html/);

    running.child.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test.skipIf(process.platform === 'win32')(
    'ends when npm does, whose shell keeps a signal to itself',
    async () => {
      const running = start({ DATABASE_URL, PORT: '0', npm_lifecycle_event: 'start' }, 'in a shell');
      const [, url] = await running.said(/open (http:\/\/127\.0\.0\.1:\d+)$/m);
      expect((await fetch(`${url}/health`)).status).toBe(200);
      running.child.kill('SIGTERM');
      // The pipes close with the last process that holds them.
      await running.ended;
      await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
    },
  );

  test('on a port that is taken says so in one line and ends with 2', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await start({ DATABASE_URL, PORT: String(port) }).ended;
    other.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneLine(`Port ${port} is taken: set PORT to another one.`));
  });
});

describe.concurrent('npm start, refused at once,', { timeout: PROCESS_TIMEOUT }, () => {
  test('with a wrong setting says so in one line, without a stack, and ends with 2', async () => {
    const ended = await start({ PORT: '80800' }).ended;
    expect(ended).toEqual({ code: 2, stdout: '', stderr: 'PORT: must be between 0 and 65535\n' });
  });

  test('on a database folder in use names the process and ends with 2', async () => {
    const folder = join(temporaryFolder(), 'data');
    const lock = takeProcessLock(`${folder}.lock`, folder);
    const { code, stderr } = await start({ DATABASE_URL: `pglite:${folder}` }).ended;
    lock.release();
    expect(code).toBe(2);
    expect(stderr).toMatch(
      oneLine(`The database folder ${folder} is in use by process ${process.pid}. Stop that process first.`),
    );
  });
});
