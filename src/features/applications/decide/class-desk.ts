import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import type { LoadedApplication } from '../application.ts';
import { mayPass } from '../school-rights.ts';
import { lockAsShown, movedOn, type ShownCard } from './as-shown.ts';

/** With the class teacher: nobody has passed it on, and it is not over. */
export function isOnClassDesk({ state, passedAt }: Pick<LoadedApplication, 'state' | 'passedAt'>): boolean {
  return passedAt === null && (state === 'submitted' || state === 'asked');
}

/**
 * A step of the class teacher with the application that the card shows, under its lock. Where it is not there
 * any more, the present card says so.
 * @throws Refusal not-allowed, stale-button
 */
export async function fromClassDesk(
  request: MemberRequest,
  shown: ShownCard,
  take: (tx: Tx, application: LoadedApplication) => Promise<Reply>,
): Promise<Reply> {
  const { actor } = request.visitor;
  if (!may(actor, 'application.pass')) throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    const application = await lockAsShown(tx, shown);
    if (!application) return movedOn(shown.id);
    if (!mayPass(actor, application)) throw new Refusal('not-allowed');
    if (!isOnClassDesk(application)) return movedOn(shown.id);
    return take(tx, application);
  });
}
