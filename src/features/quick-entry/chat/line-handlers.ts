import { Refusal } from '../../../kernel/refusal.ts';
import { isTeacher } from '../../../regulation/actor.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { openDraft } from '../../../telegram/forms.ts';
import type { Inbox } from '../../../telegram/inbox.ts';
import type { JournalDeps } from '../../journal/find-lessons.ts';
import { decodeRef, type LessonRef } from '../../journal/lesson-ref.ts';
import { enterLine, type Line } from '../enter-line.ts';
import { QUICK_ENTRY } from '../entry-draft.ts';

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
  const earlier =
    request.replyTo === undefined
      ? undefined
      : await deps.inbox.earlierAnswer(request.telegramId, request.replyTo);
  return enterLine(deps, request, {
    text: request.text,
    sentAt: request.sentAt,
    answers: {},
    repliedTo: onlyLesson(earlier?.reply),
    amends: undefined,
  });
}

/** Editing the sent message amends the entry; its card shows the new state. */
async function editedLine(deps: QuickEntryDeps, request: MemberRequest): Promise<Reply | undefined> {
  const earlier =
    request.messageId === undefined
      ? undefined
      : await deps.inbox.earlierAnswer(request.telegramId, request.messageId);
  const reply = await enterLine(deps, request, {
    text: request.text,
    sentAt: request.sentAt,
    answers: {},
    repliedTo: onlyLesson(earlier?.reply),
    amends: earlier?.reply.view === 'lesson' ? earlier.updateId : undefined,
  });
  return reply && earlier?.answerMessageId !== undefined
    ? { ...reply, editMessageId: earlier.answerMessageId }
    : reply;
}

/** The lesson of a card that is about one alone. */
function onlyLesson(reply: Reply | undefined): LessonRef | undefined {
  const lessons = reply?.params['lessons'];
  return Array.isArray(lessons) && lessons.length === 1 ? decodeRef(String(lessons[0])) : undefined;
}

/** A button under a question about the line. */
export function answerQuestion(deps: QuickEntryDeps): Handler {
  return async (request: Request) => {
    const member = asMember(request);
    const open = openDraft(request.visitor, QUICK_ENTRY);
    const [revision, ...value] = request.args;
    if (!member || !isTeacher(member.visitor.actor) || !open || String(open.revision) !== revision)
      throw new Refusal('stale-button');
    const { draft } = open;
    const line: Line = {
      text: draft.text,
      sentAt: new Date(draft.sentAt),
      answers: { ...draft.answers, [draft.asked]: value.join(':') },
      repliedTo: decodeRef(draft.repliedTo),
      amends: draft.amends,
    };
    const reply = await enterLine(deps, member, line);
    if (!reply) throw new Refusal('stale-button');
    return reply;
  };
}
