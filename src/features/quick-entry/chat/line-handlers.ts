import { Refusal } from '../../../kernel/refusal.ts';
import { isTeacher } from '../../../regulation/actor.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { LEFT, openDraft } from '../../../telegram/forms.ts';
import type { EarlierAnswer, Inbox } from '../../../telegram/inbox.ts';
import type { JournalDeps } from '../../journal/find-lessons.ts';
import { decodeRef, type LessonRef } from '../../journal/lesson-ref.ts';
import { enterLine } from '../enter-line.ts';
import { entryForm } from '../entry-draft.ts';

export interface QuickEntryDeps extends JournalDeps {
  readonly inbox: Inbox;
}

/** Every plain text of a teacher; undefined: not begun like an entry. */
export function readLine(deps: QuickEntryDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const member = asMember(request);
    if (!member || !isTeacher(member.visitor.actor)) return undefined;
    return request.edited ? editedLine(deps, member) : newLine(deps, member);
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
    amends: undefined,
  });
}

/**
 * Editing the sent message amends the entry, and its card shows the new state. What cannot be entered is
 * said below: the card of the former text stands, as its entry does.
 */
async function editedLine(deps: QuickEntryDeps, request: MemberRequest): Promise<Reply | undefined> {
  const { telegramId, messageId } = request;
  if (messageId === undefined) return undefined;
  const last = await deps.inbox.earlierAnswer(telegramId, messageId);
  const entered = await enteredBy(deps, telegramId, messageId, last);
  const card = entered ?? last;
  const reply = await enterLine(deps, request, {
    ...lineOf(request),
    repliedTo: onlyLesson(entered?.reply),
    amends: entered?.updateId,
  });
  if (!reply || card?.answerMessageId === undefined) return reply;
  return entered && reply.view !== 'lesson' ? reply : { ...reply, editMessageId: card.answerMessageId };
}

/** What the text entered: at once, or by the answer to a question about it. */
async function enteredBy(
  { inbox }: QuickEntryDeps,
  telegramId: number,
  messageId: number,
  last: EarlierAnswer | undefined,
): Promise<EarlierAnswer | undefined> {
  if (last?.reply.view === 'lesson') return last;
  const atOnce = await inbox.earlierAnswer(telegramId, messageId, { view: 'lesson', which: 'last' });
  if (atOnce || last?.answerMessageId === undefined) return atOnce;
  return inbox.earlierAnswer(telegramId, last.answerMessageId, { view: 'lesson', which: 'first' });
}

function lineOf({ text, sentAt }: MemberRequest) {
  return { text, sentAt, answers: {}, draft: undefined };
}

/** The lesson of a card that is about one alone. */
function onlyLesson(reply: Reply | undefined): LessonRef | undefined {
  const lessons = reply?.params['lessons'];
  return Array.isArray(lessons) && lessons.length === 1 ? decodeRef(String(lessons[0])) : undefined;
}

/** A button under a question about the line: `qe:<draft>:<revision>:<answer>`. */
export function answerQuestion(deps: QuickEntryDeps): Handler {
  return async (request: Request) => {
    const member = asMember(request);
    const [key = '', revision, ...value] = request.args;
    const open = openDraft(request.visitor, entryForm(key));
    if (!member || !isTeacher(member.visitor.actor)) throw new Refusal('not-allowed');
    if (!open || String(open.revision) !== revision) throw new Refusal('stale-question');
    const { draft } = open;
    const reply = await enterLine(deps, member, {
      text: draft.text,
      sentAt: new Date(draft.sentAt),
      answers: { ...draft.answers, [draft.asked]: value.join(':') },
      repliedTo: decodeRef(draft.repliedTo),
      amends: draft.amends,
      draft: key,
    });
    if (!reply) throw new Refusal('stale-question');
    return reply;
  };
}
