import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { encodeRef, type LessonRef } from '../../../regulation/lesson-ref.ts';
import type { MemberRequest, Reply, Request, Visitor } from '../../../telegram/feature.ts';
import { type FormType, keepDraft, leaveForms, openDraft, waitingDraft } from '../../../telegram/forms.ts';

const draft = z.object({ lesson: z.string(), steps: z.array(z.string()), room: z.string().optional() });

/** "Write the room": the next text is it. */
export const ROOM_FORM: FormType<z.infer<typeof draft>> = {
  form: 'timetable-room',
  schemaVersion: 1,
  draft,
};

const LONGEST_ROOM = 20;

export function askForRoom(request: MemberRequest, ref: LessonRef, steps: readonly string[]): Promise<Reply> {
  const lesson = encodeRef(ref);
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, ROOM_FORM, request.visitor, 'room', { lesson, steps: [...steps] }, request.now);
    return { view: 'timetable-step', params: { lesson, steps } };
  });
}

/** The room that was typed for this very correction, if one was. */
export function typedRoom(visitor: Visitor, ref: LessonRef, steps: readonly string[]): string | undefined {
  const open = openDraft(visitor, ROOM_FORM)?.draft;
  const same = open?.lesson === encodeRef(ref) && open.steps.join(':') === steps.join(':');
  return same ? open.room : undefined;
}

/** A text that nothing else claims. */
export async function takeRoom(request: Request): Promise<Reply | undefined> {
  const open = waitingDraft(request.visitor, ROOM_FORM);
  if (!open || request.edited || !may(request.visitor.actor, 'timetable.change')) return undefined;
  const room = request.text.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(room) || room.length > LONGEST_ROOM)
    throw new Refusal('room-unclear', { limit: LONGEST_ROOM });
  const { lesson, steps } = open.draft;
  return request.write(async (tx) => {
    await keepDraft(tx, ROOM_FORM, request.visitor, 'room', { lesson, steps, room }, request.now);
    return { view: 'timetable-step', params: { lesson, steps, room } };
  });
}
