import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { refusedReply } from '../../../telegram/shown-reply.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { readDay } from '../../calendar/read-dates.ts';
import { classesDecided } from '../deciders.store.ts';
import { mayDecideSome } from '../note.ts';
import { momentOf, noteCard } from '../note-step.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { mustBePhoto, readPhoto } from '../read-photo.ts';
import { checkSpan } from '../send-note.ts';
import { studentsOfClasses } from '../slip/class-students.store.ts';
import { enterSlip } from '../slip/enter-slip.ts';
import { studentsNamed } from '../slip/find-student.ts';
import { readSlip } from '../slip/read-slip.ts';
import {
  fileOf,
  keepSlip,
  openSlip,
  pictureIn,
  SLIP_FORM,
  type Slip,
  type SlipDraft,
  waitingSlip,
} from './slip-draft.ts';

/** Of one slip. */
const MOST_PHOTOS = 10;

export function slipPresses(deps: NotesDeps): Readonly<Record<string, Handler>> {
  return {
    np: async (request) => {
      const member = memberOf(request);
      if (!mayDecideSome(member.visitor.actor)) throw new Refusal('not-allowed');
      return keepSlip(member, 'line', { at: member.now.toISOString(), photos: [], slip: null });
    },
    'np-who': async (request) => {
      const { member, open } = openSlip(request);
      const today = schoolDateOf(request.now);
      const classes = await classesDecided(deps.db, member.visitor.actor, today);
      const students = await studentsOfClasses(deps.db, classes, today);
      const chosen = students.find(({ studentId }) => studentId === idOf(request.args[1]));
      if (!chosen) throw new Refusal('not-allowed');
      return goOn(deps, member, open.photos, {
        ...open.slip,
        studentId: chosen.studentId,
        classId: chosen.classId,
      });
    },
    'np-on': async (request) => {
      const { member, open } = openSlip(request);
      const [, receivedOn = ''] = request.args;
      if (!isSchoolDate(receivedOn)) throw new Refusal('stale-button');
      return goOn(deps, member, open.photos, { ...open.slip, receivedOn });
    },
  };
}

/** The next question, or, when all is known, the slip entered. */
async function goOn(
  deps: NotesDeps,
  request: MemberRequest,
  photos: SlipDraft['photos'],
  known: Slip,
): Promise<Reply> {
  const kept = { at: request.now.toISOString(), photos, slip: known };
  const { studentId, classId, receivedOn, named: _, ...said } = known;
  if (studentId === null || classId === null) return keepSlip(request, 'student', kept);
  if (receivedOn === null) return keepSlip(request, 'received', kept);
  const moment = momentOf(request, deps.settings);
  const pictures = await Promise.all(photos.map((photo) => readPhoto(deps.files, fileOf(photo))));
  const { visitor } = request;
  return request.write(async (tx) => {
    await dropDraft(tx, SLIP_FORM, visitor);
    const slip = { ...said, studentId, classId, receivedOn, photos: pictures };
    const note = await enterSlip(tx, visitor.actor, slip, moment);
    return noteCard(note.id, undoOffer(moment));
  });
}

/** The line of a slip, or the day of its receipt. */
export async function takeSlipText(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingSlip(request);
  if (!member || !open || request.edited) return undefined;
  const { photos, slip: known } = open.draft;
  if (open.step === 'received' && known) {
    const { calendar } = await deps.frames(schoolDateOf(request.now));
    return goOn(deps, member, photos, { ...known, receivedOn: readDay(request.text, calendar.year) });
  }
  return takeLine(deps, member, photos);
}

async function takeLine(
  deps: NotesDeps,
  request: MemberRequest,
  photos: SlipDraft['photos'],
): Promise<Reply> {
  const today = schoolDateOf(request.now);
  const { calendar } = await deps.frames(today);
  const read = readSlip(request.text, today, calendar.year);
  if (!read) throw new Refusal('note-slip-dates');
  const { name, receivedOn, ...said } = read;
  checkSpan(read, calendar, today);
  const classes = await classesDecided(deps.db, request.visitor.actor, today);
  const students = await studentsOfClasses(deps.db, classes, today);
  const named = studentsNamed(students, name);
  const [only] = named.length === 1 ? named : [];
  return goOn(deps, request, photos, {
    ...said,
    lessons: [...said.lessons],
    studentId: only?.studentId ?? null,
    classId: only?.classId ?? null,
    named: named.map(({ studentId }) => studentId),
    receivedOn: receivedOn ?? null,
  });
}

/** A picture of the slip, its line as the caption or in a message of its own; kept if the school keeps them. */
export async function takeSlipPhoto(deps: NotesDeps, request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingSlip(request);
  const { file, text, now } = request;
  if (!member || !file || !open) return undefined;
  const { slip: known } = open.draft;
  if (!deps.settings['4.10'].photos) {
    if (text.trim() !== '') return takeLine(deps, member, []);
    const params = { step: 'line', revision: open.revision, photos: 0, noPhotos: true };
    return { view: 'absence-slip', params };
  }
  mustBePhoto(file);
  const photos = [...open.draft.photos, pictureIn(file)];
  if (photos.length > MOST_PHOTOS) throw new Refusal('note-photos-full', { most: MOST_PHOTOS });
  const kept = { at: now.toISOString(), photos, slip: known };
  if (text.trim() === '') return keepSlip(member, open.step, kept);
  try {
    return await takeLine(deps, member, photos);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The picture is gone from the chat: it waits here for its line.
    return keepSlip(member, open.step, kept, refusedReply(error, false));
  }
}
