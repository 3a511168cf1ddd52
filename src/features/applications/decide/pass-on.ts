import type { Db, Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { loadApplications, lockApplications } from '../application.store.ts';
import type { LoadedApplication } from '../application.ts';
import { classesToPass } from '../school-rights.ts';
import { applicationCard, type ShownCard } from './as-shown.ts';
import { fromClassDesk } from './class-desk.ts';
import { momentOf, takeStep } from './school-step.ts';
import { stampOf } from './stamp.ts';

/**
 * ¶3.1: the class teacher passes the application to the superuser, whose week begins.
 * @throws Refusal not-allowed, stale-button
 */
export function passOn(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownCard,
): Promise<Reply> {
  return fromClassDesk(request, shown, async (tx, application) => {
    const moment = momentOf(request, settings);
    await takeStep(tx, [application], PASSED(moment.now), { moment, settings });
    return applicationCard(shown.id, undoOffer(moment));
  });
}

const PASSED = (now: Date) => ({ action: 'passed', state: 'passed', change: { passedAt: now } }) as const;

/** So many lines a preview shows; what is over comes with the next. */
const MOST_TOGETHER = 50;

/** What can be passed on together, the oldest first: nobody is asked about it. */
export function findToPass(db: Db | Tx, actor: Actor): Promise<LoadedApplication[]> {
  const classIds = classesToPass(actor);
  const mine = classIds === 'all' ? {} : { classId: { in: [...classIds] } };
  return loadApplications(db, { state: 'submitted', ...mine }, { take: MOST_TOGETHER });
}

/**
 * ¶3.1: all that the preview showed, found anew under the lock, or none: what changed since is shown first.
 * @param stamp what the preview showed
 * @throws Refusal not-allowed
 */
export function passOnAll(
  settings: RegulationSettings,
  request: MemberRequest,
  stamp: string,
): Promise<Reply> {
  const { actor } = request.visitor;
  if (!may(actor, 'application.pass')) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const before = await findToPass(tx, actor);
    await lockApplications(
      tx,
      before.map(({ id }) => id),
    );
    const applications = await findToPass(tx, actor);
    if (applications.length === 0 || stampOf(applications) !== stamp)
      return { view: 'applications-all', params: {}, alert: { key: 'application-list-changed', params: {} } };
    await takeStep(tx, applications, PASSED(moment.now), { moment, settings, ownCardsToo: true });
    return { view: 'applications', params: { passed: applications.length, ...undoOffer(moment) } };
  });
}
