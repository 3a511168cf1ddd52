import { Refusal } from '../../../kernel/refusal.ts';
import type { MemberRequest, Reply, Request } from '../../../telegram/feature.ts';
import type { EarlierAnswer, FileMessage } from '../../../telegram/inbox.ts';
import { refusedReply } from '../../../telegram/shown-reply.ts';
import { attachMaterials } from '../../journal/materials/attach-materials.ts';
import { MATERIAL_REFUSALS, mustBeMaterial } from '../../journal/materials/material.ts';
import { type Attached, enterLine } from '../enter-line.ts';
import { attachedIn } from './attached-files.ts';
import { enteredBy, lessonsOn, onlyLesson } from './earlier-entries.ts';
import { editedLine, lineOf, type QuickEntryDeps, teacherOf } from './line-handlers.ts';

/** A file of a teacher, with all that is known of its album. */
interface Sent {
  readonly request: MemberRequest;
  readonly album: readonly FileMessage[];
  readonly attached: Attached;
  /** How the album was answered so far. */
  readonly answers: readonly EarlierAnswer[];
}

/**
 * A picture or a file with a line as its caption, or as a reply to a lesson's card, is the lesson's material.
 * Telegram sends an album file by file: the first enters the line, the others join its lesson on its card.
 */
export function readFile(deps: QuickEntryDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const sent = await sentBy(deps, request);
    if (!sent) return undefined;
    const { answers } = sent;
    try {
      return await takeFile(deps, sent);
    } catch (error) {
      const last = answers.at(-1);
      if (!(error instanceof Refusal) || !last || !isRefusal(last.reply)) throw error;
      return onCard(refusedReply(error, false), last);
    }
  };
}

/** Undefined: not a teacher's, or of an album that something else took. */
export async function sentBy(deps: QuickEntryDeps, request: Request): Promise<Sent | undefined> {
  const teacher = teacherOf(request);
  const { messageId, telegramId } = request;
  if (!teacher || messageId === undefined) return undefined;
  const album = await deps.inbox.albumOf(telegramId, messageId);
  const attached = attachedIn(album, messageId);
  if (!attached) return undefined;
  const answers = await deps.inbox.answersTo(
    telegramId,
    album.map((message) => message.messageId),
  );
  const isOurs = answers.length === 0 || answers.some(({ reply }) => isTaken(reply) || isRefusal(reply));
  return isOurs ? { request: teacher, album, attached, answers } : undefined;
}

const isTaken = ({ view }: Reply) =>
  ['lesson', 'lesson-question', 'entry-ask', 'entry-unclear', 'material-ask'].includes(view);

const isRefusal = ({ view, params }: Reply) =>
  view === 'shell-refusal' && MATERIAL_REFUSALS.some((code) => code === params['code']);

async function takeFile(deps: QuickEntryDeps, sent: Sent): Promise<Reply | undefined> {
  const { request, answers, attached } = sent;
  const entered = (await enteredBy(deps, request.telegramId, answers)).at(-1);
  if (entered) {
    mustBeMaterial(attached.file);
    // Recorded as part of what entered the lesson: one `Undo` takes all of it back.
    const asOne = { ...request, updateId: entered.updateId };
    const reply = await attachMaterials(deps, asOne, lessonsOn(entered.reply), attached.files);
    return onCard(reply, entered);
  }
  const asked = answers.findLast(({ reply }) => isTaken(reply));
  // The album's words were read before; only of a file without words more may be heard.
  if (asked && (asked.reply.view !== 'material-ask' || request.text === ''))
    return onCard(asked.reply, asked);
  const reply = await enterFiles(deps, sent);
  return asked && reply ? onCard(reply, asked) : reply;
}

async function enterFiles(deps: QuickEntryDeps, { request, album, attached }: Sent) {
  const said = request.text || (album.find(({ text }) => text !== '')?.text ?? '');
  const replyTo = album.find((message) => message.replyTo !== undefined)?.replyTo;
  const card =
    replyTo === undefined ? undefined : await deps.inbox.earlierAnswer(request.telegramId, replyTo);
  const lesson = onlyLesson(card?.reply);
  if (said.trim() === '') {
    if (!lesson) return undefined;
    mustBeMaterial(attached.file);
    return attachMaterials(deps, request, [lesson], attached.files);
  }
  const line = { ...lineOf({ ...request, text: said }), repliedTo: lesson, amends: [], attached };
  return enterLine(deps, request, line);
}

/** Said on the card that answered the album before. */
function onCard(reply: Reply, { answerMessageId }: EarlierAnswer): Reply {
  return answerMessageId === undefined ? reply : { ...reply, editMessageId: answerMessageId };
}

/** An edited caption amends what was entered, as an edited line does. */
export function readCaption(deps: QuickEntryDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const sent = await sentBy(deps, request);
    if (!sent) return undefined;
    const messageIds = sent.album.map(({ messageId }) => messageId);
    return editedLine(deps, sent.request, { attached: sent.attached, messageIds });
  };
}
