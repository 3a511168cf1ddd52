import type { Db, Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { loadApplications, lockApplications } from '../application.store.ts';
import { type ExactPair, exactPairs } from '../match/exact-pairs.ts';
import { rosterFor } from '../match/roster.store.ts';
import { mayDecide } from '../school-rights.ts';
import { connectAll } from './connections.ts';
import { momentOf } from './school-step.ts';
import { stampOf } from './stamp.ts';

/** So many at once: one transaction, one `Undo`. */
const MOST_AT_ONCE = 400;

/** ¶3.2: who can be connected together, of those that had been passed on by that moment. */
export async function findExact(
  db: Db | Tx,
  { until, now }: { readonly until: Date; readonly now: Date },
): Promise<ExactPair[]> {
  const waiting = await loadApplications(db, { state: 'passed', passedAt: { lte: until } });
  if (waiting.length === 0) return [];
  const roster = await rosterFor(db, waiting, schoolDateOf(now));
  return exactPairs(waiting, roster).slice(0, MOST_AT_ONCE);
}

/** What a preview shows of them: each application as it is, with the very people. */
export function exactStamp(pairs: readonly ExactPair[]): string {
  return stampOf(
    pairs.flatMap(({ application, student, guardian }) => [
      application,
      { id: student.studentId, revision: guardian.personId },
    ]),
  );
}

/**
 * Connects all that the preview showed, found anew under the lock, or none: what changed since is shown first.
 * @throws Refusal not-allowed, application-has-account, application-account-taken
 */
export async function connectExact(
  { db, settings }: { readonly db: Db; readonly settings: RegulationSettings },
  request: MemberRequest,
  { until, stamp }: { readonly until: Date; readonly stamp: string },
): Promise<Reply> {
  if (!mayDecide(request.visitor.actor)) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  const { now } = moment;
  const before = await findExact(db, { until, now });
  return request.write(async (tx) => {
    await lockApplications(
      tx,
      before.map(({ application }) => application.id),
    );
    const pairs = await findExact(tx, { until, now });
    if (pairs.length === 0 || exactStamp(pairs) !== stamp)
      return {
        view: 'connections-exact',
        params: {},
        alert: { key: 'application-list-changed', params: {} },
      };
    const connections = pairs.map(({ application, student, guardian }) => ({
      ...{ application, studentId: student.studentId, personId: guardian.personId, made: {} },
    }));
    await connectAll(tx, connections, { moment, settings });
    return { view: 'connections', params: { connected: pairs.length, ...undoOffer(moment) } };
  });
}
