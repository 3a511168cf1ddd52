import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import type { SchoolDate } from '../../kernel/school-date.ts';
import { html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf } from '../../telegram/notice-message.ts';
import { loadTold, type Told } from './load-coming-day.ts';
import { hasBegun, TOMORROW_NOTICE } from './tell-of-tomorrow.ts';
import type { TomorrowDeps } from './tomorrow-deps.ts';
import { dayTitle, kindLines, wholeText } from './tomorrow-words.ts';

/** ¶9: which of the children the next school day has something for, and of what kind; all of it comes on a tap. */
export function tomorrowNoticeKind(deps: TomorrowDeps): NoticeKind {
  return {
    kind: TOMORROW_NOTICE,
    quiet: deps.settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const messages = new Map<number, NoticeMessage>();
      // A batch has one day, as a rule.
      for (const [day, notices] of Map.groupBy(batch, ({ params }) => params['day'] as SchoolDate)) {
        if (hasBegun(await deps.frames(day), day, now)) continue;
        const personIds = notices.map(({ personId }) => personId);
        const told = await loadTold({ db, frames: deps.frames }, day, { now, personIds });
        for (const notice of notices) {
          const message = messageOf(notice, told, deps.texts[notice.language]);
          if (message) messages.set(notice.id, message);
        }
      }
      return messages;
    },
  };
}

function messageOf({ personId, preview }: OwedNotice, told: Told, t: Translate): NoticeMessage | undefined {
  const children = told.byPerson.get(personId);
  if (!children) return undefined;
  const { day } = told.coming;
  const buttons = [[{ label: t('button-show'), data: `tomorrow:${day}` }]];
  if (preview === 'hidden') return noticeOf({ html: t.html('notice-hidden'), buttons });
  const kinds = kindLines(told, children, t);
  const title = dayTitle(told, t);
  const text = preview === 'full' ? wholeText(told, children, t) : lines(title, ...kinds);
  const line = html`${title}: ${kinds.map(({ source }) => source).join('; ')}`;
  return { ...noticeOf({ html: text, buttons }), line: line.source };
}
