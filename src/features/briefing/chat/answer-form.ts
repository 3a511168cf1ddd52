import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { asMember, type Handler, type Reply, type Request } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, isTooLate, keepDraft, waitingDraft } from '../../../telegram/forms.ts';
import type { BriefingDeps } from '../briefing-deps.ts';
import { addPhoto, keepOwnWords, removePhoto } from '../record-briefing.ts';
import { isSheet, isTooLarge, LARGEST_SHEET, sheetReference } from '../sheet-file.ts';
import { card, forClassTeacher, momentOf } from './briefing-request.ts';
import { takeDay } from './meeting-form.ts';

const draft = z.object({ ask: z.enum(['words', 'photo']), classId: z.int(), at: z.iso.datetime() });
type Asked = z.infer<typeof draft>;

/** The class teacher's own words are typed, the signed sheet is photographed, or sent as a file. */
const ANSWER: FormType<Asked> = { form: 'briefing-answer', schemaVersion: 1, draft };

/** `bf-words`, `bf-photo` ask; `bf-nowords`, `bf-drop` take away again. */
export function answerPresses(deps: BriefingDeps): Record<string, Handler> {
  const asks = (ask: Asked['ask']) =>
    forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        const asked = { ask, classId, at: request.now.toISOString() };
        await keepDraft(tx, ANSWER, request.visitor, ask, asked, request.now);
        return { view: `briefing-${ask}`, params: { classId } };
      }),
    );
  return {
    'bf-words': asks('words'),
    'bf-photo': asks('photo'),
    'bf-nowords': forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        await keepOwnWords(tx, request.visitor.actor, { classId, words: null }, momentOf(deps, request));
        await dropDraft(tx, ANSWER, request.visitor);
        return card(classId, { undo: request.updateId });
      }),
    ),
    'bf-drop': forClassTeacher((request, classId) =>
      request.write(async (tx) => {
        const photo = { classId, index: idOf(request.args[1]), of: idOf(request.args[2]) };
        await removePhoto(tx, request.visitor.actor, photo, momentOf(deps, request));
        return { ...card(classId, { undo: request.updateId }), anew: true };
      }),
    ),
  };
}

function openQuestion({ visitor, now, edited }: Request): Asked | undefined {
  const open = waitingDraft(visitor, ANSWER);
  if (!open || edited) return undefined;
  return isTooLate(open.draft.at, now) ? undefined : open.draft;
}

/** A text that answers an open question: the meeting's day, the own words. */
export async function takeAnswer(deps: BriefingDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  if (!member || request.edited) return undefined;
  const asked = openQuestion(request);
  if (asked?.ask !== 'words') return takeDay(deps, member);
  const { classId } = asked;
  return member.write(async (tx) => {
    const { actor } = member.visitor;
    await keepOwnWords(tx, actor, { classId, words: member.text }, momentOf(deps, member));
    await dropDraft(tx, ANSWER, member.visitor);
    return card(classId, { undo: member.updateId });
  });
}

/** Photos or files of the signed sheet, one or several. @throws Refusal briefing-photo-wanted, file-too-big */
export async function takePhoto(deps: BriefingDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const asked = openQuestion(request);
  const { file } = request;
  if (!member || asked?.ask !== 'photo' || !file) return undefined;
  if (!isSheet(file)) throw new Refusal('briefing-photo-wanted');
  if (isTooLarge(file)) throw new Refusal('file-too-big', { megabytes: LARGEST_SHEET });
  const { classId } = asked;
  return member.write(async (tx) => {
    await addPhoto(
      tx,
      member.visitor.actor,
      { classId, fileId: sheetReference(file) },
      momentOf(deps, member),
    );
    return card(classId, { undo: member.updateId });
  });
}
