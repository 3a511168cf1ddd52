import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { AbsenceReason } from '../../../regulation/absence-excuse.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { classesDecided } from '../deciders.store.ts';
import { mayDecideSome } from '../note.ts';
import { spanWords } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { studentsOfClasses } from '../slip/class-students.store.ts';

/** Telegram shows a hundred buttons. */
const MOST_STUDENTS = 90;

/** ¶4.10: what is still to be said of a paper slip. */
export function slipView({ db }: NotesDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor || !mayDecideSome(actor)) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const revision = Number(params['revision']);
    const photos = Number(params['photos'] ?? 0);
    const back = { label: t('button-to-list'), data: 'notes' };
    if (params['step'] === 'line') {
      return {
        html: blocks(
          params['noPhotos'] === true && t.html('slip-no-photos'),
          photos > 0 && t.html('slip-photos-taken', { count: photos }),
          t.html('slip-ask-line'),
        ),
        buttons: [[back]],
      };
    }
    const students = await studentsOfClasses(db, await classesDecided(db, actor, today), today);
    const span = {
      from: params['from'] as SchoolDate,
      until: params['until'] as SchoolDate,
      lessons: Array.isArray(params['lessons']) ? params['lessons'].map(Number) : [],
    };
    const why = t(`note-reason-${params['reason'] as AbsenceReason}`);
    const whose = students.find(({ studentId }) => studentId === params['studentId']);
    const title = lines(
      whose && html`<b>${whose.familyName} ${whose.givenName}</b>`,
      html`${spanWords(span, t)}, ${why}`,
      params['byDoctor'] === true && t.html('note-doctor'),
    );
    if (params['step'] === 'student') {
      const named = Array.isArray(params['named']) ? params['named'] : [];
      const fitting = students.filter(({ studentId }) => named.includes(studentId));
      const choices = (fitting.length > 0 ? fitting : students).slice(0, MOST_STUDENTS);
      return {
        html: blocks(title, t.html(fitting.length > 0 ? 'slip-which-student' : 'slip-unknown-student')),
        buttons: [
          ...inRows(
            choices.map(({ studentId, familyName, givenName }) => ({
              label: `${familyName} ${givenName}`,
              data: `np-who:${revision}:${studentId}`,
            })),
            2,
          ),
          [back],
        ],
      };
    }
    const on = (day: SchoolDate, key: string) => ({
      label: t(key, { day: formatDate(day, t.language) }),
      data: `np-on:${revision}:${day}`,
    });
    return {
      html: blocks(title, t.html('slip-ask-received')),
      buttons: [[on(today, 'button-note-today'), on(addDays(today, -1), 'button-slip-yesterday')], [back]],
    };
  };
}
