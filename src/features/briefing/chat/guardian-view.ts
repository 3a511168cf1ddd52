import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { asMember, type Handler, memberOf, type View } from '../../../telegram/feature.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import { blocks } from '../../../telegram/html.ts';
import { isBriefed, standingOf } from '../briefing.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { briefingText, confirmButton } from '../briefing-text.ts';
import { confirmBriefing, ownCase } from '../confirm-briefing.ts';

/** `bf-read:<class>` under the notice; `bf-ok:<class>:<version>:<revision>` under the text. */
export function guardianPresses({ db, briefing }: BriefingDeps): Record<string, Handler> {
  const read: Handler = async (request) => {
    const member = asMember(request);
    const classId = idOf(request.args[0]);
    if (!member) throw new Refusal('not-connected');
    const { telegramId, messageId, now } = member;
    await ownCase(db, member.visitor.actor, classId, schoolDateOf(now));
    return member.write(async (tx) => {
      if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
      return { view: 'briefing-read', params: { classId } };
    });
  };
  const confirm: Handler = async (request) => {
    const member = memberOf(request);
    const [classId, version = '', revision] = request.args;
    const params = { classId: idOf(classId) };
    const { now, updateId } = member;
    return member.write(async (tx) => {
      const confirmed = await confirmBriefing(
        tx,
        member.visitor.actor,
        { ...params, read: { version, revision: idOf(revision) }, version: briefing.version },
        { now, today: schoolDateOf(now), updateId },
      );
      const reply = { view: 'briefing-read', params };
      return confirmed ? reply : { ...reply, alert: { key: 'briefing-newer-text', params: {} } };
    });
  };
  return { 'bf-read': read, 'bf-ok': confirm };
}

/** The text, with `Confirm` as long as it is asked for. */
export function guardianView({ db, briefing }: BriefingDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const classId = Number(params['classId']);
    const found = await ownCase(db, actor, classId, schoolDateOf(now));
    const standing = standingOf(found);
    const { confirmedAt, revision } = found;
    return {
      html: blocks(
        briefingText(briefing, found, t),
        isBriefed(standing) &&
          (confirmedAt
            ? t.html('briefing-confirmed', { day: formatFullDate(schoolDateOf(confirmedAt), t.language) })
            : t.html('briefing-noted')),
      ),
      buttons: [
        isBriefed(standing)
          ? [{ label: t('button-menu'), data: 'menu' }]
          : [confirmButton(classId, { version: briefing.version, revision }, t)],
      ],
    };
  };
}
