import type { Hono } from 'hono';
import type { Db, Tx } from '../db/open.ts';
import type { NoticeKind } from '../delivery/notice.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import type { Actor, Language } from '../regulation/actor.ts';
import type { DutyQuestion, OpenDuty } from '../regulation/duty.ts';
import type { ParagraphKey } from '../regulation/paragraphs.ts';
import type { Slot } from '../schedule/slots.ts';
import type { TaskWork } from '../schedule/task-runner.ts';
import type { Translate } from './i18n.ts';
import type { SentContact, SentFile } from './incoming.ts';
import type { Screen } from './screen.ts';

/** A draft of a form that waits for its next answer. */
export interface OpenForm {
  readonly form: string;
  readonly step: string;
  readonly schemaVersion: number;
  readonly draft: unknown;
  readonly revision: number;
}

/** Whoever writes: a stranger has no actor. */
export interface Visitor {
  readonly telegramId: number;
  readonly language: Language;
  readonly actor: Actor | undefined;
  readonly forms: readonly OpenForm[];
  /** Whether the bot remembers this Telegram account. */
  readonly hasAccount: boolean;
  /** The versions of the rules of use that the person accepted (¶7). */
  readonly accepted: readonly string[];
  /** The command list last registered for this chat. */
  readonly commandList: string | undefined;
  /** Letters that wait to be opened. */
  readonly unreadLetters: number;
}

