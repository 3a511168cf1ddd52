import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { ABSENCE_REASONS } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { type FormType, keepDraft, openDraft } from '../../../telegram/forms.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { checkSpan } from '../send-note.ts';

const draft = z.object({
  studentId: z.int(),
  /** Of a note that was sent: its days are corrected, or its question is answered. */
  noteId: z.int().nullable(),
  from: schoolDate,
  until: schoolDate,
  lessons: z.array(z.int()),
  reason: z.enum(ABSENCE_REASONS).nullable(),
  at: z.iso.datetime(),
});
export type NoteDraft = z.infer<typeof draft>;

/** `dates`, `words` and `answer` wait for a text; `lessons` and `reason` for presses. */
export type NoteFormStep = 'dates' | 'lessons' | 'reason' | 'words' | 'answer';

/** ¶4.10: child, days or lessons, reason, words if any. */
export const NOTE_FORM: FormType<NoteDraft> = { form: 'absence-note', schemaVersion: 1, draft };

export function ask(request: MemberRequest, step: NoteFormStep, kept: NoteDraft): Promise<Reply> {
  const { visitor, now } = request;
  if (!may(visitor.actor, 'absence.report', kept)) throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    const asked = { ...kept, at: now.toISOString() };
    const revision = await keepDraft(tx, NOTE_FORM, visitor, step, asked, now);
    return stepReply(step, asked, revision);
  });
}

export function stepReply(
  step: NoteFormStep,
  { noteId, reason, ...kept }: NoteDraft,
  revision: number,
): Reply {
  const { studentId, from, until, lessons } = kept;
  return {
    view: 'absence-step',
    params: { step, studentId, from, until, lessons, noteId, reason, revision },
  };
}

/** The draft behind a button; an older button is answered with where the form is now. */
async function draftBehind(
  request: Request,
  handle: (member: MemberRequest, kept: NoteDraft) => Promise<Reply>,
): Promise<Reply> {
  const open = openDraft(request.visitor, NOTE_FORM);
  if (!open) throw new Refusal('stale-button');
  if (open.revision !== idOf(request.args[0]))
    return stepReply(open.step as NoteFormStep, open.draft, open.revision);
  return handle(memberOf(request), open.draft);
}

export function noteFormPresses({ frames }: NotesDeps): Readonly<Record<string, Handler>> {
  const fresh = (request: Request, from: SchoolDate): NoteDraft => ({
    ...{ studentId: idOf(request.args[0]), noteId: null, from, until: from, lessons: [], reason: null },
    at: request.now.toISOString(),
  });
  const dayOf = (text: string | undefined): SchoolDate => {
    if (!text || !isSchoolDate(text)) throw new Refusal('stale-button');
    return text;
  };
  return {
    'ab-day': async (request) => {
      const kept = fresh(request, dayOf(request.args[1]));
      const { calendar } = await frames(kept.from);
      checkSpan(kept, calendar, schoolDateOf(request.now));
      return ask(memberOf(request), 'reason', kept);
    },
    'ab-dates': async (request) => ask(memberOf(request), 'dates', fresh(request, schoolDateOf(request.now))),
    'ab-some': async (request) => ask(memberOf(request), 'lessons', fresh(request, dayOf(request.args[1]))),
    'ab-lesson': (request) =>
      draftBehind(request, (member, kept) => {
        const number = idOf(request.args[1]);
        const others = kept.lessons.filter((one) => one !== number);
        const lessons =
          others.length < kept.lessons.length ? others : [...others, number].sort((a, b) => a - b);
        return ask(member, 'lessons', { ...kept, lessons });
      }),
    'ab-next': (request) =>
      draftBehind(request, (member, kept) => {
        if (kept.lessons.length === 0) throw new Refusal('note-lessons-none');
        return ask(member, 'reason', kept);
      }),
    'ab-why': (request) =>
      draftBehind(request, (member, kept) => {
        const reason = ABSENCE_REASONS.find((one) => one === request.args[1]);
        if (!reason) throw new Refusal('stale-button');
        return ask(member, 'words', { ...kept, reason });
      }),
  };
}
