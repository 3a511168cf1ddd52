import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import type { PersonAction, Said } from './person-audit.ts';
import { auditChange } from './person-audit.ts';
import { hasOtherSuperuser, lockPeople } from './person-record.store.ts';
import { isCurrent, type PersonRecord, stampOf } from './person-record.ts';
import { savePerson } from './save-person.store.ts';

export interface PersonChange {
  readonly personId: number;
  /** Of the card that the change was begun from. */
  readonly stamp: string;
  readonly action: PersonAction;
  /** Who else must not change meanwhile: the other side of a guardianship. */
  readonly alsoLock?: number;
  /** What the person is to be, and what the history says of it. @throws Refusal */
  decide(
    person: PersonRecord,
    context: { readonly today: SchoolDate; readonly now: Date; readonly tx: Tx },
  ): Promise<{ readonly after: PersonRecord; readonly said: Said }>;
  /** Joins the transaction. */
  also?(tx: Tx): Promise<void>;
}

/**
 * ¶4.1: one change of a person by the superuser, with its audit. Where somebody else has changed the
 * person since the card was shown nothing is done, and the present card says so.
 * @throws Refusal not-allowed, person-gone, last-superuser
 */
export async function changePerson(
  { settings }: { readonly settings: RegulationSettings },
  request: MemberRequest,
  change: PersonChange,
): Promise<Reply> {
  const { now, updateId } = request;
  const { actor } = request.visitor;
  if (!may(actor, 'people.edit')) throw new Refusal('not-allowed');
  const today = schoolDateOf(now);
  const undoUntil = undoWindowEnd(settings, now);

  return request.write(async (tx) => {
    const before = await lockPeople(tx, change.personId, change.alsoLock);
    if (!before) throw new Refusal('person-gone');
    await change.also?.(tx);
    if (stampOf(before) !== change.stamp) return personCard(change.personId, { note: 'changed-since' });
    const { after, said } = await change.decide(before, { today, now, tx });
    if (stampOf(after) === change.stamp) return personCard(change.personId);
    await keepLastSuperuser(tx, before, after, today);
    await savePerson(tx, before, after);
    await auditChange(
      tx,
      { before, after, said, action: change.action },
      { actor, now, updateId, undoUntil },
    );
    return personCard(change.personId, undoOffer({ updateId, undoUntil }));
  });
}

/** The person's card, in its present state. */
export function personCard(personId: number, more: Reply['params'] = {}): Reply {
  return { view: 'person', params: { id: personId, ...more } };
}

/** Somebody must be left who can let others in. */
export async function keepLastSuperuser(
  tx: Tx,
  before: PersonRecord,
  after: PersonRecord,
  today: SchoolDate,
): Promise<void> {
  const isSuperuser = ({ roles }: PersonRecord) =>
    roles.some((row) => row.role === 'superuser' && isCurrent(row, today));
  if (!isSuperuser(before) || isSuperuser(after)) return;
  if (!(await hasOtherSuperuser(tx, before.id, toDbDate(today)))) throw new Refusal('last-superuser');
}
