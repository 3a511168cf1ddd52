import { Prisma } from '../../src/db/generated/client.ts';
import type { Db, Tx } from '../../src/db/open.ts';
import type { DutyQuestion } from '../../src/regulation/duty.ts';

/** The rows that the query gave, the median of its runs in milliseconds, and the buffers that it touched. */
export interface Measured {
  readonly duties: number;
  readonly ms: number;
  readonly buffers: number;
}

/** A school and what is asked of it. */
export interface Asked {
  readonly db: Db;
  readonly question: DutyQuestion;
}

interface Plan {
  readonly 'Execution Time': number;
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
}

/** Evidence, or anything else that is asked in one statement. */
export type Asking = (db: Tx, question: DutyQuestion) => Promise<readonly unknown[]>;

const ROUNDS = 15;

/** @throws if it asks more than one statement */
export async function measureEvidence(asked: Asked, evidence: Asking): Promise<Measured> {
  const run = await runOf(asked, evidence);
  for (let round = 0; round < ROUNDS; round += 1) await run.again();
  return run.measured();
}

/**
 * Both schools in turn: whatever else the machine does meanwhile, it does to both, and like the bell neither finds the
 * processor's cache full of its own last run. `growth`: how many times as long the large one takes, the median of the
 * rounds; of a small one quicker than `telling` milliseconds as if it took that long.
 */
export async function measureGrowth(
  schools: { readonly small: Asked; readonly large: Asked },
  evidence: Asking,
  { telling }: { readonly telling: number },
): Promise<{ readonly small: Measured; readonly large: Measured; readonly growth: number }> {
  const [small, large] = [await runOf(schools.small, evidence), await runOf(schools.large, evidence)];
  const growths: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quick = await small.again();
    growths.push((await large.again()) / Math.max(quick, telling));
  }
  return { small: small.measured(), large: large.measured(), growth: median(growths) };
}

/** Asked once, so that what it reads is in the database's memory, and again as often as one likes. */
async function runOf({ db, question }: Asked, evidence: Asking) {
  const duties = (await evidence(db, question)).length;
  const [statement, ...more] = await statementsOf(evidence, question);
  if (!statement || more.length > 0) throw new Error('evidence is one statement');
  const plans: Plan[] = [];
  return {
    /** How long it took, in milliseconds. */
    async again(): Promise<number> {
      const [row] = await db.$queryRaw<{ 'QUERY PLAN': Plan[] }[]>(
        Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${statement}`,
      );
      const [plan] = row?.['QUERY PLAN'] ?? [];
      if (!plan) throw new Error('no plan was given');
      plans.push(plan);
      return plan['Execution Time'];
    },
    measured: (): Measured => ({
      duties,
      ms: median(plans.map((plan) => plan['Execution Time'])),
      buffers: median(plans.map(({ Plan: root }) => root['Shared Hit Blocks'] + root['Shared Read Blocks'])),
    }),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** What it asks of the database, without asking it. */
async function statementsOf(evidence: Asking, question: DutyQuestion): Promise<Prisma.Sql[]> {
  const statements: Prisma.Sql[] = [];
  const listener = {
    async $queryRaw(parts: TemplateStringsArray, ...values: unknown[]) {
      statements.push(Prisma.sql(parts, ...values));
      return [];
    },
  };
  await evidence(listener as unknown as Tx, question);
  return statements;
}
