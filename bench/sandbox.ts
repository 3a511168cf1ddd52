/**
 * How many messages a second the simulator takes on one core, beside a server that only reads and answers.
 * Each server is a process of its own; the client is the same.
 */
import { sendMessages } from './sandbox/send-messages.ts';
import { startServer } from './sandbox/server-process.ts';

const CALLS = 20_000;
const WARM_UP = 3000;
/** What the simulator must carry. */
const WANTED = 1000;

async function measure(name: string, file: string) {
  const server = await startServer(file);
  try {
    await sendMessages(server.root, server.chats, WARM_UP);
    const cpuBefore = await server.cpu();
    const begun = performance.now();
    await sendMessages(server.root, server.chats, CALLS);
    const seconds = (performance.now() - begun) / 1000;
    const cpu = (await server.cpu()) - cpuBefore;
    return {
      name,
      'calls/s': Math.round(CALLS / seconds),
      'CPU µs/call': Math.round(cpu / CALLS),
      'calls/s a full core would carry': Math.round((CALLS / cpu) * 1e6),
    };
  } finally {
    await server.stop();
  }
}

const echo = await measure('bare server', 'bare-server.ts');
const simulator = await measure('simulator', 'simulator-server.ts');
console.table([echo, simulator]);
if (simulator['calls/s'] < WANTED) {
  console.error(`The simulator carries less than ${WANTED} calls/s.`);
  process.exitCode = 1;
}
