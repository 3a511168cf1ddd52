import type { Prisma } from '../../db/generated/client.ts';
import type { Db, Tx } from '../../db/open.ts';
import { type ApplicationStep, type LoadedApplication, OPEN_STATES } from './application.ts';

const WHOLE = {
  class: { select: { name: true, grade: true } },
  events: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.ApplicationInclude;

export async function loadApplication(db: Db | Tx, id: number): Promise<LoadedApplication | undefined> {
  const [application] = await loadApplications(db, { id });
  return application;
}

/** Oldest first, each with class and history, in one statement. */
export function loadApplications(
  db: Db | Tx,
  where: Prisma.ApplicationWhereInput,
  page: { readonly take?: number; readonly skip?: number } = {},
): Promise<LoadedApplication[]> {
  return db.application.findMany({
    where,
    relationLoadStrategy: 'join',
    include: WHOLE,
    orderBy: { id: 'asc' },
    ...page,
  });
}

/** Of two who decide at once, the second waits here and then sees what the first did. In the order of the ids. */
export async function lockApplications(tx: Tx, ids: readonly number[]): Promise<LoadedApplication[]> {
  await tx.$queryRaw`SELECT id FROM application WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  return loadApplications(tx, { id: { in: [...ids] } });
}

export async function lockApplication(tx: Tx, id: number): Promise<LoadedApplication | undefined> {
  const [application] = await lockApplications(tx, [id]);
  return application;
}

/** What an account applied for: all that is open, and what was over since then. Oldest first. */
export function applicationsOf(
  db: Db | Tx,
  telegramId: number | bigint,
  since: Date,
): Promise<LoadedApplication[]> {
  return loadApplications(db, {
    telegramId: BigInt(telegramId),
    OR: [{ state: { in: [...OPEN_STATES] } }, { decidedAt: { gte: since } }],
  });
}

/** With its first steps. */
export async function createApplication(
  tx: Tx,
  { steps, ...application }: NewApplication,
): Promise<LoadedApplication> {
  return tx.application.create({
    data: { ...application, events: { create: [...steps] } },
    include: WHOLE,
  });
}

export type NewApplication = Omit<
  Prisma.ApplicationUncheckedCreateInput,
  'events' | 'revision' | 'id' | 'decidedAt' | 'studentId' | 'guardianPersonId'
> & { readonly steps: readonly Step[] };

export interface Step {
  readonly at: Date;
  /** None: the applicant. */
  readonly actorId: number | null;
  readonly action: ApplicationStep;
  readonly words?: string;
}

/** The same change and step for all of these, which are locked; two statements. */
export async function saveStep(
  tx: Tx,
  ids: readonly number[],
  change: Omit<Prisma.ApplicationUncheckedUpdateManyInput, 'revision' | 'id'>,
  step: Step,
): Promise<void> {
  await tx.application.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...change, revision: { increment: 1 } },
  });
  await tx.applicationEvent.createMany({ data: ids.map((applicationId) => ({ applicationId, ...step })) });
}
