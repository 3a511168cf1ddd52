import type { NoticeMessage, OwedNotice } from '../delivery/notice.ts';
import type { Html } from './html.ts';
import type { Translate } from './i18n.ts';
import { type Screen, toInlineKeyboard } from './screen.ts';

/** A screen as a notice goes out. @throws Error where a button would be refused by Telegram */
export function noticeOf({
  html,
  buttons,
}: {
  html: Html;
  buttons?: Screen['buttons'] | undefined;
}): NoticeMessage {
  return { html: html.source, keyboard: { inline_keyboard: toInlineKeyboard(buttons) } };
}

type Preview = OwedNotice['preview'];

/** ¶9: as much as the person wants to be shown without a tap: that there is news, the kind of thing, or all of it. */
export function previewed(
  preview: Preview,
  { kind, full }: { readonly kind: Html; readonly full?: () => Html },
  t: Translate,
): Html {
  if (preview === 'hidden') return t.html('notice-hidden');
  return preview === 'full' && full ? full() : kind;
}

/** Replaces what was told. ¶9: whoever hides everything is not shown here what it was about. */
export function withdrawal(preview: Preview, over: Html, t: Translate): NoticeMessage {
  const words = preview === 'hidden' ? t.html('notice-hidden-withdrawn') : over;
  return { html: words.source, withdraws: true };
}
