import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { formatShortDay } from '../../telegram/format.ts';
import { type Html, html, lines } from '../../telegram/html.ts';
import type { Texts, Translate } from '../../telegram/i18n.ts';
import { noticeOf, previewed, withdrawal } from '../../telegram/notice-message.ts';
import { ABSENCE_NOTICE } from './absence-notices.ts';
import { type GuardiansCase, guardiansCases } from './absences.store.ts';
import { inquiryButtons } from './inquiry-buttons.ts';

const caseOf = ({ params, personId }: OwedNotice) => ({
  studentId: Number(params['studentId']),
  day: String(params['day']) as SchoolDate,
  guardianId: personId,
});

/** ¶9: the child by the name that this guardian gave it and the kind of thing, unless they chose otherwise. */
function noticeText(
  { preview, params }: OwedNotice,
  found: GuardiansCase,
  today: SchoolDate,
  t: Translate,
): Html {
  const day = String(params['day']) as SchoolDate;
  const name = found.calledName;
  const notice =
    day === today
      ? t.html('absence-notice', { name })
      : t.html('absence-notice-day', { name, day: formatShortDay(day, t.language) });
  const asks = inquiryButtons(found, t).length > 0 && t.html('absence-inquiry');
  const full = () => lines(notice, ...found.missed.map(lessonMissed), asks);
  return previewed(preview, { kind: lines(notice, asks), full }, t);
}

function lessonMissed({ number, subjectName }: GuardiansCase['missed'][number]): Html {
  return number > 0 ? html`${number}. ${subjectName}` : html`${subjectName}`;
}

/** ¶4.5: the guardians of the absent are told; details come on a tap. For the child's safety at once, even late. */
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
    urgent: true,
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
        const absent = found !== undefined && found.missed.length > 0;
        if (!found || (!absent && !notice.alreadySent)) continue;
        const t = texts[notice.language];
        if (!absent) {
          const corrected = t.html('absence-withdrawn', { name: found.calledName });
          messages.set(notice.id, withdrawal(notice.preview, corrected, t));
          continue;
        }
        const show = { label: t('button-show'), data: `absence:${asked.studentId}:${asked.day}` };
        const text = noticeText(notice, found, schoolDateOf(now), t);
        // Whoever wants no name on the screen is asked behind `Show`.
        const questions = notice.preview === 'hidden' ? [] : inquiryButtons(found, t);
        messages.set(notice.id, {
          ...noticeOf({ html: text, buttons: [questions, [show]] }),
          // ¶4.10: who said it themselves is not startled by it.
          ...(found.missed.every(({ announced }) => announced) ? { silent: true } : {}),
        });
      }
      return messages;
    },
  };
}
