import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { formatShortDay } from '../../telegram/format.ts';
import type { Html } from '../../telegram/html.ts';
import type { Texts, Translate } from '../../telegram/i18n.ts';
import { toInlineKeyboard } from '../../telegram/screen.ts';
import { ABSENCE_NOTICE } from './absence-notices.ts';
import { type GuardiansCase, guardiansCases } from './absences.store.ts';

const caseOf = ({ params, personId }: OwedNotice) => ({
  studentId: Number(params['studentId']),
  day: String(params['day']) as SchoolDate,
  guardianId: personId,
});

function noticeText({ calledName }: GuardiansCase, day: SchoolDate, today: SchoolDate, t: Translate): Html {
  if (day === today) return t.html('absence-notice', { name: calledName });
  return t.html('absence-notice-day', { name: calledName, day: formatShortDay(day, t.language) });
}

/** ¶9: the push names the child by given name and the kind of thing; the rest comes on a tap. */
export function absenceNoticeKind({
  texts,
  settings,
}: {
  texts: Texts;
  settings: RegulationSettings;
}): NoticeKind {
  return {
    kind: ABSENCE_NOTICE,
    quiet: settings.quietHours.absence,
    idempotent: false,
    async compose(db, batch, now) {
      const cases = await guardiansCases(db, batch.map(caseOf), schoolDateOf(now));
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const asked = caseOf(notice);
        const found = cases.find(
          (row) =>
            row.studentId === asked.studentId && row.day === asked.day && row.guardianId === asked.guardianId,
        );
        // No guardian any more: nothing is owed, and nothing more is told.
        if (!found || (!found.absent && !notice.alreadySent)) continue;
        const t = texts[notice.language];
        if (!found.absent) {
          const corrected = t.html('absence-withdrawn', { name: found.calledName }).source;
          messages.set(notice.id, { html: corrected, withdraws: true });
          continue;
        }
        const show = { label: t('button-show'), data: `absence:${asked.studentId}:${asked.day}` };
        messages.set(notice.id, {
          html: noticeText(found, asked.day, schoolDateOf(now), t).source,
          keyboard: { inline_keyboard: toInlineKeyboard([[show]]) },
        });
      }
      return messages;
    },
  };
}
