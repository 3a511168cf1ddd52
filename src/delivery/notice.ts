import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Db } from '../db/open.ts';
import type { QuietHours } from './quiet-hours.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };
export type NoticeLanguage = 'lv' | 'ru' | 'en';

/**
 * How much a push tells (¶9), by the person's choice: the child and the kind of thing; neither of them;
 * everything at once.
 */
export type NoticePreview = 'kind' | 'hidden' | 'full';

/** A notice as a use case queues it, in its own transaction. */
export interface NewNotice {
  /** One message per key: what is queued again under it edits the message already sent. */
  readonly dedupeKey: string;
  readonly personId: number;
  readonly kind: string;
  /** Ids, never content: the words are made when it is sent, from what is true then. */
  readonly params: JsonObject;
  /** School time; the end of the undo window, for one. Quiet hours are asked when it comes. */
  readonly notBefore: Date;
}

/** A notice whose time has come. */
export interface OwedNotice {
  readonly id: number;
  readonly personId: number;
  readonly kind: string;
  readonly params: JsonObject;
  readonly language: NoticeLanguage;
  readonly preview: NoticePreview;
  /** A message of this notice stands in the chat; the new one will replace it. */
  readonly alreadySent: boolean;
  /** It waited for the person's digest and becomes a line of it. */
  readonly inDigest: boolean;
}

export interface NoticeMessage {
  /** Telegram's HTML, at most 4096 characters after parsing. */
  readonly html: string;
  readonly keyboard?: InlineKeyboardMarkup;
  /** Its line in the evening's digest, Telegram's HTML; none: the message's own first line. */
  readonly line?: string;
  /** The buttons under that line; none: the message's own. */
  readonly lineKeyboard?: InlineKeyboardMarkup;
  /** No longer owed: what the message already sent is edited to. Never sent as a new one. */
  readonly withdraws?: true;
  /** Comes without a sound. */
  readonly silent?: boolean;
}

/** What a feature knows of one kind of notice. */
export interface NoticeKind {
  readonly kind: string;
  /** When it may not ring, unless the person chose other hours. An edit makes no sound and is not held back. */
  readonly quiet: QuietHours;
  /** A child's safety: rings at once whatever hours and digest the person chose; only `quiet` holds it back. */
  readonly urgent?: true;
  /** May come twice: it is sent again when nobody knows whether it was sent. Reminders may not. */
  readonly idempotent: boolean;
  /**
   * Checks again, set-based, what is still owed and the person's right to it. A notice missing from
   * the answer is no longer owed: cancelled, and a message already sent stays as it is.
   */
  compose(db: Db, batch: readonly OwedNotice[], now: Date): Promise<ReadonlyMap<number, NoticeMessage>>;
}
