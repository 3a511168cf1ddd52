import type { AccessRecovery } from '../../../db/generated/client.ts';
import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { Texts, Translate } from '../../../telegram/i18n.ts';
import { noticeOf } from '../../../telegram/notice-message.ts';
import { type Screen, toInlineKeyboard } from '../../../telegram/screen.ts';
import { decidersOf } from '../recovery/recovery.store.ts';
import { RECOVERY_NOTICE } from '../recovery/recovery-notices.ts';
import { type Standing, standingsOf } from '../standing.store.ts';
import { recoveryCard } from './recovery-card.ts';

const recoveryOf = ({ params }: OwedNotice) => Number(params['recoveryId']);

/** ¶3.3: the card that asks who it is; once decided, what was decided stands in its place. */
export function recoveryNoticeKind({
  texts,
  settings,
}: {
  readonly texts: Texts;
  readonly settings: RegulationSettings;
}): NoticeKind {
  return {
    kind: RECOVERY_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch, now) {
      const day = schoolDateOf(now);
      const ids = [...new Set(batch.map(recoveryOf))];
      const recoveries = await db.accessRecovery.findMany({ where: { id: { in: ids } } });
      const named = recoveries.flatMap(({ personId, decidedById }) => [personId, decidedById]);
      const known = await standingsOf(db, [...new Set(named.filter((id) => id !== null))], day);
      const person = (id: number | null) => known.find(({ personId }) => personId === id);
      const deciders = await decidersOf(
        db,
        day,
        batch.map(({ personId }) => personId),
      );

      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const recovery = recoveries.find(({ id }) => id === recoveryOf(notice));
        if (!recovery) continue;
        const about = person(recovery.personId);
        const over = recovery.state !== 'waiting';
        if (!deciders(about).includes(notice.personId) || (over && !notice.alreadySent)) continue;
        const decidedBy = nameOf(person(recovery.decidedById));
        const screen = shownAs(notice, { recovery, about, decidedBy }, texts);
        messages.set(notice.id, {
          ...noticeOf(screen),
          ...inDigest(notice, texts),
          ...(over ? { withdraws: true } : {}),
        });
      }
      return messages;
    },
  };
}

function shownAs(
  { language, preview }: OwedNotice,
  {
    recovery,
    about,
    decidedBy,
  }: { recovery: AccessRecovery; about: Standing | undefined; decidedBy: string | undefined },
  texts: Texts,
): Screen {
  const t = texts[language];
  if (preview !== 'hidden') return recoveryCard({ recovery, person: about, decidedBy }, t);
  return { html: t.html('notice-hidden'), buttons: showButton(recovery.id, t) };
}

const showButton = (id: number, t: Translate) => [[{ label: t('button-show'), data: `rcv:${id}` }]];

/** Nobody decides who somebody is from a line without the warning. */
function inDigest(notice: OwedNotice, texts: Texts): Pick<NoticeMessage, 'line' | 'lineKeyboard'> {
  const t = texts[notice.language];
  return {
    line: t.html(notice.preview === 'hidden' ? 'notice-hidden' : 'recovery-title').source,
    lineKeyboard: { inline_keyboard: toInlineKeyboard(showButton(recoveryOf(notice), t)) },
  };
}

function nameOf(person: Standing | undefined): string | undefined {
  return person && `${person.familyName} ${person.givenName}`;
}
