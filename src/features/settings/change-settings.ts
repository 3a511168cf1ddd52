import { nextDigest } from '../../delivery/digest.ts';
import type { NoticePreview } from '../../delivery/notice.ts';
import { releasePutOff } from '../../delivery/queue-notices.ts';
import type { QuietHours } from '../../delivery/quiet-hours.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import type { MemberRequest, Reply } from '../../telegram/feature.ts';
import { loadOwnSettings, saveNickname, saveOwnSettings, type TomorrowNews } from './settings.store.ts';

/** What a guardian's notices may call a child, in characters. */
const NICKNAME_LIMIT = 30;

const CARD: Reply = { view: 'settings', params: {} };

export function choosePreview(request: MemberRequest, preview: NoticePreview): Promise<Reply> {
  return request.write(async (tx) => {
    await saveOwnSettings(tx, request.visitor.actor.personId, { preview });
    return CARD;
  });
}

export function chooseQuietHours(request: MemberRequest, quiet: QuietHours): Promise<Reply> {
  return request.write(async (tx) => {
    await saveOwnSettings(tx, request.visitor.actor.personId, { quiet });
    return CARD;
  });
}

export function chooseTomorrow(request: MemberRequest, tomorrow: TomorrowNews): Promise<Reply> {
  return request.write(async (tx) => {
    await saveOwnSettings(tx, request.visitor.actor.personId, { tomorrow });
    return CARD;
  });
}

/** Whoever goes back to "at once" is told at once of what waited for the evening. */
export function chooseDigest(
  settings: RegulationSettings,
  request: MemberRequest,
  digest: boolean,
): Promise<Reply> {
  const { personId } = request.visitor.actor;
  return request.write(async (tx) => {
    await saveOwnSettings(tx, personId, { digest });
    if (!digest) {
      const { quiet = settings.quietHours.default } = await loadOwnSettings(tx, personId);
      await releasePutOff(tx, personId, nextDigest(request.now, settings.digest.time, quiet), request.now);
    }
    return CARD;
  });
}

/**
 * An empty name is the given one again.
 * @throws Refusal not-allowed, where the child is not the actor's; text-too-long
 */
export function nameChild(request: MemberRequest, studentId: number, text: string): Promise<Reply> {
  const { actor } = request.visitor;
  if (!may(actor, 'child.nickname', { studentId })) throw new Refusal('not-allowed');
  const nickname = text.trim().replace(/\s+/g, ' ');
  if (nickname.length > NICKNAME_LIMIT) throw new Refusal('text-too-long', { limit: NICKNAME_LIMIT });
  return request.write(async (tx) => {
    const of = { personId: actor.personId, studentId, today: schoolDateOf(request.now) };
    await saveNickname(tx, of, nickname === '' ? null : nickname);
    return CARD;
  });
}
