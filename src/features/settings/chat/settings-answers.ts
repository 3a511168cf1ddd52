import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { asMember, type Handler, type Reply, type Request } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, isTooLate, keepDraft, waitingDraft } from '../../../telegram/forms.ts';
import { chooseQuietHours, nameChild } from '../change-settings.ts';
import { readHours } from '../typed-hours.ts';

const draft = z.discriminatedUnion('asked', [
  z.object({ asked: z.literal('quiet'), at: z.iso.datetime() }),
  z.object({ asked: z.literal('nickname'), studentId: z.int(), at: z.iso.datetime() }),
]);

/** A setting that is typed: the next text is it. */
const TYPED_SETTING: FormType<z.infer<typeof draft>> = { form: 'typed-setting', schemaVersion: 1, draft };

/** Opens the card of quiet hours; a text may answer as well as a button. */
export const askQuietHours: Handler = async (request) => {
  return request.write(async (tx) => {
    const asked = { asked: 'quiet', at: request.now.toISOString() } as const;
    await keepDraft(tx, TYPED_SETTING, request.visitor, 'quiet', asked, request.now);
    return { view: 'settings-quiet', params: {} };
  });
};

export const askNickname: Handler = async (request) => {
  const studentId = idOf(request.args[0]);
  if (!request.visitor.actor?.children.some((child) => child.studentId === studentId))
    throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    const asked = { asked: 'nickname', studentId, at: request.now.toISOString() } as const;
    await keepDraft(tx, TYPED_SETTING, request.visitor, 'nickname', asked, request.now);
    return { view: 'settings-name', params: { studentId } };
  });
};

/** A text that answers the open question. @throws Refusal hours-unclear */
export async function takeSetting(request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, TYPED_SETTING);
  if (!member || !open || request.edited) return undefined;
  if (isTooLate(open.draft.at, request.now)) return undefined;
  // The draft goes in the same transaction as the setting that it became.
  const answered = {
    ...member,
    write: (change: Parameters<Request['write']>[0]) =>
      member.write(async (tx) => {
        await dropDraft(tx, TYPED_SETTING, request.visitor);
        return change(tx);
      }),
  };
  if (open.draft.asked === 'nickname') return nameChild(answered, open.draft.studentId, request.text);
  const quiet = readHours(request.text);
  if (!quiet) throw new Refusal('hours-unclear');
  return chooseQuietHours(answered, quiet);
}
