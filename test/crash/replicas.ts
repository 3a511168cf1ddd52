import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { personasOf } from '../../src/demo/personas.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { schoolDateOf } from '../../src/kernel/school-date.ts';
import { type RunningSandbox, runSandbox } from '../support/running-sandbox.ts';
import { testSchool } from '../support/sandbox-school.ts';
import { crashGround } from './crash-ground.ts';
import { type ProductProcess, productProcess } from './product-process.ts';

/** Milliseconds to come to rest: what a dead replica held is the other's when its leases have run out. */
const REST_MS = 90_000;
const LOOK_AGAIN_MS = 20;

/** One bot, with its token, in two processes on one PostgreSQL; Telegram is outside of both. */
export interface Replicas {
  readonly telegram: RunningSandbox;
  readonly db: Database['db'];
  readonly both: readonly [ProductProcess, ProductProcess];
  /** Those that are named, or both at the same time; each clock then stands there. */
  start(at: Date, ...which: readonly ProductProcess[]): Promise<void>;
  turn(to: Date, ...which: readonly ProductProcess[]): Promise<void>;
  /** Waits until what is due is done, the bell's look of that time among it if there is one. */
  rest(look?: string): Promise<void>;
  /** The one that holds a lease now. */
  holder(lease: 'sender' | 'poller'): Promise<ProductProcess | undefined>;
  close(): Promise<void>;
}

/** The demo school as if it were a real one: its people are the simulator's. */
export async function prepareReplicas(): Promise<Replicas> {
  const environment = (await crashGround()).environment();
  const { db, close } = await openDatabase(environment['DATABASE_URL'] ?? '', {
    logger: createLogger('warn'),
  });
  await db.school.updateMany({ data: { demo: false } });
  const school = testSchool();
  const { clock } = school;
  const telegram = await runSandbox({
    school: { ...school, personas: () => personasOf(db, schoolDateOf(clock.now())) },
  });
  const both = [productProcess(), productProcess()] as const;
  const own = { ...environment, BOT_TOKEN: telegram.token, BOT_API_ROOT: telegram.url };
  const chosen = (which: readonly ProductProcess[]) => (which.length > 0 ? which : both);

  async function busy(look: string | undefined): Promise<boolean> {
    const now = clock.now();
    const [row] = await db.$queryRaw<{ busy: boolean }[]>`
      SELECT EXISTS (SELECT FROM delivery WHERE state = 'sending' OR (state = 'queued' AND "notBefore" <= ${now}))
        OR EXISTS (SELECT FROM task WHERE state IN ('queued', 'running') AND "dueAt" <= ${now})
        OR EXISTS (SELECT FROM inbox WHERE state IN ('received', 'applied'))
        OR (${look ?? null}::text IS NOT NULL
          AND NOT EXISTS (SELECT FROM slot_run WHERE slot = ${`${look} bell`} AND "finishedAt" IS NOT NULL)) AS busy`;
    return row?.busy ?? true;
  }

  return {
    telegram,
    db,
    both,
    async start(at, ...which) {
      clock.turnTo(at);
      const env = { ...own, CRASH_NOW: at.toISOString() };
      await Promise.all(chosen(which).map((one) => one.start(env)));
    },
    async turn(to, ...which) {
      clock.turnTo(to);
      await Promise.all(chosen(which).map((one) => one.ask({ kind: 'turn', to: to.toISOString() })));
    },
    async rest(look) {
      const end = performance.now() + REST_MS;
      while (await busy(look)) {
        if (performance.now() > end) throw new Error(`not at rest after ${REST_MS} ms, ${look}`);
        await sleep(LOOK_AGAIN_MS);
      }
    },
    async holder(name) {
      const lease = await db.lease.findUnique({ where: { name } });
      return both.find((one) => lease?.owner.split('/')[1] === String(one.pid()));
    },
    async close() {
      await Promise.all(both.map((one) => one.end()));
      await telegram.close();
      await close();
    },
  };
}
