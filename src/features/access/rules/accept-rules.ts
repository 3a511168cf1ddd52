import type { MemberRequest, Reply } from '../../../telegram/feature.ts';
import { recordAudit } from '../../history/audit.store.ts';

/**
 * ¶7: kept with version, language, time and the account that pressed; a second press changes nothing. The
 * press names the version whose texts it stood under: of an older one it only shows the present ones.
 */
export async function acceptRules(
  request: MemberRequest,
  { version, pressed }: { readonly version: string; readonly pressed: string | undefined },
): Promise<Reply> {
  if (pressed !== version) return { view: 'rules', params: {} };
  const { telegramId, now, updateId, visitor } = request;
  const { personId } = visitor.actor;
  return request.write(async (tx) => {
    const { count } = await tx.consent.createMany({
      data: {
        ...{ personId, version, language: visitor.language, telegramId: BigInt(telegramId) },
        acceptedAt: now,
      },
      skipDuplicates: true,
    });
    const accepted = { at: now, actorId: personId, action: 'rules.accepted', subject: 'person', updateId };
    if (count > 0) {
      await recordAudit(tx, [
        { ...accepted, subjectId: personId, before: null, after: { version }, undoUntil: undefined },
      ]);
    }
    return { view: 'rules-accepted', params: {} };
  });
}
