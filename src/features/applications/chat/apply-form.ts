import type { Db } from '../../../db/open.ts';
import type { Reply, Request } from '../../../telegram/feature.ts';
import { keepDraft, LEFT, openDraft } from '../../../telegram/forms.ts';
import { APPLY_FORM, type ApplyDraft } from '../apply/apply-draft.ts';

/** The visitor's draft, one that was left included. */
export function draftOf({
  visitor,
}: Pick<Request, 'visitor'>): { draft: ApplyDraft; revision: number; left: boolean } | undefined {
  const open = openDraft(visitor, APPLY_FORM);
  return open && { draft: open.draft, revision: open.revision, left: open.step === LEFT };
}

type Note = 'no-such-class' | 'resumed';

/** Keeps the draft and shows the question that it stands at. */
export function keepAndShow(
  request: Request,
  draft: ApplyDraft,
  { note, ...more }: { readonly note?: Note | undefined; readonly alert?: Reply['alert'] & {} } = {},
): Promise<Reply> {
  const { telegramId, visitor, now } = request;
  // Telegram's own keyboard for the phone number goes with its question.
  const asksPhone = (at: ApplyDraft | undefined) => at?.at === 'phone' && !at.paper;
  const dropped = asksPhone(draftOf(request)?.draft) && !asksPhone(draft);
  return request.write(async (tx) => {
    if (!visitor.hasAccount)
      await tx.account.upsert({ where: { telegramId }, create: { telegramId }, update: {} });
    await keepDraft(tx, APPLY_FORM, visitor, draft.at, draft, now);
    return {
      view: 'apply-step',
      params: { ...(dropped ? { dropped } : {}), ...(note ? { note } : {}) },
      ...(dropped ? { anew: true } : {}),
      ...more,
    };
  });
}

/** The draft as it stands now, not as it stood when the update came. */
export async function readDraft(db: Db, telegramId: number) {
  const { form, draft: shape, schemaVersion } = APPLY_FORM;
  const kept = await db.formSession.findUnique({ where: { telegramId_form: { telegramId, form } } });
  const draft = kept?.schemaVersion === schemaVersion ? shape.safeParse(kept.draft) : undefined;
  return kept && draft?.success ? { draft: draft.data, revision: kept.revision } : undefined;
}
