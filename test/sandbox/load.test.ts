import { expect, test } from 'vitest';
import { sendMessages } from '../../bench/sandbox/send-messages.ts';
import { runSandbox } from '../support/running-sandbox.ts';
import { GUARDIAN, TEACHER } from '../support/sandbox-school.ts';

/** Microseconds of this thread's CPU time, which others on the machine do not spend. */
const cpuTime = () => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

test('1,000 messages take less than a second of one core, the client included', async () => {
  const sandbox = await runSandbox();
  const root = `${sandbox.url}/bot${sandbox.token}`;
  const chats = [TEACHER.telegramId, GUARDIAN.telegramId];
  await sendMessages(root, chats, 200);
  const before = cpuTime();
  await sendMessages(root, chats, 1000);
  expect(cpuTime() - before).toBeLessThan(1_000_000);
  await sandbox.close();
});
