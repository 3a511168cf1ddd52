import type { Tx } from '../../db/open.ts';
import { fold } from '../../kernel/folding.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { undoWindowEnd } from '../../regulation/undo-window.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { undoOffer } from '../../telegram/undo-offer.ts';
import { personCard } from './change-person.ts';
import { addChild, addRole, changeClass, type PersonEdit } from './edit-person.ts';
import { auditChange } from './person-audit.ts';
import { lockPeople } from './person-record.store.ts';
import { fullName, type PersonRecord } from './person-record.ts';
import { savePerson } from './save-person.store.ts';

export interface NewPerson extends Pick<PersonRecord, 'familyName' | 'givenName' | 'phone'> {
  /** What gives the new person a place at the school. */
  readonly place:
    | { readonly kind: 'student'; readonly classId: number }
    | { readonly kind: 'staff'; readonly role: string; readonly classId?: number | undefined }
    | { readonly kind: 'guardian'; readonly childId: number };
}

/**
 * ¶4.1: enters a person whom no import brought, with what they are at the school.
 * @throws Refusal not-allowed, person-gone, stale-button
 */
export async function createPerson(
  { settings }: { readonly settings: RegulationSettings },
  request: MemberRequest,
  { place, ...person }: NewPerson,
  also: (tx: Tx) => Promise<void>,
): Promise<Reply> {
  const { now, updateId } = request;
  const { actor } = request.visitor;
  if (!may(actor, 'people.edit')) throw new Refusal('not-allowed');
  const today = schoolDateOf(now);
  const undoUntil = undoWindowEnd(settings, now);

  return request.write(async (tx) => {
    const { id } = await tx.person.create({
      data: {
        ...person,
        foldedName: fold(fullName(person)),
        ...(place.kind === 'student' ? { student: { create: {} } } : {}),
      },
      select: { id: true },
    });
    const empty = await lockPeople(tx, id, place.kind === 'guardian' ? place.childId : undefined);
    if (!empty) throw new Error('the new person is gone');
    const { after } = await placing(place, schoolDateOf(now)).decide(empty, { today, now, tx });
    await savePerson(tx, empty, after);
    const created = { before: undefined, after, said: {}, action: 'person.created' } as const;
    await auditChange(tx, created, { actor, now, updateId, undoUntil });
    await also(tx);
    return personCard(id, undoOffer({ updateId, undoUntil }));
  });
}

function placing(place: NewPerson['place'], today: `${number}-${number}-${number}`): PersonEdit {
  switch (place.kind) {
    case 'student':
      return changeClass(place.classId, today);
    case 'staff':
      return addRole(place.role, place.classId);
    case 'guardian':
      return addChild(place.childId);
  }
}
