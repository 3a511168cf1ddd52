import type {
  BotCommand,
  Chat,
  ForceReply,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  Update,
} from 'grammy/types';

/** `left`: a group that the bot is out of. */
export type Standing = 'started' | 'blocked' | 'left';

export type ReplyKeyboard = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** A message as the chat has it now; `rev` is the number of the change that made it so. */
export interface Entry {
  readonly rev: number;
  readonly message: Message;
  readonly keyboard?: ReplyKeyboard;
  readonly deleted?: true;
  /** What the bot answered to the last press on it. */
  readonly alert?: string;
  /** It asked for a window that must be closed. */
  readonly alertIsModal?: true;
  /** Emoji that the bot gave it. */
  readonly reactions?: readonly string[];
  readonly pinned?: true;
}

export interface Webhook {
  readonly url: string;
  readonly secretToken?: string;
  readonly maxConnections: number;
}

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  /** As getFile gives it: `documents/file_7.pdf` */
  readonly path: string;
}

export interface CallbackRecord {
  readonly id: string;
  readonly chat: number;
  /** 0: the press was on none. */
  readonly message: number;
  /** Milliseconds of school time. */
  readonly at: number;
  readonly answered?: true;
}

export interface Counters {
  readonly messageId: number;
  readonly updateId: number;
  readonly rev: number;
  readonly seq: number;
  /** Ids of calls up to here may have been given out. */
  readonly callId: number;
}

/** Everything that changes the simulated Telegram, and at the same time a line of its journal. */
export type WorldEvent =
  | { readonly t: 'counters'; readonly counters: Counters }
  | { readonly t: 'chat'; readonly chat: Chat; readonly standing: Standing }
  | { readonly t: 'entry'; readonly entry: Entry }
  | { readonly t: 'update'; readonly seq: number; readonly update: Update; readonly replayed?: true }
  | { readonly t: 'taken'; readonly seqs: readonly number[] }
  | { readonly t: 'query'; readonly query: CallbackRecord }
  | { readonly t: 'commands'; readonly key: string; readonly commands: readonly BotCommand[] }
  | { readonly t: 'webhook'; readonly webhook: Webhook | null }
  | { readonly t: 'allowed'; readonly types: readonly string[] }
  | { readonly t: 'file'; readonly file: StoredFile }
  | { readonly t: 'clock'; readonly now: string; readonly running: boolean };
