import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { idOf } from '../../telegram/button-id.ts';
import type { Feature, Handler, Params } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { childView } from './chat/child-view.ts';
import { classAbsences } from './chat/class-absences.ts';
import { illPresses, illView } from './chat/ill-today.ts';
import { answeredView, inquiryPresses } from './chat/inquiry-answers.ts';
import { takeNoteFile } from './chat/note-files.ts';
import { noteFormPresses } from './chat/note-form.ts';
import { pressSend, takeNoteText } from './chat/note-form-answers.ts';
import { stepView } from './chat/note-form-view.ts';
import { noteCardKind, noteNewsKind } from './chat/note-notice-kinds.ts';
import { notePresses, takeDeskText } from './chat/note-presses.ts';
import { noteViews } from './chat/note-views.ts';
import { notesList } from './chat/notes-list.ts';
import { slipPresses, takeSlipText } from './chat/slip-form.ts';
import { slipView } from './chat/slip-view.ts';
import { betterView, stillIllKind, stillIllPresses, stillIllView } from './chat/still-ill-notice.ts';
import { unexcusedKind } from './chat/unexcused-notice.ts';
import { NOTE_ACTIONS } from './note-step.ts';
import type { NotesDeps } from './notes-deps.ts';
import { stillIllSlot } from './still-ill.ts';
import { undoNote } from './undo-note.ts';
import { unexcusedSlot } from './unexcused-limit.ts';

const reads = (actor: Actor | undefined) => may(actor, 'absence.read');
const sends = (actor: Actor | undefined) => may(actor, 'absence.report');
const oversees = (actor: Actor | undefined) => may(actor, 'absence.oversee');
const excuses = (actor: Actor | undefined) => may(actor, 'absence.excuse');

const withPage =
  (view: string, params: Params = {}): Handler =>
  async ({ args: [page] }) => ({
    view,
    params: page === undefined ? params : { ...params, page: idOf(page) },
  });

const ofChild: Handler = async ({ args: [student] }) => ({
  view: 'absence-child',
  params: student === undefined ? {} : { studentId: idOf(student) },
});

/** Absence notes (¶4.10): the guardian says why, the class teacher excuses, the school counts and looks out. */
export function createAbsenceNotes(
  deps: NotesDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'absence-notes',
    commands: [
      { name: 'absence', latvian: 'kavejums', audience: reads, handle: ofChild },
      { name: 'notes', latvian: 'zimes', audience: oversees, handle: withPage('absence-notes') },
    ],
    menu: [
      { labelKey: 'button-ill', data: 'ill', rank: 18, row: 'family', audience: sends },
      { labelKey: 'button-absence', data: 'absence-of', rank: 23, audience: reads },
      { labelKey: 'button-notes', data: 'notes', rank: 25, audience: excuses },
    ],
    classCard: [
      {
        labelKey: 'button-notes',
        rank: 5,
        audience: (actor, classId) => may(actor, 'absence.oversee', { classId }),
        data: () => 'notes',
        ofAll: 'notes',
      },
      {
        labelKey: 'button-class-absences',
        rank: 6,
        audience: (actor, classId) => may(actor, 'absence.oversee', { classId }),
        data: (classId) => `ac:${classId}`,
      },
    ],
    callbacks: {
      'absence-of': ofChild,
      'ab-send': pressSend(deps),
      ...noteFormPresses(deps),
      ...illPresses(deps),
      ...inquiryPresses(deps),
      ...stillIllPresses(deps),
      ...notePresses(deps),
      ...slipPresses(deps),
      notes: withPage('absence-notes'),
      'notes-all': withPage('absence-notes', { all: true }),
      ac: async ({ args: [classId] }) => ({ view: 'class-absences', params: { classId: idOf(classId) } }),
    },
    views: {
      'absence-child': childView(deps),
      'absence-step': stepView(deps),
      'absence-ill': illView(deps),
      'absence-answered': answeredView,
      'absence-still-ill': stillIllView,
      'absence-better': betterView,
      'absence-notes': notesList(deps),
      'absence-slip': slipView(deps),
      'class-absences': classAbsences(deps),
      ...noteViews(deps),
    },
    text: async (request) =>
      (await takeNoteText(deps, request)) ??
      (await takeDeskText(deps, request)) ??
      (await takeSlipText(deps, request)),
    file: (request) => takeNoteFile(deps, request),
    notices: [noteCardKind(deps), noteNewsKind(deps), stillIllKind(deps), unexcusedKind(deps)],
    slots: [stillIllSlot(deps), unexcusedSlot(deps)],
    undo: Object.fromEntries(NOTE_ACTIONS.map((action) => [action, undoNote(deps.settings, action)])),
  };
}
