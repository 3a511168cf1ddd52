import { readWords } from '../../../kernel/read-words.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { asMember, type MemberRequest, type Reply, type Request } from '../../../telegram/feature.ts';
import type { EarlierAnswer, FileMessage } from '../../../telegram/inbox.ts';
import { refusedReply } from '../../../telegram/shown-reply.ts';
import { addPhoto } from '../add-photo.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { readPhoto } from '../read-photo.ts';
import { takeNotePhoto } from './note-form-answers.ts';
import { takeSlipPhoto } from './slip-form.ts';

/**
 * ¶4.10, 9: a picture of a note is kept here if the school keeps them, else refused; in either case it does not stay
 * in the chat. Telegram sends an album picture by picture: all are answered on one card.
 */
export async function takeNoteFile(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const { messageId } = request;
  if (!asMember(request) || messageId === undefined) return undefined;
  const album = await albumOf(deps, request);
  const earlier = await answeredBefore(deps, request, album);
  const place = (reply: Reply): Reply => ({
    ...reply,
    ...(earlier && onCard(reply, earlier)),
    deleteMessageIds: [messageId],
  });
  // What is stored with the effect says so too: a repeated answer deletes as the first one did.
  const placed: Request = {
    ...request,
    // The album's words may stand under any of its pictures.
    text: request.text || (earlier ? '' : (album.find(({ text }) => text !== '')?.text ?? '')),
    write: (change) => request.write(async (tx) => place(await change(tx))),
  };
  const reply = await taken(deps, placed, earlier);
  return reply && place(reply);
}

async function taken(deps: NotesDeps, request: Request, earlier: EarlierAnswer | undefined) {
  const member = asMember(request);
  try {
    if (member && earlier && !waitsForWords(earlier.reply, request))
      return await takeFurther(deps, member, earlier.reply);
    return (await takeNotePhoto(deps, request)) ?? (await takeSlipPhoto(deps, request));
  } catch (error) {
    if (error instanceof Refusal) return refusedReply(error, false);
    throw error;
  }
}

/** Why a picture is not taken does not cover a note that is sent. */
function onCard({ view }: Reply, { reply, answerMessageId }: EarlierAnswer): Pick<Reply, 'editMessageId'> {
  const covers = view === 'shell-refusal' && reply.view === 'absence-note';
  return answerMessageId === undefined || covers ? {} : { editMessageId: answerMessageId };
}

async function albumOf({ inbox }: NotesDeps, { telegramId, messageId, file }: Request) {
  if (messageId === undefined || file?.album === undefined) return [];
  return inbox.albumOf(telegramId, messageId);
}

/** How the pictures of this album that came before were answered, if they were taken for a note. */
async function answeredBefore(
  { inbox }: NotesDeps,
  { telegramId }: Request,
  album: readonly FileMessage[],
): Promise<EarlierAnswer | undefined> {
  if (album.length === 0) return undefined;
  const answers = await inbox.answersTo(
    telegramId,
    album.map(({ messageId }) => messageId),
  );
  const last = (views: readonly string[]) => answers.findLast(({ reply: { view } }) => views.includes(view));
  return last(['absence-note']) ?? last(['absence-step', 'absence-slip', 'shell-refusal']);
}

/** The form still waits, and this one may bring its words, or be kept with it. */
function waitsForWords({ view, params }: Reply, { text }: Request): boolean {
  return view !== 'absence-note' && (params['noPhotos'] !== true || text.trim() !== '');
}

/** The note went out with the pictures before: this one joins it. Where none are kept, the answer stands. */
async function takeFurther(deps: NotesDeps, request: MemberRequest, earlier: Reply): Promise<Reply> {
  const { file, visitor, text, now } = request;
  const noteId = Number(earlier.params['id']);
  if (earlier.view !== 'absence-note' || !file || !deps.settings['4.10'].photos) return earlier;
  const photo = await readPhoto(deps.files, file);
  return request.write(async (tx) => {
    await addPhoto(tx, visitor.actor, { noteId, photo, words: text.trim() && readWords(text) }, now);
    return earlier;
  });
}
