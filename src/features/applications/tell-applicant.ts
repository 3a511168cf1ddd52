import type { Tx } from '../../db/open.ts';
import { queueNotices } from '../../delivery/queue-notices.ts';
import { soonestAllowed } from '../../delivery/quiet-hours.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { queueTasks } from '../../schedule/task.store.ts';
import type { LoadedApplication } from './application.ts';

/** To people. */
export const APPLICATION_NOTICE = 'application';
/** To a Telegram account that is nobody's yet: notices go to people. */
export const TELL_APPLICANT = 'tell-applicant';

/** An application as it stands now; one that moved on before the applicant heard of it is not told any more. */
export type ToldApplication = Pick<LoadedApplication, 'id' | 'telegramId' | 'state' | 'revision'>;

/**
 * ¶3.1–3.2: the applicants are told of a step, each once, at a time when it may ring. They are given as they
 * were saved, with the new state and revision; paper applications have nobody here to tell.
 */
export async function tellApplicants(
  tx: Tx,
  applications: readonly ToldApplication[],
  { now, settings }: { readonly now: Date; readonly settings: RegulationSettings },
): Promise<void> {
  const told = applications.flatMap((one) =>
    one.telegramId === null ? [] : [{ ...one, telegramId: one.telegramId }],
  );
  const accounts = await tx.account.findMany({
    where: { telegramId: { in: told.map(({ telegramId }) => telegramId) }, closedAt: null },
    select: { telegramId: true, personId: true },
  });
  const personOf = new Map(accounts.map(({ telegramId, personId }) => [telegramId, personId]));
  const toPeople = [];
  const toAccounts = [];
  for (const { id, telegramId, state, revision } of told) {
    const params = { applicationId: id, state };
    const dedupeKey = `application:${id}:${revision}`;
    const personId = personOf.get(telegramId);
    if (personId) toPeople.push({ dedupeKey, personId, kind: APPLICATION_NOTICE, params, notBefore: now });
    else {
      const dueAt = soonestAllowed(now, settings.quietHours.default);
      toAccounts.push({ dedupeKey, kind: TELL_APPLICANT, params, dueAt });
    }
  }
  await queueNotices(tx, toPeople);
  await queueTasks(tx, toAccounts);
}
