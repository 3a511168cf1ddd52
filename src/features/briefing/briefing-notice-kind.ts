import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import { html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf, previewed } from '../../telegram/notice-message.ts';
import { toInlineKeyboard } from '../../telegram/screen.ts';
import { isBriefed, standingOf } from './briefing.ts';
import { type BriefingCase, briefingCases } from './briefing-cases.store.ts';
import type { BriefingDeps } from './briefing-deps.ts';
import { BRIEFING_NOTICE } from './briefing-notices.ts';
import { briefingText, confirmButton } from './briefing-text.ts';

/** ¶2, 9: whose class it is about; the text comes on a tap, unless all is wanted at once. */
export function briefingNoticeKind(deps: Pick<BriefingDeps, 'texts' | 'settings' | 'briefing'>): NoticeKind {
  const { texts, settings } = deps;
  return {
    kind: BRIEFING_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const asked = batch.map(({ id, personId, params }) => ({
        key: id,
        personId,
        classId: Number(params['classId']),
      }));
      const cases = await briefingCases(db, asked, schoolDateOf(now));
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const found = cases.find(({ key }) => key === notice.id);
        const message = found && messageOf(notice, found, deps, texts[notice.language]);
        if (message) messages.set(notice.id, message);
      }
      return messages;
    },
  };
}

/** None: taken back, or asked again on another day; a message that stands already stays. */
function messageOf(
  notice: OwedNotice,
  found: BriefingCase,
  { briefing }: Pick<BriefingDeps, 'briefing'>,
  t: Translate,
): NoticeMessage | undefined {
  const { names, className, ownWords, revision } = found;
  const done = isBriefed(standingOf(found));
  if (done)
    return notice.alreadySent
      ? { html: t.html('briefing-notice-done', { class: className }).source, withdraws: true }
      : undefined;
  if (!found.sentAt || schoolDateOf(found.sentAt) !== notice.params['day']) return undefined;
  const key = notice.params['reminder'] ? 'briefing-notice-reminder' : 'briefing-notice';
  const title = t.html(key, { names: names.join(', ') });
  const whole = notice.preview === 'full';
  const kind = lines(title, t.html('briefing-notice-ask'));
  const full = () => html`${title}\n\n${briefingText(briefing, { className, ownWords }, t)}`;
  const text = previewed(notice.preview, { kind, full }, t);
  const classId = Number(notice.params['classId']);
  const read = { label: t('button-read'), data: `bf-read:${classId}` };
  const button = whole ? confirmButton(classId, { version: briefing.version, revision }, t) : read;
  return {
    ...noticeOf({ html: text, buttons: [[button]] }),
    line: notice.preview === 'hidden' ? text.source : title.source,
    // A line has not the text: what was not read is not confirmed.
    lineKeyboard: { inline_keyboard: toInlineKeyboard([[read]]) },
  };
}
