import type { NoticeMessage } from '../delivery/notice.ts';
import type { Html } from './html.ts';
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
