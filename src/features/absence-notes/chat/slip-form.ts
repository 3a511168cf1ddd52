import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { ABSENCE_REASONS } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  memberOf,
  type Params,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { dropDraft, type FormType, isTooLate, keepDraft, LEFT, openDraft } from '../../../telegram/forms.ts';
import type { SentFile } from '../../../telegram/incoming.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { readDay } from '../../calendar/read-dates.ts';
import { momentOf, noteCard } from '../note-step.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { readPhoto } from '../read-photo.ts';
import { checkSpan } from '../send-note.ts';
import { studentsOfClasses } from '../slip/class-students.store.ts';
import { enterSlip } from '../slip/enter-slip.ts';
import { studentsNamed } from '../slip/find-student.ts';
import { readSlip } from '../slip/read-slip.ts';

const day = z.custom<SchoolDate>((text) => typeof text === 'string' && isSchoolDate(text));
const slip = z.object({
  studentId: z.int().nullable(),
  classId: z.int().nullable(),
  /** Those whom the typed name fits, to choose from; none: the whole class. */
  named: z.array(z.int()),
  from: day,
  until: day,
  lessons: z.array(z.int()),
  reason: z.enum(ABSENCE_REASONS),
  byDoctor: z.boolean(),
  receivedOn: day.nullable(),
});
const draft = z.object({
  at: z.iso.datetime(),
  /** Telegram's reference of the picture and its message, until the slip is entered. */
  photo: z.object({ id: z.string(), mimeType: z.string().nullable(), messageId: z.int() }).nullable(),
  slip: slip.nullable(),
});
type SlipDraft = z.infer<typeof draft>;
type Slip = z.infer<typeof slip>;

/** ¶4.10: a paper slip: the line, then whose it is and when it was received, where the line does not say. */
const SLIP_FORM: FormType<SlipDraft> = { form: 'absence-slip', schemaVersion: 1, draft };

export function slipPresses(deps: NotesDeps): Readonly<Record<string, Handler>> {
  return {
    np: async (request) => {
      const member = memberOf(request);
      if (!may(member.visitor.actor, 'absence.excuse')) throw new Refusal('not-allowed');
      return keep(member, 'line', { at: member.now.toISOString(), photo: null, slip: null });
    },
    'np-who': async (request) => {
      const { member, open } = openSlip(request);
      const today = schoolDateOf(request.now);
      const students = await studentsOfClasses(deps.db, ownClasses(member.visitor.actor), today);
      const chosen = students.find(({ studentId }) => studentId === idOf(request.args[1]));
      if (!chosen) throw new Refusal('not-allowed');
      return goOn(deps, member, open.photo, {
        ...open.slip,
        studentId: chosen.studentId,
        classId: chosen.classId,
      });
    },
    'np-on': async (request) => {
      const { member, open } = openSlip(request);
      const [, receivedOn = ''] = request.args;
      if (!isSchoolDate(receivedOn)) throw new Refusal('stale-button');
      return goOn(deps, member, open.photo, { ...open.slip, receivedOn });
    },
  };
}

export function ownClasses(actor: Actor): number[] {
  return actor.roles.flatMap(({ role, classId }) => (role === 'classTeacher' && classId ? [classId] : []));
}

/** @throws Refusal stale-button */
function openSlip(request: Request): { member: MemberRequest; open: SlipDraft & { slip: Slip } } {
  const open = openDraft(request.visitor, SLIP_FORM);
  if (open?.draft.slip == null || open.revision !== idOf(request.args[0])) throw new Refusal('stale-button');
  return { member: memberOf(request), open: { ...open.draft, slip: open.draft.slip } };
}

function keep(
  request: MemberRequest,
  step: string,
  kept: SlipDraft,
  more: Partial<Reply> = {},
): Promise<Reply> {
  const { visitor, now } = request;
  return request.write(async (tx) => {
    const revision = await keepDraft(tx, SLIP_FORM, visitor, step, kept, now);
    const asked = kept.slip && { ...kept.slip };
    const params: Params = { step, revision, photo: kept.photo !== null, ...asked };
    return { view: 'absence-slip', params, ...more };
  });
}

