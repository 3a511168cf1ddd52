import type { Db } from '../../../db/open.ts';
import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { blocks } from '../../../telegram/html.ts';
import type { Texts } from '../../../telegram/i18n.ts';
import { noticeOf, previewed, withdrawal } from '../../../telegram/notice-message.ts';
import { ABSENCE_MIXED } from './alarms.store.ts';
import { type DayCase, dayCases, missedUnannounced, watchersAmong } from './day-cases.store.ts';
import { isMixed } from './day-state.ts';
import { dayLines } from './day-words.ts';

interface ClassDay {
  readonly classId: number;
  readonly day: SchoolDate;
}

const classDayOf = ({ params }: OwedNotice): ClassDay => ({
  classId: Number(params['classId']),
  day: String(params['day']) as SchoolDate,
});

/** Who of these classes was away from one lesson of the day without a word, and there in another. */
export async function mixedCases(db: Db, asked: readonly ClassDay[], today: SchoolDate): Promise<DayCase[]> {
  const missed = await missedUnannounced(db, asked, today);
  return missed.length === 0 ? [] : (await dayCases(db, missed, today)).filter(isMixed);
}

/**
 * ¶4.10: away from one lesson of the day and there in another: the class teacher hears it the same hour, once about
 * each. ¶9: the class and how many; who it is comes on a tap, unless all is wanted at once.
 */
export function absenceMixedKind({
  texts,
  settings,
}: {
  readonly texts: Texts;
  readonly settings: RegulationSettings;
}): NoticeKind {
  return {
    kind: ABSENCE_MIXED,
    quiet: settings.quietHours.absence,
    urgent: true,
    idempotent: true,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const cases = await mixedCases(db, batch.map(classDayOf), today);
      const people = batch.map(({ personId }) => personId);
      const readers = await watchersAmong(db, people, today);
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const { classId, day } = classDayOf(notice);
        const leads = readers.some((one) => one.personId === notice.personId && one.classId === classId);
        const about = new Set(notice.params['studentIds'] as number[]);
        const found = cases.filter((one) => one.day === day && about.has(one.studentId));
        const [first] = found;
        if (!leads || (!first && !notice.alreadySent)) continue;
        const t = texts[notice.language];
        if (!first) {
          messages.set(notice.id, withdrawal(notice.preview, t.html('absence-mixed-over'), t));
          continue;
        }
        const kind = t.html('absence-mixed', { class: first.className, students: found.length });
        const full = () => blocks(kind, ...found.map((one) => dayLines(one, t)));
        const show = { label: t('button-show'), data: `absence-mixed:${classId}:${day}` };
        const text = previewed(notice.preview, { kind, full }, t);
        messages.set(notice.id, noticeOf({ html: text, buttons: [[show]] }));
      }
      return messages;
    },
  };
}
