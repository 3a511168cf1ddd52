import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { type Html, lines } from '../../../telegram/html.ts';
import type { Texts, Translate } from '../../../telegram/i18n.ts';
import { noticeOf, previewed, withdrawal } from '../../../telegram/notice-message.ts';
import { ABSENCE_ALARM } from './alarms.store.ts';
import { type DayCase, dayCases, watchersAmong } from './day-cases.store.ts';
import { alarmOf } from './day-state.ts';
import { dayLines } from './day-words.ts';

interface KindDeps {
  readonly texts: Texts;
  readonly settings: RegulationSettings;
}

const caseOf = ({ params }: OwedNotice) => ({
  studentId: Number(params['studentId']),
  day: String(params['day']) as SchoolDate,
});

/** ¶4.10: nobody knows where the student is; the class teacher and the academic office are to call at once. */
export function absenceAlarmKind(deps: KindDeps): NoticeKind {
  return safetyKind(deps, ABSENCE_ALARM, (found, t) => {
    const why = alarmOf(found);
    return why && t.html(`absence-alarm-${why}`, { class: found.className });
  });
}

/** ¶9: the class and the kind of thing; the name and the phones come on a tap, unless all is wanted at once. */
function safetyKind(
  { texts, settings }: KindDeps,
  kind: string,
  headline: (found: DayCase, t: Translate) => Html | undefined,
): NoticeKind {
  return {
    kind,
    quiet: settings.quietHours.absence,
    urgent: true,
    idempotent: true,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const cases = await dayCases(db, batch.map(caseOf), today);
      const readers = await watchersAmong(
        db,
        batch.map(({ personId }) => personId),
        today,
      );
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const { studentId, day } = caseOf(notice);
        const found = cases.find((one) => one.studentId === studentId && one.day === day);
        const mayRead = readers.some(
          ({ personId, role, classId }) =>
            personId === notice.personId && (role === 'academicOffice' || classId === found?.classId),
        );
        if (!found || !mayRead) continue;
        const t = texts[notice.language];
        const kind = headline(found, t);
        if (!kind) {
          const over = t.html('absence-alarm-over', { class: found.className });
          if (notice.alreadySent) messages.set(notice.id, withdrawal(notice.preview, over, t));
          continue;
        }
        const text = previewed(notice.preview, { kind, full: () => lines(kind, dayLines(found, t)) }, t);
        const show = { label: t('button-show'), data: `absence-day:${studentId}:${day}` };
        messages.set(notice.id, noticeOf({ html: text, buttons: [[show]] }));
      }
      return messages;
    },
  };
}
