import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { asMember, type MemberRequest, type Reply, type Request } from '../../../telegram/feature.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { type DraftKey, type DraftStep, type LetterDraft, writtenDraft } from '../write/draft.ts';
import { readMoment } from '../write/read-moment.ts';
import { addMessage, keepLetter } from './keep-letter.ts';

/** Signs of a subject. */
const LONGEST_SUBJECT = 120;

interface Written {
  readonly member: MemberRequest;
  readonly key: DraftKey;
  readonly step: DraftStep;
  readonly draft: LetterDraft;
}

/** A text, a picture or a file while a letter is written; undefined: it belongs to something else. */
export async function takeLetterText(deps: LettersDeps, request: Request): Promise<Reply | undefined> {
  const written = writtenBy(request);
  if (!written) return undefined;
  const { member, key, step, draft } = written;
  if (request.edited) return amend(deps, written);
  if (await answersOther(deps, request)) return undefined;
  if (request.file || step === 'text') return keepShown(deps, member, key, addMessage(draft, request));
  if (step === 'subject')
    return keepShown(deps, member, key, { ...draft, subject: readSubject(request.text) });
  const at = momentTyped(request);
  if (step === 'pin' && draft.news) {
    const news = { ...draft.news, pinnedUntil: schoolDateOf(new Date(at)) };
    return keepShown(deps, member, key, { ...draft, news });
  }
  const next = step === 'until' ? { ...draft, answerUntil: at } : { ...draft, sendAt: at };
  return keepShown(deps, member, key, next);
}

function writtenBy(request: Request): Written | undefined {
  const member = asMember(request);
  if (!member) return undefined;
  // Whoever enters lessons writes other lines as well.
  const patient = !may(member.visitor.actor, 'lesson.record');
  const open = writtenDraft(member.visitor, member.now, { patient });
  return open && { member, key: open.key, step: open.step as DraftStep, draft: open.draft };
}

/** A reply to a message that is not about this letter, to a lesson's card. */
async function answersOther({ inbox }: LettersDeps, { telegramId, replyTo }: Request): Promise<boolean> {
  if (replyTo === undefined) return false;
  const answered = await inbox.earlierAnswer(telegramId, replyTo);
  return answered !== undefined && !/^(?:letter-|write)/.test(answered.reply.view);
}

/** Who corrects a message corrects the letter's text. */
async function amend(deps: LettersDeps, { member, key, draft }: Written): Promise<Reply | undefined> {
  const { messageId, html, telegramId } = member;
  if (messageId === undefined || !draft.texts.some((text) => text.messageId === messageId)) return undefined;
  const texts = draft.texts.map((text) => (text.messageId === messageId ? { messageId, html } : text));
  const card = await cardOf(deps, telegramId, draft);
  const kept = { ...draft, texts: texts.filter((text) => text.html !== '') };
  const reply = await member.write((tx) => keepLetter(tx, member, key, kept));
  return card === undefined ? reply : { ...reply, editMessageId: card };
}

/** One card stands below what is written: the one before goes. */
async function keepShown(
  deps: LettersDeps,
  member: MemberRequest,
  key: DraftKey,
  next: LetterDraft,
): Promise<Reply> {
  const card = await cardOf(deps, member.telegramId, next);
  const reply = await member.write((tx) => keepLetter(tx, member, key, next));
  return card === undefined ? reply : { ...reply, deleteMessageIds: [card] };
}

async function cardOf(
  { inbox }: LettersDeps,
  telegramId: number,
  { shownBy }: LetterDraft,
): Promise<number | undefined> {
  if (shownBy === null) return undefined;
  const answers = await inbox.answersTo(telegramId, [shownBy]);
  return answers.findLast(({ reply }) => reply.view === 'letter-draft' || reply.view === 'letter-ask')
    ?.answerMessageId;
}

/** @throws Refusal text-empty, text-too-long */
function readSubject(text: string): string {
  const subject = text.replace(/\s+/g, ' ').trim();
  if (subject === '') throw new Refusal('text-empty');
  if (subject.length > LONGEST_SUBJECT) throw new Refusal('text-too-long', { limit: LONGEST_SUBJECT });
  return subject;
}

/** @throws Refusal letter-time-unclear, letter-time-past */
function momentTyped({ text, now }: Request): string {
  const at = readMoment(text, { now, usual: '18:00' });
  if (!at) throw new Refusal('letter-time-unclear');
  if (at <= now) throw new Refusal('letter-time-past');
  return at.toISOString();
}
