import type { NoticeKind, NoticeMessage } from '../../delivery/notice.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { html } from '../../telegram/html.ts';
import type { Texts } from '../../telegram/i18n.ts';
import { noticeOf, previewed } from '../../telegram/notice-message.ts';
import { newsForFamilies, newsForTeachers } from './group-news.store.ts';
import { FAMILY_NOTICE, TEACHER_NOTICE } from './group-notices.ts';

interface KindDeps {
  readonly texts: Texts;
  readonly settings: RegulationSettings;
}

const askedOf = (batch: Parameters<NoticeKind['compose']>[1]) =>
  batch.map(({ id, personId, params }) => ({
    key: id,
    personId,
    applicationId: Number(params['applicationId']),
    state: String(params['state']),
  }));

/** ¶4.4, 9: that there is an answer about the child; which one comes on a tap, unless all is wanted at once. */
export function familyNoticeKind({ texts, settings }: KindDeps): NoticeKind {
  return {
    kind: FAMILY_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const news = await newsForFamilies(db, askedOf(batch), schoolDateOf(now));
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const found = news.find(({ key }) => key === notice.id);
        if (!found) continue;
        const t = texts[notice.language];
        const values = { name: found.calledName, group: found.groupName };
        const kind = t.html('group-notice', { name: found.calledName });
        const full = () => html`${t.html('group-notice-full', values)} ${t(`group-state-${found.state}`)}`;
        const show = { label: t('button-show'), data: `gf:${found.groupId}:${found.studentId}:news` };
        const text = previewed(notice.preview, { kind, full }, t);
        messages.set(notice.id, noticeOf({ html: text, buttons: [[show]] }));
      }
      return messages;
    },
  };
}

/** ¶4.4, 9: what happened in the teacher's group, without a name. */
export function teacherNoticeKind({ texts, settings }: KindDeps): NoticeKind {
  return {
    kind: TEACHER_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const news = await newsForTeachers(db, askedOf(batch), schoolDateOf(now));
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const found = news.find(({ key }) => key === notice.id);
        if (!found) continue;
        const t = texts[notice.language];
        const kind = html`${found.groupName}: ${t(`group-news-${found.state}`)}`;
        const show = { label: t('button-show'), data: `ga:${found.applicationId}:news` };
        messages.set(
          notice.id,
          noticeOf({ html: previewed(notice.preview, { kind }, t), buttons: [[show]] }),
        );
      }
      return messages;
    },
  };
}
