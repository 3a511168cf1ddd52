import type { Tx } from '../../../db/open.ts';
import { lockPeople } from '../../access/link-account.store.ts';
import { recordAudit } from '../../history/audit.store.ts';
import type { LoadedApplication } from '../application.ts';
import { APPLICATION_NOTICE } from '../tell-applicant.ts';
import type { KeptLink } from './kept-link.ts';

type UndoneLink = KeptLink & { readonly applicationId: number };

/**
 * Takes connections back: the accounts are whose they were, the guardianships made for them are gone, and so
 * are the entries that nobody needs. False: another connection since leans on one of the accounts, and is to
 * be undone first.
 */
export async function unlink(
  tx: Tx,
  links: readonly UndoneLink[],
  applications: readonly LoadedApplication[],
  { at, actorId }: { readonly at: Date; readonly actorId: number },
): Promise<boolean> {
  await lockPeople(tx, [...new Set(links.map(({ personId }) => personId))]);
  const telegramIdOf = new Map(applications.map(({ id, telegramId }) => [id, telegramId]));
  const accounts = links.flatMap(({ applicationId, personId, account }) => {
    const telegramId = telegramIdOf.get(applicationId);
    return account && telegramId ? [{ telegramId: `${telegramId}`, linkedTo: personId, ...account }] : [];
  });
  const leaning = await tx.application.count({
    where: {
      telegramId: { in: accounts.map(({ telegramId }) => BigInt(telegramId)) },
      state: 'connected',
      guardianPersonId: { in: accounts.map(({ linkedTo }) => linkedTo) },
      id: { notIn: links.map(({ applicationId }) => applicationId) },
    },
  });
  if (leaning > 0) return false;
  await tx.$executeRaw`
    UPDATE account SET "personId" = row."personId", "linkedAt" = row."linkedAt", "closedAt" = row."closedAt",
      "commandList" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
      AS row("telegramId" bigint, "linkedTo" int, "personId" int, "linkedAt" timestamptz, "closedAt" timestamptz)
    WHERE account."telegramId" = row."telegramId" AND account."personId" = row."linkedTo"`;
  await recordAudit(
    tx,
    accounts.map(({ linkedTo, telegramId }) => ({
      ...{ at, actorId, action: 'application.unlinked', subject: 'access', subjectId: linkedTo },
      ...{ before: { telegramId }, after: null, updateId: null, undoUntil: undefined },
    })),
  );
  await tx.guardianship.deleteMany({
    where: { id: { in: links.flatMap(({ guardianshipId }) => guardianshipId ?? []) } },
  });
  await removeEntries(
    tx,
    links.flatMap(({ made }) => made.guardianPersonId ?? []),
    links.flatMap(({ made }) => made.studentPersonId ?? []),
  );
  return true;
}

/** People who were entered for a connection, as far as nothing else names them by now. */
async function removeEntries(
  tx: Tx,
  guardianIds: readonly number[],
  studentIds: readonly number[],
): Promise<void> {
  if (guardianIds.length === 0 && studentIds.length === 0) return;
  const ids = [...guardianIds, ...studentIds];
  await tx.delivery.deleteMany({ where: { personId: { in: ids }, kind: APPLICATION_NOTICE } });
  const free = await tx.person.findMany({
    where: {
      id: { in: ids },
      ...{ accounts: { none: {} }, invites: { none: {} }, consents: { none: {} }, roles: { none: {} } },
      ...{ courses: { none: {} }, deliveries: { none: {} }, auditEntries: { none: {} } },
      ...{ briefings: { none: {} }, guardianships: { none: {} } },
      OR: [
        { student: null },
        {
          student: {
            ...{ guardianships: { none: {} }, groups: { none: {} }, groupApplications: { none: {} } },
            ...{ absences: { none: {} }, homework: { none: {} } },
          },
        },
      ],
    },
    select: { id: true },
  });
  const gone = free.map(({ id }) => id);
  await tx.enrolment.deleteMany({ where: { student: { personId: { in: gone } } } });
  await tx.student.deleteMany({ where: { personId: { in: gone } } });
  await tx.person.deleteMany({ where: { id: { in: gone } } });
}
