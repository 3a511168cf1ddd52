import type { NoticeKind, NoticeMessage } from '../../../delivery/notice.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { noticeOf, previewed } from '../../../telegram/notice-message.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { openCases } from './letter-report.store.ts';
import { REPORT_NOTICE } from './report-letter.ts';

/** ¶9: that a letter was reported, and no more; the rest comes on a tap. */
export function reportNoticeKind({ texts, settings }: Pick<LettersDeps, 'texts' | 'settings'>): NoticeKind {
  return {
    kind: REPORT_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const asked = batch.map(({ id, personId, params }) => ({
        ...{ key: id, personId, letterId: Number(params['letterId']) },
      }));
      const open = new Set(await openCases(db, asked, schoolDateOf(now)));
      const messages = new Map<number, NoticeMessage>();
      for (const { id, params, preview, language } of batch.filter((notice) => open.has(notice.id))) {
        const t = texts[language];
        const show = { label: t('button-show'), data: `letter-case:${String(params['letterId'])}` };
        const words = previewed(preview, { kind: t.html('letter-report-notice') }, t);
        messages.set(id, noticeOf({ html: words, buttons: [[show]] }));
      }
      return messages;
    },
  };
}
