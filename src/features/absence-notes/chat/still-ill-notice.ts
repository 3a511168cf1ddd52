import type { NoticeKind, NoticeMessage } from '../../../delivery/notice.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, memberOf, type View } from '../../../telegram/feature.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { noticeOf } from '../../../telegram/notice-message.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { guardiansAmong } from '../readers.store.ts';
import { askableNotes, STILL_ILL, stillIll } from '../still-ill.ts';

/** ¶4.10: in the morning, before the first lesson: later nobody asks any more. */
export function stillIllKind(deps: NotesDeps): NoticeKind {
  const { texts, settings } = deps;
  return {
    kind: STILL_ILL,
    // In the evening's digest it would come too late for the day that it asks about.
    quiet: settings.quietHours.absence,
    urgent: true,
    idempotent: false,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const ids = batch.map(({ params }) => Number(params['noteId']));
      const notes = await askableNotes(db, deps, today, ids);
      const readers = batch.map(({ personId }) => personId);
      const guardians = await guardiansAmong(db, readers, today);
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const { noteId, day } = notice.params;
        const note = notes.find(({ id }) => id === noteId);
        const children = guardians.get(notice.personId)?.children ?? [];
        const child = children.find(({ studentId }) => studentId === note?.studentId);
        if (!note || !child || day !== today) continue;
        const t = texts[notice.language];
        const concealed = notice.preview === 'hidden';
        messages.set(
          notice.id,
          noticeOf({
            html: concealed ? t.html('notice-hidden') : t.html('still-ill', { name: child.calledName }),
            buttons: concealed
              ? [[{ label: t('button-show'), data: `still-ask:${note.studentId}:${note.id}` }]]
              : [answers(note.id, note.studentId, today, t)],
          }),
        );
      }
      return messages;
    },
  };
}

const answers = (noteId: number, studentId: number, day: SchoolDate, t: Translate): Button[] => [
  { label: t('button-still-ill'), data: `still:${noteId}:${day}` },
  { label: t('button-better'), data: `better:${studentId}` },
];

export function stillIllPresses({ settings }: NotesDeps): Readonly<Record<string, Handler>> {
  return {
    still: async (request) => {
      const [noteId, day = ''] = request.args;
      if (!isSchoolDate(day)) throw new Refusal('stale-button');
      return stillIll(settings, memberOf(request), { noteId: idOf(noteId), day });
    },
    /** Whoever wants no names on the screen is asked here. */
    'still-ask': async ({ args: [studentId, noteId] }) => ({
      view: 'absence-still-ill',
      params: { studentId: idOf(studentId), noteId: idOf(noteId) },
    }),
    better: async (request) => {
      const studentId = idOf(request.args[0]);
      return request.write(async (tx) => {
        if (request.messageId !== undefined)
          await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
        return { view: 'absence-better', params: { studentId } };
      });
    },
  };
}

export const stillIllView: View = async ({ studentId, noteId }, { visitor: { actor }, now, t }) => {
  const child = actor?.children.find((one) => one.studentId === studentId);
  if (!child) throw new Refusal('not-allowed');
  return {
    html: t.html('still-ill', { name: child.givenName }),
    buttons: [answers(Number(noteId), child.studentId, schoolDateOf(now), t)],
  };
};

export const betterView: View = async ({ studentId }, { visitor: { actor }, t }) => {
  const child = actor?.children.find((one) => one.studentId === studentId);
  if (!child) throw new Refusal('not-allowed');
  return {
    html: t.html('absence-better', { name: child.givenName }),
    buttons: [[{ label: t('button-menu'), data: 'menu' }]],
  };
};
