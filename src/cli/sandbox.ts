import { InvalidArgumentError } from 'commander';
import { listen } from '../http/server.ts';
import { realClock, turnableClock } from '../kernel/clock.ts';
import { createLogger } from '../kernel/logger.ts';
import { readInstant } from '../kernel/school-date.ts';
import { madeUpPeople } from '../sandbox/made-up-people.ts';
import { createSandbox } from '../sandbox/sandbox.ts';

/** Whoever can reach the simulator can speak as anyone: it listens here and nowhere else. */
const HOST = '127.0.0.1';

export interface SandboxAlone {
  /** What a bot must be given, a line each. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/**
 * The simulator and its page for any bot, with made-up people; it forgets all at its end. With `now` its
 * clock stands there until it is turned, else it goes with the machine's. @throws StartupFault where the
 * port is taken
 */
export async function startSandbox(options: { port: number; now?: Date }): Promise<SandboxAlone> {
  const clock = turnableClock(options.now ?? realClock().now());
  if (!options.now) clock.run(true);
  const sandbox = createSandbox({
    school: madeUpPeople(clock),
    logger: createLogger('warn', process.stderr),
    botName: 'Sandbox bot',
  });
  const server = await listen({ host: HOST, port: options.port }, sandbox.routes);
  return {
    lines: [`BOT_TOKEN=${sandbox.token}`, `BOT_API_ROOT=${server.url}`],
    async stop() {
      await sandbox.close();
      await server.close();
    },
  };
}

export function portOption(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It is a number up to 65535.');
}

export function instantOption(text: string): Date {
  const instant = readInstant(text);
  if (instant) return instant;
  throw new InvalidArgumentError('It is an ISO time like 2026-11-23T13:05:00+02:00.');
}
