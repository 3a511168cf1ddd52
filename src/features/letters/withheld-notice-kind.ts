import type { Db } from '../../db/open.ts';
import type { NoticeKind } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf, toDbDate } from '../../kernel/school-date.ts';
import { lines } from '../../telegram/html.ts';
import { noticeOf, previewed } from '../../telegram/notice-message.ts';
import type { LettersDeps } from './letters-deps.ts';
import { WITHHELD_NOTICE } from './withhold-letter.ts';

/** ¶9: that a letter which was put off did not go and why; which one it is comes on a tap. */
export function withheldNoticeKind({ texts, settings }: Pick<LettersDeps, 'texts' | 'settings'>): NoticeKind {
  return {
    kind: WITHHELD_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      // A former employee's letters are the school's.
      const staff = await staffAmong(
        db,
        batch.map(({ personId }) => personId),
        schoolDateOf(now),
      );
      return new Map(
        batch.map(({ id, personId, params, preview, language }) => {
          const t = texts[language];
          const why = t.html('letter-withheld-why', { why: String(params['why']) });
          const show = { label: t('button-show'), data: `letter-sent:${String(params['letterId'])}` };
          const words = previewed(preview, { kind: lines(t.html('letter-withheld'), why) }, t);
          return [id, noticeOf({ html: words, buttons: [staff.has(personId) ? [show] : []] })];
        }),
      );
    },
  };
}

async function staffAmong(db: Db, personIds: readonly number[], today: SchoolDate): Promise<Set<number>> {
  const day = toDbDate(today);
  const roles = await db.staffRole.findMany({
    where: {
      personId: { in: [...personIds] },
      since: { lte: day },
      OR: [{ until: null }, { until: { gte: day } }],
    },
    select: { personId: true },
  });
  return new Set(roles.map(({ personId }) => personId));
}
