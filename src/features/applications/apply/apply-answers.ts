import { foldedName, type PersonName, shownName } from '../../../kernel/read-name.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { NewApplication } from '../application.store.ts';
import { isSameChild } from '../application.ts';
import type { CompleteDraft } from './apply-draft.ts';

/** The columns that the form's answers fill. */
export function answersOf(draft: CompleteDraft) {
  const { name, child, relation, phone, studentToo } = draft;
  return {
    familyName: name.familyName,
    givenName: name.givenName,
    foldedName: foldedName(name),
    childFamilyName: child.familyName,
    childGivenName: child.givenName,
    foldedChildName: foldedName(child),
    classId: draft.class.id,
    relation,
    phone: phone.number,
    phoneVerified: phone.verified,
    wantsStudentToo: studentToo,
  } satisfies Partial<NewApplication>;
}

/**
 * The applicant's own records say that the child is connected: nothing is told that they do not know.
 * @throws Refusal apply-child-connected
 */
export function refuseOwnChild(actor: Actor | undefined, child: PersonName): void {
  const own = actor?.children.some((one) => isSameChild(shownName(one), shownName(child)));
  if (own) throw new Refusal('apply-child-connected');
}
