import { z } from 'zod';
import { markOpened } from '../../../delivery/queue-notices.ts';
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
import { dropDraft, type FormType, isTooLate, keepDraft, waitingDraft } from '../../../telegram/forms.ts';
import { withdrawNote } from '../change-note.ts';
import { decideNote, REFUSALS } from '../decide-note.ts';
import { loadNote } from '../note.store.ts';
import { isSender, mayDecide } from '../note.ts';
import { movedOn, noteCard, type ShownNote } from '../note-step.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { ask, type NoteFormStep } from './note-form.ts';

const draft = z.object({ noteId: z.int(), what: z.enum(['ask', 'refuse']), at: z.iso.datetime() });

/** The class teacher's next text is the question, or the reason of the refusal. */
const DESK_FORM: FormType<z.infer<typeof draft>> = { form: 'absence-desk', schemaVersion: 1, draft };

const shownIn = ({ args: [id, revision] }: Request): ShownNote => ({
  id: idOf(id),
  revision: idOf(revision),
});

/** What is done with a note that is there: by the class teacher, and by its sender. */
export function notePresses(deps: NotesDeps): Readonly<Record<string, Handler>> {
  const { settings } = deps;
  const askWords =
    (what: 'ask' | 'refuse'): Handler =>
    (request) =>
      beginWords(deps, memberOf(request), what);
  return {
    nt: async (request) => {
      const card = noteCard(idOf(request.args[0]));
      const { telegramId, messageId, now } = request;
      return request.write(async (tx) => {
        if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
        return card;
      });
    },
    'nt-yes': (request) => decideNote(settings, memberOf(request), shownIn(request), { kind: 'excuse' }),
    'nt-ask': askWords('ask'),
    'nt-no': askWords('refuse'),
    'nt-why': (request) => {
      const words = REFUSALS.find((reason) => reason === request.args[2]);
      if (!words) throw new Refusal('stale-button');
      return decideNote(settings, memberOf(request), shownIn(request), { kind: 'refuse', words }, (tx) =>
        dropDraft(tx, DESK_FORM, request.visitor),
      );
    },
    'nt-back': (request) => withdrawNote(settings, memberOf(request), shownIn(request)),
    'nt-dates': (request) => reopen(deps, memberOf(request), 'dates'),
    'nt-answer': (request) => reopen(deps, memberOf(request), 'answer'),
    'nt-photo': async ({ args: [id, index] }) => ({
      view: 'absence-note-photo',
      params: { id: idOf(id), index: index === undefined ? 0 : idOf(index) },
      anew: true,
    }),
  };
}

/** @throws Refusal not-allowed, stale-button */
async function beginWords({ db }: NotesDeps, request: MemberRequest, what: 'ask' | 'refuse'): Promise<Reply> {
  const { visitor, now } = request;
  const note = await loadNote(db, idOf(request.args[0]), schoolDateOf(now));
  if (!note) throw new Refusal('stale-button');
  if (!mayDecide(visitor.actor, note)) throw new Refusal('not-allowed');
  const kept = { noteId: note.id, what, at: now.toISOString() };
  return request.write(async (tx) => {
    await keepDraft(tx, DESK_FORM, visitor, what, kept, now);
    return { view: `absence-note-${what}`, params: { id: note.id } };
  });
}

/** The sender says other days, or answers the question. @throws Refusal not-allowed, stale-button */
async function reopen({ db }: NotesDeps, request: MemberRequest, step: NoteFormStep): Promise<Reply> {
  const { visitor, now } = request;
  const note = await loadNote(db, idOf(request.args[0]), schoolDateOf(now));
  if (!note) throw new Refusal('stale-button');
  if (!isSender(visitor.actor, note)) throw new Refusal('not-allowed');
  if (step === 'answer' && note.state !== 'asked') return movedOn(note.id);
  const { studentId, from, until, lessons, reason, id: noteId } = note;
  return ask(request, step, {
    ...{ studentId, noteId, from, until, lessons: [...lessons], reason },
    at: now.toISOString(),
  });
}

/** @throws Refusal text-empty, text-too-long, not-allowed */
export async function takeDeskText({ settings }: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, DESK_FORM);
  if (!member || !open || request.edited) return undefined;
  const { noteId, what, at } = open.draft;
  if (isTooLate(at, request.now)) return undefined;
  const words = readWords(request.text);
  return decideNote(settings, member, { id: noteId, revision: undefined }, { kind: what, words }, (tx) =>
    dropDraft(tx, DESK_FORM, request.visitor),
  );
}
