import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef, type LessonRef } from '../../../regulation/lesson-ref.ts';
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
import { enterLine } from '../enter-line.ts';
import { entryForm } from '../entry-draft.ts';
import { unclearReply } from '../entry-replies.ts';
import { readHead } from '../grammar/head.ts';

export interface QuickEntryDeps extends JournalDeps {
  readonly inbox: Inbox;
}

/** Every plain text of a teacher; undefined: not begun like an entry. */
export function readLine(deps: QuickEntryDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const member = asMember(request);
    if (!member || !may(member.visitor.actor, 'lesson.record')) return undefined;
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
    amends: [],
  });
}

/**
 * Editing the sent message amends the entry, and its card shows the new state. What cannot be entered is
 * said below: the card of the former text stands, as its entry does.
 */
async function editedLine(deps: QuickEntryDeps, request: MemberRequest): Promise<Reply | undefined> {
  const { telegramId, messageId } = request;
  if (messageId === undefined) return undefined;
  const answers = await deps.inbox.answersTo(telegramId, [messageId]);
  const entered = await enteredBy(deps, telegramId, answers);
  const card = entered.at(-1) ?? answers.at(-1);
  // Without a class the text is an entry only where the message replies to a card, as its first text did.
  const reread = namesClass(request) || request.replyTo !== undefined;
  const reply = await enterLine(deps, request, {
    ...lineOf(request),
    repliedTo: reread ? onlyLesson(entered.at(-1)?.reply) : undefined,
    amends: entered.map(({ updateId }) => updateId),
  });
  if (entered.length > 0 && reply?.view !== 'lesson') return reply ?? notAnEntry(request.text);
  return reply && card?.answerMessageId !== undefined
    ? { ...reply, editMessageId: card.answerMessageId }
    : reply;
}

/** The answers with which the texts of the message were entered: at once, or after a question about them. */
async function enteredBy({ inbox }: QuickEntryDeps, telegramId: number, answers: readonly EarlierAnswer[]) {
  const atOnce = answers.filter(({ reply }) => reply.view === 'lesson');
  const questions = answers
    .filter(({ reply }) => reply.view === 'entry-ask')
    .flatMap((asked) => asked.answerMessageId ?? []);
  if (questions.length === 0) return atOnce;
  const presses = await inbox.answersTo(telegramId, questions);
  const answered = questions.flatMap(
    (question) =>
      presses.find(({ messageId, reply }) => messageId === question && reply.view === 'lesson') ?? [],
  );
  return [...atOnce, ...answered].sort((a, b) => a.updateId - b.updateId);
}

const namesClass = ({ text, sentAt }: MemberRequest) => readHead(text, schoolDateOf(sentAt)).namesClass;

/** What the message entered before stands, though its new text enters nothing. */
const notAnEntry = (text: string) =>
  unclearReply(text, { kind: 'unclear', code: 'nothing-said', fragment: '' }, true);

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
    if (!member || !may(member.visitor.actor, 'lesson.record')) throw new Refusal('not-allowed');
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
