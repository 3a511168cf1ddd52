import { Prisma } from '../../src/db/generated/client.ts';
import type { Db, Tx } from '../../src/db/open.ts';
import type { DutyQuestion } from '../../src/regulation/duty.ts';

/** The rows that the query gave, its quickest of some runs in milliseconds, and the buffers that it touched. */
export interface Measured {
  readonly duties: number;
  readonly ms: number;
  readonly buffers: number;
}

interface Plan {
  readonly 'Execution Time': number;
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
}

/** Evidence, or anything else that is asked in one statement. */
export type Asking = (db: Tx, question: DutyQuestion) => Promise<readonly unknown[]>;

const RUNS = 7;

/** @throws if the evidence asks more than one statement */
export async function measureEvidence(db: Db, evidence: Asking, question: DutyQuestion): Promise<Measured> {
  const duties = (await evidence(db, question)).length;
  const statements = await statementsOf(evidence, question);
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new Error('evidence is one statement');
  const plans: Plan[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [row] = await db.$queryRaw<{ 'QUERY PLAN': Plan[] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${statement}`,
    );
    plans.push(...(row?.['QUERY PLAN'] ?? []));
  }
  const buffers = plans.map(({ Plan: root }) => root['Shared Hit Blocks'] + root['Shared Read Blocks']);
  return {
    duties,
    ms: Math.min(...plans.map((plan) => plan['Execution Time'])),
    buffers: Math.min(...buffers),
  };
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
