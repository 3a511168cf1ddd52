import type { Tx } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { isSameChild, type LoadedApplication } from '../application.ts';
import { candidatesFor, ownPerson } from '../match/propose.ts';
import { rosterFor } from '../match/roster.store.ts';
import { mayDecide } from '../school-rights.ts';
import { applicationCard, lockAsShown, movedOn, type ShownCard } from './as-shown.ts';
import { connectAll } from './connections.ts';
import type { MadeEntries } from './kept-link.ts';
import { enterGuardian, enterStudent } from './new-entries.ts';
import { canBeDecided } from './refuse.ts';
import { type Moment, momentOf } from './school-step.ts';

/** Whom the superuser chose of the register; `new`: an entry is to be made. */
export interface Chosen {
  readonly studentId: number | 'new';
  readonly personId: number | 'new';
}

/**
 * ¶3.2: connects the applicant to the child, as the superuser chose, in one transaction.
 * @throws Refusal not-allowed, stale-button, application-has-account, application-account-taken,
 *   application-in-register
 */
export function connect(
  settings: RegulationSettings,
  request: MemberRequest,
  shown: ShownCard,
  chosen: Chosen,
): Promise<Reply> {
  if (!mayDecide(request.visitor.actor)) throw new Refusal('not-allowed');
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    const application = await lockAsShown(tx, shown);
    if (!application || !canBeDecided(application)) return movedOn(shown.id);
    const entries = await settle(tx, application, chosen, moment);
    await connectAll(tx, [{ application, ...entries }], { moment, settings });
    return applicationCard(shown.id, undoOffer(moment));
  });
}

/** The chosen are of the register's candidates as they stand now, and what is missing is entered. */
async function settle(
  tx: Tx,
  application: LoadedApplication,
  { studentId, personId }: Chosen,
  moment: Moment,
): Promise<{ studentId: number; personId: number; made: MadeEntries }> {
  const day: SchoolDate = schoolDateOf(moment.now);
  const roster = await rosterFor(tx, [application], day);
  const candidates = candidatesFor(application, roster);
  const own = ownPerson(application, roster);
  if (own && own.personId !== personId) throw new Refusal('stale-button');
  const student = candidates.find((one) => one.studentId === studentId);
  const namesake = candidates.some((one) => isSameChild(one.foldedName, application.foldedChildName));
  if (studentId === 'new' && namesake) throw new Refusal('application-in-register');
  if (studentId !== 'new' && !student) throw new Refusal('stale-button');
  const known = [...(student?.guardians ?? []), ...roster.adults].some((one) => one.personId === personId);
  if (personId !== 'new' && (!known || personId === student?.personId)) throw new Refusal('stale-button');

  const fresh = student ? undefined : await enterStudent(tx, application, moment);
  const guardianId = personId === 'new' ? await enterGuardian(tx, application, moment) : undefined;
  return {
    studentId: student?.studentId ?? fresh?.studentId ?? 0,
    personId: guardianId ?? Number(personId),
    made: {
      ...(fresh ? { studentPersonId: fresh.personId } : {}),
      ...(guardianId === undefined ? {} : { guardianPersonId: guardianId }),
    },
  };
}
