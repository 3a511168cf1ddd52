import { z } from 'zod';
import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Handler, Reply, Request } from '../../../telegram/feature.ts';
import { type FormType, keepDraft, openDraft, waitingDraft } from '../../../telegram/forms.ts';
import { RECOVERY_FORM, requestRecovery } from '../recovery/request-recovery.ts';
import { isOutOfTries } from '../tries.store.ts';

const LIMIT = 80;

const draft = z.object({ name: z.string().optional() });

/** "I have a new Telegram": the name, then a child or a class. */
const RECOVERY: FormType<z.infer<typeof draft>> = { form: RECOVERY_FORM, schemaVersion: 1, draft };

export function startRecovery(db: Db): Handler {
  return async (request) => {
    const { visitor, telegramId, now } = request;
    if (visitor.actor) return { view: 'invite-known', params: {} };
    if (await isOutOfTries(db, telegramId, 'recovery', now)) return { view: 'tries-later', params: {} };
    return request.write(async (tx) => {
      await tx.account.upsert({ where: { telegramId }, create: { telegramId }, update: {} });
      await keepDraft(tx, RECOVERY, visitor, 'name', {}, now);
      return { view: 'recovery-name', params: {} };
    });
  };
}

/** A text that answers the form's question. */
export async function takeRecoveryText(db: Db, request: Request): Promise<Reply | undefined> {
  const { visitor, now } = request;
  const open = waitingDraft(visitor, RECOVERY);
  if (visitor.actor || !open || request.edited) return undefined;
  const text = request.text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (text.length > LIMIT) throw new Refusal('text-too-long', { limit: LIMIT });
  const { name } = open.draft;
  if (name !== undefined) {
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal('text-empty');
    return requestRecovery(db, request, { name, hint: text });
  }
  if (!/\p{L}.* .*\p{L}/u.test(text)) throw new Refusal('recovery-whole-name');
  return request.write(async (tx) => {
    await keepDraft(tx, RECOVERY, visitor, 'hint', { name: text }, now);
    return { view: 'recovery-hint', params: {} };
  });
}

/** Instead of a child or a class: "I work at the school". */
export function recoverStaff(db: Db): Handler {
  return async (request) => {
    const name = openDraft(request.visitor, RECOVERY)?.draft.name;
    if (request.visitor.actor || name === undefined) throw new Refusal('stale-button');
    return requestRecovery(db, request, { name, hint: '' });
  };
}
