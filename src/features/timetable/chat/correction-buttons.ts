import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef, encodeRef, type LessonRef } from '../../../regulation/lesson-ref.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Params,
  type Request,
  type View,
} from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { correctTimetable, frameFor, type TimetableDeps } from '../correct-timetable.ts';
import { type Correction, readSteps } from '../correction.ts';
import type { PlannedLesson } from '../planned-lesson.store.ts';
import { correctionLine, type DescribedLesson, savedWords } from './correction-words.ts';
import { askForRoom, ROOM_FORM, typedRoom } from './room-form.ts';

/** Who may correct the timetable, and the lesson that the button names with the steps to its correction. */
function pressed(request: Request): { member: MemberRequest; ref: LessonRef; steps: readonly string[] } {
  const member = asMember(request);
  if (!member || !may(member.visitor.actor, 'timetable.change')) throw new Refusal('not-allowed');
  const [lesson, ...steps] = request.args;
  const ref = decodeRef(lesson);
  if (!ref) throw new Refusal('stale-button');
  return { member, ref, steps };
}

/** `tt-ls:<lesson>` */
export const showLesson: Handler = async (request) => {
  const { ref } = pressed(request);
  return { view: 'timetable-lesson', params: { lesson: encodeRef(ref) } };
};

/** `tt-ch:<lesson>:<kind>[:<scope>[:<place>[:<number>]]]`: the next question, or the preview. */
export const nextStep: Handler = async (request) => {
  const { member, ref, steps } = pressed(request);
  const read = readSteps(steps, undefined);
  if (!read) throw new Refusal('stale-button');
  if ('missing' in read && read.missing === 'room') return askForRoom(member, ref, steps);
  return { view: 'timetable-step', params: { lesson: encodeRef(ref), steps } };
};

/** `tt-save:<lesson>:<kind>…` */
export function saveCorrection({ frames, settings }: TimetableDeps): Handler {
  return async (request) => {
    const { member, ref, steps } = pressed(request);
    const room = typedRoom(request.visitor, ref, steps);
    const read = readSteps(steps, room);
    if (!read || !('complete' in read)) throw new Refusal('stale-button');
    const correction = read.complete;
    const frame = await frameFor(frames, ref, correction);
    const { now, updateId } = request;
    const undoUntil = undoWindowEnd(settings, now);
    return member.write(async (tx) => {
      const lesson = await correctTimetable(
        tx,
        member.visitor.actor,
        { ref, correction, frame },
        { now, updateId, undoUntil },
      );
      if (correction.kind === 'room') await dropDraft(tx, ROOM_FORM, request.visitor);
      return {
        view: 'timetable-saved',
        params: {
          corrected: asCorrected(lesson, correction),
          updateId,
          undoUntil: undoUntil.toISOString(),
        },
      };
    });
  };
}

/** The lesson as it was and what was made of it: where it was, there may be none any more. */
type Corrected = { readonly lesson: DescribedLesson; readonly correction: Correction };

function asCorrected({ ref, slot, move, course }: PlannedLesson, correction: Correction): Params {
  const { subjectName, className, groupName } = course;
  const lesson: DescribedLesson = { ref, slot, move, course: { subjectName, className, groupName } };
  return { lesson, correction } satisfies Corrected as unknown as Params;
}

/** What was saved, in words, with `Undo`. */
export const savedView: View = async (params, { visitor, now, t }) => {
  if (!may(visitor.actor, 'timetable.change')) throw new Refusal('not-allowed');
  const { lesson, correction } = params['corrected'] as unknown as Corrected;
  const undoUntil = new Date(String(params['undoUntil']));
  return {
    html: savedWords(correctionLine(lesson, correction, t), undoUntil, now, t),
    buttons: [
      now <= undoUntil ? [{ label: t('button-undo'), data: `undo:${String(params['updateId'])}` }] : [],
      [{ label: t('button-timetable'), data: 'tt' }],
    ],
  };
};
