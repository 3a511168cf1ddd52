import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { type AbsenceTotals, totalsOf } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import { type Child, diariesOf } from '../../../regulation/actor.ts';
import type { Calendar, Span } from '../../../regulation/calendar.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { type MarkedAbsence, markedAbsences } from '../../absences/absences.store.ts';
import { notesOfStudents } from '../note.store.ts';
import type { LoadedNote } from '../note.ts';
import { dayLabel, spanWords, stateWords } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { nextLessons } from '../school-days.ts';

const DAYS_SHOWN = 6;
const NOTES_SHOWN = 6;
/** Notes that ended longer ago are not listed. */
const PAST_DAYS = 30;

/** `/absence`: a child's absences with what became of them, the notes, and where a new one begins. */
export function childView({ db, frames }: NotesDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    const all = actor ? diariesOf(actor).filter((child) => may(actor, 'absence.read', child)) : [];
    const [only, ...others] = all;
    if (!only) throw new Refusal('not-allowed');
    const alone = others.length === 0 && params['studentId'] === undefined;
    const child = alone ? only : all.find(({ studentId }) => studentId === params['studentId']);
    if (!child && params['studentId'] !== undefined) throw new Refusal('not-allowed');
    if (!child) return { html: t.html('absence-which-child'), buttons: childButtons(all, 'absence-of') };
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const entered = await markedAbsences(db, [child.studentId], semesterOf(calendar, today));
    const around = { from: addDays(today, -PAST_DAYS), until: calendar.year.until };
    const notes = (await notesOfStudents(db, [child.studentId], around, today)).slice(-NOTES_SHOWN);
    const sends = may(actor, 'absence.report', child);
    return {
      html: blocks(
        lines(
          html`<b>${child.familyName} ${child.givenName}</b>`,
          totalsWords(totalsOf(entered.map(({ mark }) => mark)), t),
        ),
        lines(...latestDays(entered).map((day) => dayLine(day, t))),
        notes.length > 0 &&
          lines(
            t.html('absence-notes-title'),
            ...notes.map(
              (note) =>
                html`${spanWords(note, t)}, ${t(`note-reason-${note.reason}`)}: ${stateWords(note, t)}`,
            ),
          ),
        sends && t.html('absence-when'),
      ),
      buttons: [
        ...(sends ? startButtons(child, calendar, today, t) : []),
        ...inRows(
          notes.map((note) => noteButton(note, t)),
          2,
        ),
        [
          others.length > 0
            ? { label: t('button-back'), data: 'absence-of' }
            : { label: t('button-menu'), data: 'menu' },
        ],
      ],
    };
  };
}

/** The semester of that day, or the last one that has begun; before any, the year. */
export function semesterOf({ data, year }: Pick<Calendar, 'data' | 'year'>, today: SchoolDate): Span {
  return data.semesters.findLast(({ from }) => from <= today) ?? year;
}

export function childButtons(children: readonly Child[], prefix: string): Button[][] {
  return inRows(
    children.map(({ studentId, givenName, className }) => ({
      label: [givenName, className].filter(Boolean).join(', '),
      data: `${prefix}:${studentId}`,
    })),
    2,
  );
}

/** ¶4.10: in lessons, this semester. */
function totalsWords({ n, ns, nc, k }: AbsenceTotals, t: Translate): Html {
  return n + ns + nc + k === 0
    ? t.html('absence-totals-none')
    : t.html('absence-totals', { unexcused: n, excused: ns + nc, late: k });
}

function latestDays(entered: readonly MarkedAbsence[]) {
  return [...Map.groupBy(entered, ({ day }) => day)].slice(-DAYS_SHOWN);
}

/** `P., 23.11.: 1. 2. attaisnots (slimība); 5. nokavēja` */
function dayLine([day, absences]: [SchoolDate, readonly MarkedAbsence[]], t: Translate): Html {
  const marks = [...Map.groupBy(absences, ({ mark }) => mark)].map(([mark, own]) => {
    const lessons = own.map(({ number, subjectName }) => (number > 0 ? `${number}.` : subjectName));
    return `${lessons.join(' ')} ${t(`absence-short-${mark}`)}`;
  });
  return html`${formatShortDay(day, t.language)}: ${marks.join('; ')}`;
}

function startButtons({ studentId }: Child, calendar: Calendar, today: SchoolDate, t: Translate): Button[][] {
  const days = nextLessons(calendar, today, 2);
  const [first] = days;
  return [
    days.map((day) => ({ label: dayLabel(day, today, t), data: `ab-day:${studentId}:${day}` })),
    [
      { label: t('button-note-other-days'), data: `ab-dates:${studentId}` },
      ...(first ? [{ label: t('button-note-some-lessons'), data: `ab-some:${studentId}:${first}` }] : []),
    ],
  ];
}

const noteButton = (note: LoadedNote, t: Translate): Button => ({
  label: `${note.state === 'asked' ? '❓ ' : ''}${spanWords(note, t)}`,
  data: `nt:${note.id}`,
});