export type Params = { readonly [name: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * How a request is answered: a view and its parameters, which are stored with the effect and rendered
 * when sent. After a press the pressed card is edited, unless `anew`; an `alert` pops up over it.
 */
export interface Reply {
  readonly view: string;
  readonly params: Params;
  readonly alert?: {
    readonly params: Readonly<Record<string, string | number>>;
  } & ({ readonly key: string } | { readonly refusal: RefusalCode });
  /** Edits this message of the chat instead. */
  readonly editMessageId?: number;
  /** Messages of the chat to be deleted: a file with people's data, once it was read. */
  readonly deleteMessageIds?: readonly number[];
  readonly anew?: true;
  /** Of an answer that was given: the further messages that it took, parts of a long text and files. */
  readonly alsoMessageIds?: readonly number[];
  /** Shown in this language instead of the visitor's: they have just changed it. */
  readonly language?: Language;
  /** Spares reading again what the handler has at hand; never stored, the view does without. */
  readonly ready?: (context: ViewContext) => Screen;
}

/** One update of a person's private chat. */
export interface Request {
  readonly updateId: number;
  readonly telegramId: number;
  readonly visitor: Visitor;
  /** School time at which it is handled. */
  readonly now: Date;
  /** School time at which the person sent it; a press has no time of its own. */
  readonly sentAt: Date;
  readonly messageId: number | undefined;
  /** The words after a command, the text of a message, the caption of a file, the payload of a deep link. */
  readonly text: string;
  /** A text or caption with its formatting, as Telegram's HTML; empty: there is none. */
  readonly html: string;
  /** A document, picture or recording that the message brings. */
  readonly file: SentFile | undefined;
  /** A phone number that the message brings. */
  readonly contact: SentContact | undefined;
  readonly args: readonly string[];
  /** The message replied to, or whose earlier text this edit replaces. */
  readonly replyTo: number | undefined;
  readonly edited: boolean;
  readonly pressed: boolean;
  /** The language of the person's Telegram, if it is one of ours. */
  readonly telegramLanguage: Language | undefined;
  /**
   * The one way to change anything: a transaction that also marks this update as applied with its
   * answer, so that a repeated update has no second effect.
   */
  write(change: (tx: Tx) => Promise<Reply>): Promise<Reply>;
}

/** A request of a connected person. */
export interface MemberRequest extends Request {
  readonly visitor: Visitor & { readonly actor: Actor };
}

export type Handler = (request: Request) => Promise<Reply>;

export interface ViewContext {
  readonly db: Db;
  readonly visitor: Visitor;
  readonly now: Date;
  readonly t: Translate;
}

/** Renders the present state; parameters may be old, rights are checked again. */
export type View = (params: Params, context: ViewContext) => Promise<Screen>;

export interface Command {
  /** The English word, always obeyed. */
  readonly name: string;
  /** The Latvian word, a–z only, which Telegram's menu shows. */
  readonly latvian?: string;
  /** Who has it; a command that a person lacks is neither shown nor obeyed. */
  readonly audience: (actor: Actor | undefined) => boolean;
  readonly handle: Handler;
}

/** A button of the main menu, in the order of `rank`. */
export interface MenuEntry {
  readonly labelKey: string;
  readonly data: string;
  readonly rank: number;
  readonly audience: (actor: Actor | undefined) => boolean;
  /** Those of a family stand in one row, where the first of them would stand. */
  readonly row?: 'family';
  /** Shown behind the label, unless it is none. */
  readonly count?: (visitor: Visitor) => number;
}

/** A button of the class teacher's card of a class, in the order of `rank`. */
export interface ClassCardEntry {
  readonly labelKey: string;
  readonly rank: number;
  readonly audience: (actor: Actor, classId: number) => boolean;
  readonly data: (classId: number) => string;
  /** The same of all classes at once, for those who may see it of each. */
  readonly ofAll?: string;
}

/** What of a paragraph is open, in one statement; asked anew each time, also within a transaction. */
export type Evidence = (db: Tx, question: DutyQuestion) => Promise<OpenDuty[]>;

/** What a feature offers; the composition root collects them. */
export interface Feature {
  readonly name: string;
  readonly commands?: readonly Command[];
  /** By the callback data's first part. */
  readonly callbacks?: Readonly<Record<string, Handler>>;
  readonly views?: Readonly<Record<string, View>>;
  readonly menu?: readonly MenuEntry[];
  readonly classCard?: readonly ClassCardEntry[];
  /** Takes a plain text or passes it on (undefined). Features are asked in their order. */
  readonly text?: (request: Request) => Promise<Reply | undefined>;
  /** Takes a document or a picture or passes it on (undefined). Features are asked in their order. */
  readonly file?: (request: Request) => Promise<Reply | undefined>;
  /** Takes the changed caption of a file that came before, or passes it on (undefined). */
  readonly caption?: (request: Request) => Promise<Reply | undefined>;
  /** Takes a phone number or passes it on (undefined). Features are asked in their order. */
  readonly contact?: (request: Request) => Promise<Reply | undefined>;
  /** Deep links `?start=<prefix>-<text>` by their prefix: an invite. The rest is the request's text. */
  readonly payloads?: Readonly<Record<string, Handler>>;
  /**
   * What a person must do before anything else (undefined: nothing); asked before each update that is
   * not about this feature's own commands, buttons and payloads, or the choice of language.
   */
  readonly gate?: (visitor: Visitor) => Reply | undefined;
  /** Long work by its kind: imports, PDFs. */
  readonly tasks?: Readonly<Record<string, TaskWork>>;
  /** Pages of its own, beside the bot: a one-time upload. */
  readonly routes?: Hono;
  readonly slots?: readonly Slot[];
  readonly notices?: readonly NoticeKind[];
  /** What is open of the paragraphs whose data it keeps. */
  readonly evidence?: Readonly<Partial<Record<ParagraphKey, Evidence>>>;
}

/** Where the bot is to be found; known once it has started. */
export interface BotAddress {
  /** Without the @. */
  readonly username: string;
  /** Under which a browser reaches this process; none: it is behind long polling. */
  readonly publicUrl: string | undefined;
}

/** Lets connected people through alone. */
export function asMember(request: Request): MemberRequest | undefined {
  const { actor } = request.visitor;
  return actor ? { ...request, visitor: { ...request.visitor, actor } } : undefined;
}

/** The request of a connected person. @throws Refusal not-connected */
export function memberOf(request: Request): MemberRequest {
  const member = asMember(request);
  if (!member) throw new Refusal('not-connected');
  return member;
}
