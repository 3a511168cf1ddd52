import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef } from '../../../regulation/lesson-ref.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { LEFT, openDraft } from '../../../telegram/forms.ts';
import type { Inbox } from '../../../telegram/inbox.ts';
import type { JournalDeps } from '../../journal/find-lessons.ts';
import { type Attached, enterLine } from '../enter-line.ts';
import { entryForm } from '../entry-draft.ts';
import { unclearReply } from '../entry-replies.ts';
import { readHead } from '../grammar/head.ts';
import { attachedTo } from './attached-files.ts';
import { enteredBy, onlyLesson } from './earlier-entries.ts';

export interface QuickEntryDeps extends JournalDeps {
  readonly inbox: Inbox;
}

/** One who enters lessons. */
export function teacherOf(request: Request): MemberRequest | undefined {
  const member = asMember(request);
  return member && may(member.visitor.actor, 'lesson.record') ? member : undefined;
}

/** Every plain text of a teacher; undefined: not begun like an entry. */
export function readLine(deps: QuickEntryDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const teacher = teacherOf(request);
    if (!teacher) return undefined;
    return request.edited ? editedLine(deps, teacher) : newLine(deps, teacher);
  };
}

async function newLine(deps: QuickEntryDeps, request: MemberRequest): Promise<Reply | undefined> {
  const { telegramId, replyTo } = request;
  const card = replyTo === undefined ? undefined : await deps.inbox.earlierAnswer(telegramId, replyTo);
  // It replies to "write the homework": the form that asked takes it.
  const asked = card?.reply.view === 'lesson-ask' && request.visitor.forms.some(({ step }) => step !== LEFT);
  if (asked) return undefined;
  return enterLine(deps, request, {
    ...lineOf(request),
    repliedTo: onlyLesson(card?.reply),
    amends: [],
    attached: undefined,
  });
}

/**
 * Editing the sent message amends the entry, and its card shows the new state. What cannot be entered is
 * said below: the card of the former text stands, as its entry does.
 * @param attached the files of the album whose caption was edited
 */
export async function editedLine(
  deps: QuickEntryDeps,
  request: MemberRequest,
  album?: { readonly attached: Attached; readonly messageIds: readonly number[] },
): Promise<Reply | undefined> {
  const { telegramId, messageId } = request;
  if (messageId === undefined) return undefined;
  const answers = await deps.inbox.answersTo(telegramId, album?.messageIds ?? [messageId]);
  const entered = await enteredBy(deps, telegramId, answers);
  const card = entered.at(-1) ?? answers.at(-1);
  // Without a class the text is an entry only where the message replies to a card, as its first text did.
  const reread = namesClass(request) || request.replyTo !== undefined;
  const reply = await enterLine(deps, request, {
    ...lineOf(request),
    repliedTo: reread ? onlyLesson(entered.at(-1)?.reply) : undefined,
    amends: entered.map(({ updateId }) => updateId),
    attached: album?.attached,
  });
  if (entered.length > 0 && reply?.view !== 'lesson') return reply ?? notAnEntry(request.text);
  return reply && card?.answerMessageId !== undefined
    ? { ...reply, editMessageId: card.answerMessageId }
    : reply;
}

const namesClass = ({ text, sentAt }: MemberRequest) => readHead(text, schoolDateOf(sentAt)).namesClass;

/** What the message entered before stands, though its new text enters nothing. */
const notAnEntry = (text: string) =>
  unclearReply(text, { kind: 'unclear', code: 'nothing-said', fragment: '' }, true);

export function lineOf({ text, sentAt }: Pick<MemberRequest, 'text' | 'sentAt'>) {
  return { text, sentAt, answers: {}, draft: undefined };
}

/** A button under a question about the line: `qe:<draft>:<revision>:<answer>`. */
export function answerQuestion(deps: QuickEntryDeps): Handler {
  return async (request: Request) => {
    const teacher = teacherOf(request);
    const [key = '', revision, ...value] = request.args;
    const open = openDraft(request.visitor, entryForm(key));
    if (!teacher) throw new Refusal('not-allowed');
    if (!open || String(open.revision) !== revision) throw new Refusal('stale-question');
    const { draft } = open;
    const reply = await enterLine(deps, teacher, {
      text: draft.text,
      sentAt: new Date(draft.sentAt),
      answers: { ...draft.answers, [draft.asked]: value.join(':') },
      repliedTo: decodeRef(draft.repliedTo),
      amends: draft.amends,
      draft: key,
      attached: draft.filesOf === undefined ? undefined : await attachedTo(deps, request, draft.filesOf),
    });
    if (!reply) throw new Refusal('stale-question');
    return reply;
  };
}
