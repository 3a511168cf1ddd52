import { readWords } from '../../../kernel/read-words.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { dropDraft, isTooLate, openDraft, waitingDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { readSpan } from '../../calendar/read-dates.ts';
import { answerNote, correctDates } from '../change-note.ts';
import type { NotePhoto } from '../note.store.ts';
import { momentOf, noteCard } from '../note-step.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { readPhoto } from '../read-photo.ts';
import { checkSpan, sendNote } from '../send-note.ts';
import { ask, NOTE_FORM, type NoteDraft, stepReply } from './note-form.ts';

interface More {
  readonly words?: string;
  readonly byDoctor?: boolean;
  readonly photos?: readonly NotePhoto[];
}

/** The form is complete: the note goes out. */
function send(
  { settings }: NotesDeps,
  request: MemberRequest,
  { studentId, from, until, lessons, reason }: NoteDraft,
  more: More,
): Promise<Reply> {
  if (!reason) throw new Refusal('stale-button');
  const { visitor } = request;
  const moment = momentOf(request, settings);
  return request.write(async (tx) => {
    await dropDraft(tx, NOTE_FORM, visitor);
    const said = { studentId, from, until, lessons, reason, ...more };
    const note = await sendNote(tx, visitor.actor, said, moment);
    return noteCard(note.id, undoOffer(moment));
  });
}

/** `ab-send:<revision>[:doctor]` */
export function pressSend(deps: NotesDeps): Handler {
  return async (request) => {
    const open = openDraft(request.visitor, NOTE_FORM);
    if (!open || open.revision !== idOf(request.args[0])) throw new Refusal('stale-button');
    return send(deps, memberOf(request), open.draft, request.args[1] === 'doctor' ? { byDoctor: true } : {});
  };
}

function waiting(request: Request) {
  const open = waitingDraft(request.visitor, NOTE_FORM);
  if (!open || isTooLate(open.draft.at, request.now)) return undefined;
  return open;
}

/** A text that answers the form: the days, the words with the note, the answer to a question. */
export async function takeNoteText(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waiting(request);
  if (!member || !open || request.edited) return undefined;
  const { settings, frames } = deps;
  const { step, draft } = open;
  const also = (tx: Parameters<typeof dropDraft>[0]) => dropDraft(tx, NOTE_FORM, request.visitor);
  switch (step) {
    case 'dates': {
      const today = schoolDateOf(request.now);
      const { calendar } = await frames(today);
      const span = readSpan(request.text, calendar.year);
      if (draft.noteId !== null)
        return correctDates(settings, member, draft.noteId, { span, calendar, also });
      checkSpan(span, calendar, today);
      return ask(member, 'reason', { ...draft, ...span });
    }
    case 'words':
      return send(deps, member, draft, { words: readWords(request.text) });
    case 'answer':
      return draft.noteId === null
        ? undefined
        : answerNote(settings, member, draft.noteId, { words: readWords(request.text), also });
    default:
      return undefined;
  }
}

/** ¶4.10: a picture of the note sends it, if the school keeps them. @throws Refusal note-photo-wanted, file-too-big */
export async function takeNotePhoto(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waiting(request);
  const { file } = request;
  if (!member || !file || open?.step !== 'words') return undefined;
  if (!deps.settings['4.10'].photos) {
    const step = stepReply('words', open.draft, open.revision);
    return { ...step, params: { ...step.params, noPhotos: true } };
  }
  const photo = await readPhoto(deps.files, file);
  const words = request.text.trim() === '' ? {} : { words: readWords(request.text) };
  return send(deps, member, open.draft, { ...words, photos: [photo] });
}
