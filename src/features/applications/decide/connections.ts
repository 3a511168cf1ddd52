import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { linkAccounts, lockPeople } from '../../access/link-account.store.ts';
import { recordAudit } from '../../history/audit.store.ts';
import type { LoadedApplication } from '../application.ts';
import { addGuardianships, keepConnected } from './connections.store.ts';
import type { KeptLink, MadeEntries } from './kept-link.ts';
import { type Moment, takeStep } from './school-step.ts';

/** Whom an application is connected to: both are in the register by now. */
export interface Connection {
  readonly application: LoadedApplication;
  readonly studentId: number;
  readonly personId: number;
  /** What was entered in the register for it. */
  readonly made: MadeEntries;
}

/**
 * ¶3.2: connects all of these in the caller's transaction: the accounts to the guardians, the guardians to the
 * students. The applications are locked; the people are locked here.
 * @throws Refusal application-has-account, application-account-taken: nothing is connected then
 */
export async function connectAll(
  tx: Tx,
  connections: readonly Connection[],
  { moment, settings }: { readonly moment: Moment; readonly settings: RegulationSettings },
): Promise<void> {
  const { now, actorId, updateId } = moment;
  await lockPeople(tx, [...new Set(connections.map(({ personId }) => personId))]);
  const accounts = await accountsAround(tx, connections);
  const links = new Map<bigint, number>();
  for (const { application, personId } of connections) {
    const { telegramId } = application;
    if (telegramId === null) continue;
    const own = accounts.find((account) => account.telegramId === telegramId);
    const open = own?.closedAt === null ? own.personId : null;
    if (open !== null && open !== personId) throw new Refusal('application-account-taken');
    const others = accounts.filter((one) => one.personId === personId && one.telegramId !== telegramId);
    if (others.some(({ closedAt }) => closedAt === null)) throw new Refusal('application-has-account');
    if (open === null) links.set(telegramId, personId);
  }
  await linkAccounts(
    tx,
    [...links].map(([telegramId, personId]) => ({ telegramId, personId })),
    now,
  );
  const added = await addGuardianships(tx, connections, schoolDateOf(now));
  await recordAudit(
    tx,
    [...links].map(([telegramId, personId]) => ({
      ...{ at: now, actorId, action: 'application.linked', subject: 'access', subjectId: personId },
      ...{ before: null, after: { telegramId: `${telegramId}` }, updateId, undoUntil: undefined },
    })),
  );

  const kept = connections.map(({ application, personId, studentId, made }) => {
    const { id, telegramId } = application;
    const first = connections.find((one) => one.application.telegramId === telegramId);
    const linked = telegramId !== null && links.has(telegramId) && first?.application.id === id;
    const was = accounts.find((account) => account.telegramId === telegramId);
    const guardianshipId = added.get(`${personId}:${studentId}`) ?? null;
    const account = linked
      ? {
          personId: was?.personId ?? null,
          linkedAt: was?.linkedAt?.toISOString() ?? null,
          closedAt: was?.closedAt?.toISOString() ?? null,
        }
      : null;
    return [id, { link: { personId, studentId, guardianshipId, made, account } satisfies KeptLink }] as const;
  });
  await keepConnected(tx, connections);
  const step = { action: 'connected', state: 'connected', change: { decidedAt: now } } as const;
  await takeStep(
    tx,
    connections.map(({ application }) => application),
    step,
    { moment, settings, link: new Map(kept) },
  );
}

/** The applicants' accounts, and the open ones of those whom they are to be. */
function accountsAround(tx: Tx, connections: readonly Connection[]) {
  const telegramIds = connections.flatMap(({ application }) => application.telegramId ?? []);
  const personIds = connections.map(({ personId }) => personId);
  return tx.account.findMany({
    where: {
      OR: [{ telegramId: { in: telegramIds } }, { personId: { in: personIds }, closedAt: null }],
    },
    select: { telegramId: true, personId: true, linkedAt: true, closedAt: true },
  });
}
