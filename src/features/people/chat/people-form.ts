import { z } from 'zod';
import type { Tx } from '../../../db/open.ts';
import { STAFF_ROLES } from '../../../regulation/actor.ts';
import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import {
  type FormType,
  isTooLate,
  keepDraft,
  leaveForms,
  openDraft,
  waitingDraft,
} from '../../../telegram/forms.ts';

/** What a new person is to be. */
export const newPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('student'), classId: z.int() }),
  z.object({ kind: z.literal('staff'), role: z.enum(STAFF_ROLES), classId: z.int().optional() }),
  z.object({ kind: z.literal('guardian'), childId: z.int() }),
]);
export type NewPlace = z.infer<typeof newPlace>;

/** The change of a person that waits for a text, and the card it was begun from. */
const aboutPerson = { personId: z.int(), stamp: z.string() };
const name = { familyName: z.string(), givenName: z.string() };

const asked = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('find') }),
  z.object({ ask: z.literal('name'), ...aboutPerson }),
  z.object({ ask: z.literal('phone'), ...aboutPerson }),
  z.object({ ask: z.literal('day'), ...aboutPerson, classId: z.int() }),
  z.object({ ask: z.literal('child'), ...aboutPerson }),
  z.object({ ask: z.literal('guard'), ...aboutPerson }),
  z.object({ ask: z.literal('new-child') }),
  z.object({ ask: z.literal('new-name'), place: newPlace }),
  z.object({ ask: z.literal('new-phone'), place: newPlace, ...name }),
]);
export type Asked = z.infer<typeof asked>;

const draft = z.object({ asked, askedAt: z.iso.datetime() });

/** "Write the name": the next text is it. */
const PEOPLE_FORM: FormType<z.infer<typeof draft>> = { form: 'people', schemaVersion: 1, draft };

/** Asks for a text; whatever else waited for one waits no more. */
export function askFor(
  request: MemberRequest,
  question: Asked,
  reply: Reply = askReply(question),
): Promise<Reply> {
  return request.write(async (tx) => {
    await keepAsked(tx, request, question);
    return reply;
  });
}

async function keepAsked(tx: Tx, request: MemberRequest, question: Asked): Promise<void> {
  const kept = { asked: question, askedAt: request.now.toISOString() };
  await leaveForms(tx, request.visitor);
  await keepDraft(tx, PEOPLE_FORM, request.visitor, question.ask, kept, request.now);
}

function askReply(question: Asked): Reply {
  const personId = 'personId' in question ? question.personId : undefined;
  return {
    view: 'people-question',
    params: { ask: question.ask, ...(personId === undefined ? {} : { personId }), ...stampOf(question) },
  };
}

const stampOf = (question: Asked) => ('stamp' in question ? { stamp: question.stamp } : {});

/** What the person was asked last, while an answer is still expected. */
export function askedOf({ visitor, now }: MemberRequest): Asked | undefined {
  const open = waitingDraft(visitor, PEOPLE_FORM);
  if (!open) return undefined;
  return isTooLate(open.draft.askedAt, now) ? undefined : open.draft.asked;
}

/** Also one that was left: its buttons stay good. */
export function draftOf({ visitor }: MemberRequest): Asked | undefined {
  return openDraft(visitor, PEOPLE_FORM)?.draft.asked;
}

/** The answer has come. */
export async function closeForm(tx: Tx, { telegramId }: MemberRequest): Promise<void> {
  await tx.formSession.deleteMany({ where: { telegramId, form: PEOPLE_FORM.form } });
}
