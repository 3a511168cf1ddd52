import type { Db } from '../../../db/open.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Reply, Request } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { isOutOfTries, recordTry } from '../tries.store.ts';
import type { Claim } from './claim.ts';
import { claimed, decidersOf } from './recovery.store.ts';
import { askDeciders } from './recovery-notices.ts';

export const RECOVERY_FORM = 'recovery';

/** ¶3.3: whoever asks gets the same answer, whether the school knows that name or not. */
export async function requestRecovery(db: Db, request: Request, claim: Claim): Promise<Reply> {
  const { telegramId, now, visitor } = request;
  if (await isOutOfTries(db, telegramId, 'recovery', now)) return { view: 'tries-later', params: {} };
  const day = schoolDateOf(now);
  const person = await claimed(db, claim, day);
  const deciders = (await decidersOf(db, day))(person);
  const words = claim.name.split(' ');
  return request.write(async (tx) => {
    await recordTry(tx, telegramId, 'recovery', now);
    await dropDraft(tx, { form: RECOVERY_FORM }, visitor);
    const { id } = await tx.accessRecovery.create({
      data: {
        telegramId,
        familyName: words.slice(0, -1).join(' '),
        givenName: words.at(-1) ?? '',
        hint: claim.hint,
        language: visitor.language,
        personId: person?.personId ?? null,
        requestedAt: now,
      },
      select: { id: true },
    });
    await askDeciders(tx, id, deciders, now);
    return { view: 'recovery-sent', params: {} };
  });
}