/** The next question, or, when all is known, the slip entered. */
async function goOn(
  deps: NotesDeps,
  request: MemberRequest,
  photo: SlipDraft['photo'],
  known: Slip,
  more: Partial<Reply> = {},
): Promise<Reply> {
  const kept = { at: request.now.toISOString(), photo, slip: known };
  const { studentId, classId, receivedOn, named: _, ...said } = known;
  if (studentId === null || classId === null) return keep(request, 'student', kept, more);
  if (receivedOn === null) return keep(request, 'received', kept, more);
  const moment = momentOf(request, deps.settings);
  const photos = photo ? [await readPhoto(deps.files, fileOf(photo))] : [];
  const { visitor } = request;
  return request.write(async (tx) => {
    await dropDraft(tx, SLIP_FORM, visitor);
    const slip = { ...said, studentId, classId, receivedOn, photos };
    const note = await enterSlip(tx, visitor.actor, slip, moment);
    const taken = photo ? { deleteMessageIds: [photo.messageId] } : {};
    return { ...noteCard(note.id, undoOffer(moment)), ...taken, ...more };
  });
}

const fileOf = ({ id, mimeType }: NonNullable<SlipDraft['photo']>): SentFile => ({
  ...{ id, name: undefined, mimeType: mimeType ?? undefined, size: undefined },
  kind: mimeType === null ? 'photo' : 'document',
});

function waiting({ visitor, now }: Request) {
  const open = openDraft(visitor, SLIP_FORM);
  return !open || open.step === LEFT || isTooLate(open.draft.at, now) ? undefined : open;
}

/** The line of a slip, or the day of its receipt. */
export async function takeSlipText(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waiting(request);
  if (!member || !open || request.edited) return undefined;
  const { photo, slip: known } = open.draft;
  if (open.step === 'received' && known) {
    const { calendar } = await deps.frames(schoolDateOf(request.now));
    return goOn(deps, member, photo, { ...known, receivedOn: readDay(request.text, calendar.year) });
  }
  return takeLine(deps, member, photo);
}

async function takeLine(
  deps: NotesDeps,
  request: MemberRequest,
  photo: SlipDraft['photo'],
  more: Partial<Reply> = {},
): Promise<Reply> {
  const today = schoolDateOf(request.now);
  const { calendar } = await deps.frames(today);
  const read = readSlip(request.text, today, calendar.year);
  if (!read) throw new Refusal('note-slip-dates');
  const { name, receivedOn, ...said } = read;
  checkSpan(read, calendar, today);
  const students = await studentsOfClasses(deps.db, ownClasses(request.visitor.actor), today);
  const named = studentsNamed(students, name);
  const [only] = named.length === 1 ? named : [];
  return goOn(
    deps,
    request,
    photo,
    {
      ...said,
      lessons: [...said.lessons],
      studentId: only?.studentId ?? null,
      classId: only?.classId ?? null,
      named: named.map(({ studentId }) => studentId),
      receivedOn: receivedOn ?? null,
    },
    more,
  );
}

/** A picture of the slip, its line as the caption or after it. Kept if the school keeps them; never in the chat. */
export async function takeSlipPhoto(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waiting(request);
  const { file, messageId, text } = request;
  if (!member || !file || !open || messageId === undefined) return undefined;
  if (deps.settings['4.10'].photos) {
    const photo = { id: file.id, mimeType: file.kind === 'photo' ? null : (file.mimeType ?? ''), messageId };
    if (text.trim() !== '') return takeLine(deps, member, photo);
    return keep(member, 'line', { at: request.now.toISOString(), photo, slip: null });
  }
  const deleted = { deleteMessageIds: [messageId] };
  if (text.trim() !== '') return takeLine(deps, member, null, deleted);
  const params = { step: 'line', revision: open.revision, photo: false, noPhotos: true };
  return { view: 'absence-slip', params, ...deleted };
}
