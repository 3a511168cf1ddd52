import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a server's process tells first. */
export interface Ready {
  /** Methods of the Bot API stand under it: `http://127.0.0.1:8081/bot1:a`. */
  readonly root: string;
  readonly chats: readonly number[];
}

export interface ServerProcess extends Ready {
  /** Microseconds of CPU time that it has used. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a file of this folder, which calls `serveBench`. */
export async function startServer(file: string): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [ready] = (await once(child, 'message')) as [Ready];
  return {
    ...ready,
    async cpu() {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return user + system;
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The other side: says that it is ready, and how much CPU time it used as often as it is asked. */
export function serveBench(ready: Ready): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.send?.(ready);
}
